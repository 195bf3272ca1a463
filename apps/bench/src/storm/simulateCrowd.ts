import type { ApiError } from '@faultkit/core'
import { createEventHeap } from './createEventHeap.ts'
import { createLedger, type Ledger } from './createLedger.ts'
import { createParkedGates } from './createParkedGates.ts'
import { createService, type Reply } from './createService.ts'
import { errorOf } from './errorOf.ts'
import { epoch, maxHoldMs, origin, policy } from './faultkit.ts'
import { randomFrom } from './randomFrom.ts'
import { settle } from './settle.ts'
import type { Shape } from './shapes.ts'
import { capacityOf } from './simulate.ts'

/** What can happen to a client; an event is its client's number times four, and one of these. */
const [asks, hears, repeats, sees] = [0, 1, 2, 3] as const

const place = { origin, name: '0' }

/**
 * The day of `simulate` with `faultkit`, to the last request (a test holds both against each other), for crowds that do not
 * fit into memory as objects: a client with one query is a few numbers, and its gate exists only while it is asked.
 */
export async function simulateCrowd(shape: Shape, seed = 1): Promise<Ledger> {
  const { clients, pollMs = Infinity, endMs } = shape
  if (shape.queries > 1) throw new Error('Each client of a crowd has one query.')
  let now = 0
  let drains = false
  const random = randomFrom(seed)
  const ledger = createLedger(shape, () => now)
  const serve = createService({ ...shape.service, capacity: capacityOf(shape) }, random)
  const events = createEventHeap(2 * clients)
  const plan = (client: number, what: number, ms: number): void => events.add(now + ms, client * 4 + what)
  const gateOf = createParkedGates(clients, place, {
    now: () => epoch + now,
    random,
    hold: (client, ms) => plan(client, sees, ms),
  })

  /** How many polls wait for the same answer, and when the last of them asked. */
  const waiting = new Uint16Array(clients)
  const askedAt = new Float64Array(clients)
  /** Which attempt of the operation it is. */
  const attempts = new Uint8Array(clients)
  /** Since when the query fails; `NaN` while it works. */
  const since = new Float64Array(clients).fill(Number.NaN)
  const isTold = new Uint8Array(clients)
  /** The reply under way: 1 if it is a good one, and the wait it asks for. */
  const isOk = new Uint8Array(clients)
  const hintMs = new Float64Array(clients)
  /** Requests that their gate let go, few at a time. */
  const flights = new Map<number, (failure?: ApiError) => void>()

  const send = (client: number): void => {
    const { ok, retryAfterMs = Number.NaN, tookMs } = serve(now, 0)
    ledger.sent(ok)
    isOk[client] = Number(ok)
    hintMs[client] = retryAfterMs
    plan(client, hears, tookMs)
  }
  const replyTo = (client: number): Omit<Reply, 'tookMs'> => {
    const [ok, wait = Number.NaN] = [isOk[client] === 1, hintMs[client]]
    return { ok, status: ok ? 200 : 503, retryAfterMs: Number.isNaN(wait) ? undefined : wait }
  }
  const fly = (client: number): Promise<void> =>
    new Promise((resolve, reject) => {
      flights.set(client, (failure) => (failure ? reject(failure) : resolve()))
      send(client)
    })
  const tell = (client: number): void => {
    if (isTold[client] === 0) ledger.notified()
    isTold[client] = 1
  }
  const end = (client: number, ok: boolean): void => {
    const [count = 0, last = 0] = [waiting[client], askedAt[client]]
    for (let before = count - 1; before >= 0; before -= 1) {
      ledger.answered({ id: client, route: 0 }, before ? last - before * pollMs : last, ok)
    }
    waiting[client] = 0
  }

  /** What fails goes through the gate, which may hold it. */
  const pass = (client: number): void => {
    drains = true
    const gate = gateOf(client)
    if (gate.stateOf(place).isClosed) tell(client)
    const worked = (): void => {
      since[client] = Number.NaN
      isTold[client] = 0
      end(client, true)
    }
    gate.run(place, () => fly(client)).then(worked, (error: ApiError) => failed(client, error))
  }
  /** A probe that fails puts the operation back; else the policy decides. */
  const failed = (client: number, error: ApiError): void => {
    if (gateOf(client).stateOf(place).isClosed && now <= (since[client] ?? 0) + maxHoldMs) pass(client)
    else decide(client, error)
  }
  const decide = (client: number, error: ApiError): void => {
    const next = policy.decide({ error, attempt: attempts[client] ?? 1, now: epoch + now, random })
    if (next.retry) plan(client, repeats, next.delayMs)
    else {
      tell(client)
      end(client, false)
    }
  }
  /** The first failure went past the gate, which hears of it now. */
  const failedFirst = async (client: number, error: ApiError): Promise<void> => {
    drains = true
    const gate = gateOf(client)
    if (!gate.stateOf(place).isClosed) await gate.run(place, () => Promise.reject(error)).catch(() => undefined)
    since[client] = now
    failed(client, error)
  }

  const happen: Readonly<Record<number, (client: number) => void>> = {
    [asks]: (client) => {
      waiting[client] = (waiting[client] ?? 0) + 1
      askedAt[client] = now
      ledger.asked({ id: client, route: 0 })
      if (pollMs < Infinity) plan(client, asks, pollMs)
      if (waiting[client] !== 1) return
      attempts[client] = 1
      if (Number.isNaN(since[client])) send(client)
      else pass(client)
    },
    [hears]: (client) => {
      const reply = replyTo(client)
      const failure = reply.ok ? undefined : errorOf(reply, () => epoch + now)
      const land = flights.get(client)
      flights.delete(client)
      if (land) {
        drains = true
        land(failure)
      } else if (failure) void failedFirst(client, failure)
      else end(client, true)
    },
    [repeats]: (client) => {
      attempts[client] = (attempts[client] ?? 0) + 1
      pass(client)
    },
    [sees]: pass,
  }
  for (let client = 0; client < clients; client += 1)
    plan(client, asks, random() * Math.min(pollMs, pollMs < Infinity ? pollMs : 100))
  for (now = events.nextAt(); now <= endMs; now = events.nextAt()) {
    const event = events.take()
    happen[event % 4]?.(Math.floor(event / 4))
    if (drains) await settle()
    drains = false
  }
  return ledger
}
