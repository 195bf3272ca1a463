import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { ApiError } from '../ApiError.ts'
import { createClock } from '../test-support/createClock.ts'
import type { ErrorKind, Outcome } from '../types.ts'
import { createGate, type ObservableGate } from './createGate.ts'

const failed = (kind: ErrorKind = 'api', extra: { outcome?: Outcome; afterMs?: number } = {}) =>
  new ApiError({
    kind,
    message: 'No answer.',
    outcome: extra.outcome ?? 'failed',
    issues: [],
    dialect: 'none',
    retry: {
      verdict: 'auto',
      scope: 'origin',
      reason: 'No answer.',
      ...(extra.afterMs === undefined ? {} : { afterMs: extra.afterMs }),
    },
  })

const origin = 'https://api.example'
let clock: ReturnType<typeof createClock>
let gate: ObservableGate
let sent: string[]
let broken: Map<string, () => unknown>
let online: boolean

beforeEach(() => {
  clock = createClock()
  sent = []
  broken = new Map()
  online = true
  gate = createGate({ ...clock, random: () => 0.5, isOnline: () => online })
})

function send(name: string, signal?: AbortSignal): Promise<string> {
  const answer = gate.run(
    { origin, name },
    async () => {
      sent.push(name)
      const failure = broken.get(name)
      if (failure) throw failure()
      return name
    },
    signal,
  )
  answer.catch(() => undefined)
  return answer
}
const breakDown = (...names: string[]) => {
  for (const name of names) broken.set(name, () => failed())
}
async function fail(name: string, times: number) {
  for (let n = 0; n < times; n++) await expect(send(name)).rejects.toThrow(/No answer|not a function/)
}
const isClosed = (name: string) => gate.stateOf({ origin, name }).isClosed

test('lets everything through while nothing fails', async () => {
  await expect(send('orders')).resolves.toBe('orders')
  expect(isClosed('orders')).toBe(false)
  expect(clock.pending()).toBe(0)
})

test('passes the failure on as it is, and closes the route after two in a row', async () => {
  const error = failed()
  broken.set('orders', () => error)
  await expect(send('orders')).rejects.toBe(error)
  expect(isClosed('orders')).toBe(false)
  await expect(send('orders')).rejects.toBe(error)
  expect(isClosed('orders')).toBe(true)
})

test('holds what comes to a closed route, and sends one probe at a time', async () => {
  breakDown('orders')
  await fail('orders', 2)
  const held = [send('orders'), send('orders'), send('orders')]
  await clock.flush()
  expect(sent).toHaveLength(2)
  expect(gate.stateOf({ origin, name: 'orders' })).toEqual({ isClosed: true, dueAt: clock.now() + 2250, held: 3 })
  await clock.advance(2250)
  expect(sent).toHaveLength(3)
  await expect(held[0]).rejects.toThrow('No answer.')
  expect(gate.stateOf({ origin, name: 'orders' }).held).toBe(2)
})

test('waits longer after each probe that fails, 20 s at most', async () => {
  breakDown('orders')
  await fail('orders', 2)
  for (let n = 0; n < 12; n++) void send('orders')
  const times: number[] = []
  const start = clock.now()
  while (times.length < 9) {
    const before = sent.length
    await clock.advance(250)
    if (sent.length > before) times.push(clock.now() - start)
  }
  const gaps = times.map((time, index) => time - (times[index - 1] ?? 0))
  expect(gaps).toEqual([2250, 4500, 9000, 15_000, 15_000, 15_000, 15_000, 15_000, 15_000])
})

test('finishes every held operation when a probe succeeds, spread and not all at once', async () => {
  breakDown('orders')
  await fail('orders', 2)
  let share = 0
  gate = createGate({ ...clock, random: () => (share = (share + 0.31) % 1) })
  await fail('orders', 2)
  const held = Array.from({ length: 10 }, () => send('orders'))
  broken.clear()
  sent.length = 0
  while (sent.length === 0) await clock.advance(100)
  expect(sent.length).toBeLessThan(10)
  await clock.advance(2000)
  await expect(Promise.all(held)).resolves.toHaveLength(10)
  expect(clock.pending()).toBe(0)
})

test('never holds back the neighbours of one broken endpoint', async () => {
  breakDown('broken')
  await fail('broken', 3 - 1)
  for (let n = 0; n < 50; n++) {
    void send('broken')
    await expect(send(`healthy ${n % 9}`)).resolves.toBeDefined()
    await clock.advance(1000)
  }
  expect(isClosed('broken')).toBe(true)
})

describe('an origin', () => {
  test('closes when two routes fail and nothing has succeeded for 12 s', async () => {
    await send('healthy')
    breakDown('a', 'b', 'healthy')
    await fail('a', 2)
    await clock.advance(11_999)
    await fail('b', 2)
    expect(isClosed('healthy')).toBe(false)
    await clock.advance(1)
    void send('b')
    await clock.advance(2250)
    expect(isClosed('healthy')).toBe(true)
  })

  test('stays open while another route succeeds', async () => {
    breakDown('a', 'b')
    await send('healthy')
    await fail('a', 2)
    await clock.advance(30_000)
    await send('healthy')
    await fail('b', 2)
    expect(isClosed('healthy')).toBe(false)
  })

  test('sends its probe round the routes, so that a broken one does not hide a healthy one', async () => {
    breakDown('a', 'b', 'c')
    await fail('a', 2)
    await fail('b', 2)
    const held = [send('a'), send('a'), send('b'), send('c')]
    sent.length = 0
    expect(isClosed('c')).toBe(true)
    await clock.advance(2300)
    await clock.advance(4600)
    await clock.advance(9100)
    expect(new Set(sent)).toEqual(new Set(['a', 'b', 'c']))
    broken.delete('a')
    await clock.advance(20_000)
    await expect(held[1]).resolves.toBe('a')
    expect(isClosed('c')).toBe(false)
  })

  test('opens its neighbours when any route succeeds; a broken route keeps its own gate', async () => {
    breakDown('a', 'b')
    await fail('a', 2)
    await fail('b', 2)
    const healthy = send('c')
    await clock.advance(3000)
    await expect(healthy).resolves.toBe('c')
    expect(['a', 'b', 'c'].map(isClosed)).toEqual([true, true, false])
  })
})

test('releases at once on abort, and leaves no timer', async () => {
  breakDown('orders')
  await fail('orders', 2)
  const controller = new AbortController()
  const held = send('orders', controller.signal)
  await clock.flush()
  expect(clock.pending()).toBe(1)
  controller.abort(new Error('left the page'))
  await expect(held).rejects.toThrow('left the page')
  expect(clock.pending()).toBe(0)
  expect(sent).toHaveLength(2)
})

test('does not send what was aborted before, and names the abort when there is no reason', async () => {
  await expect(send('orders', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  const bare = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined }
  await expect(gate.run({ origin, name: 'orders' }, async () => 'sent', bare)).rejects.toMatchObject({
    name: 'AbortError',
  })
  expect(sent).toEqual([])
})

test('releases on abort also what was about to resume', async () => {
  breakDown('orders')
  await fail('orders', 2)
  const controller = new AbortController()
  const [probe, held] = [send('orders'), send('orders', controller.signal)]
  broken.clear()
  await clock.advance(2250)
  await expect(probe).resolves.toBe('orders')
  controller.abort()
  await expect(held).rejects.toMatchObject({ name: 'AbortError' })
  expect(clock.pending()).toBe(0)
})

test.each([
  ['canceled', failed('canceled')],
  ['offline before it was sent', failed('connection', { outcome: 'not_applied' })],
  ['a defect in the app', new TypeError('x is not a function')],
])('never counts a failure that says nothing about the server: %s', async (_, error) => {
  broken.set('orders', () => error)
  await fail('orders', 5)
  expect(isClosed('orders')).toBe(false)
})

test('never counts what fails while the browser is offline, and does not burn what is held', async () => {
  broken.set('orders', () => failed('connection', { outcome: 'indeterminate' }))
  await fail('orders', 2)
  expect(isClosed('orders')).toBe(true)
  online = false
  for (let n = 0; n < 10; n++) void send('orders')
  sent.length = 0
  await clock.advance(9000)
  expect(sent.length).toBeLessThanOrEqual(4)
  online = true
  broken.clear()
  await clock.advance(5000)
  expect(isClosed('orders')).toBe(false)
})

test.each(['invalid_request', 'not_found', 'authentication', 'conflict'] as const)(
  'takes a refusal of kind %s for an answer',
  async (kind) => {
    breakDown('orders')
    await fail('orders', 1)
    broken.set('orders', () => failed(kind))
    await fail('orders', 1)
    breakDown('orders')
    await fail('orders', 1)
    expect(isClosed('orders')).toBe(false)
  },
)

test('closes at once when the server asks everybody to wait, and waits at least that long', async () => {
  broken.set('orders', () => failed('rate_limit', { afterMs: 8000 }))
  await fail('orders', 1)
  const held = send('orders')
  broken.clear()
  sent.length = 0
  await clock.advance(7999)
  expect(sent).toEqual([])
  await clock.advance(2100)
  await expect(held).resolves.toBe('orders')
})

test('asks again after a minute where the server wished for days', async () => {
  broken.set('orders', () => failed('rate_limit', { afterMs: 86_400_000 }))
  await fail('orders', 1)
  expect((gate.stateOf({ origin, name: 'orders' }).dueAt ?? 0) - clock.now()).toBeLessThan(78_000)
})

test('counts a burst that was under way as one failure', async () => {
  breakDown('orders')
  await Promise.allSettled(Array.from({ length: 50 }, () => send('orders')))
  expect((gate.stateOf({ origin, name: 'orders' }).dueAt ?? 0) - clock.now()).toBe(2250)
})

test('sends the next probe when one gets no answer for 20 s', async () => {
  breakDown('orders')
  await fail('orders', 2)
  const hanging = gate.run({ origin, name: 'orders' }, () => new Promise(() => undefined))
  void hanging
  const held = send('orders')
  broken.clear()
  await clock.advance(22_200)
  expect(isClosed('orders')).toBe(true)
  await clock.advance(100)
  await expect(held).resolves.toBe('orders')
})

test('sends a held operation at once when a person asks', async () => {
  breakDown('orders')
  await fail('orders', 2)
  const held = send('orders')
  broken.clear()
  gate.probe({ origin, name: 'orders' })
  await expect(held).resolves.toBe('orders')
})

test('lets the next operation through at once when a person asked while nothing was held', async () => {
  breakDown('orders')
  await fail('orders', 2)
  broken.clear()
  gate.probe({ origin, name: 'orders' })
  await expect(send('orders')).resolves.toBe('orders')
})

test('tells subscribers when it closes and opens, until they leave', async () => {
  const seen: boolean[] = []
  const leave = gate.subscribe(() => seen.push(isClosed('orders')))
  breakDown('orders')
  await fail('orders', 2)
  broken.clear()
  gate.probe({ origin, name: 'orders' })
  await send('orders')
  leave()
  await send('orders')
  expect(seen.at(0)).toBe(false)
  expect(seen).toContain(true)
  expect(seen.at(-1)).toBe(false)
  const count = seen.length
  await send('orders')
  expect(seen).toHaveLength(count)
})

test('keeps origins apart', async () => {
  breakDown('orders')
  await fail('orders', 2)
  await expect(gate.run({ origin: 'https://other.example', name: 'orders' }, async () => 'fine')).resolves.toBe('fine')
})

test('stays small when names never repeat', async () => {
  for (let n = 0; n < 1000; n++) {
    breakDown(`order ${n}`)
    await fail(`order ${n}`, 1)
  }
  expect(isClosed('order 1')).toBe(false)
})

test('settles every operation in every order of failures, waits and aborts, and leaves no timer', async () => {
  const step = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    fails: fc.boolean(),
    abortAfter: fc.option(fc.integer({ min: 0, max: 30_000 })),
    wait: fc.integer({ min: 0, max: 15_000 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      clock = createClock()
      gate = createGate({ ...clock, random: () => 0.5 })
      broken = new Map()
      let inFlight = 0
      const answers = steps.map(async ({ name, fails, abortAfter, wait }) => {
        await clock.flush()
        const controller = new AbortController()
        if (abortAfter !== null) clock.setTimer(() => controller.abort(), abortAfter)
        const operation = async () => {
          inFlight += 1
          try {
            if (fails) throw failed()
            return name
          } finally {
            inFlight -= 1
          }
        }
        const answer = gate.run({ origin, name }, operation, controller.signal)
        await Promise.allSettled([clock.advance(wait), answer])
      })
      for (let n = 0; n < 40; n++) await clock.advance(20_000)
      await Promise.all(answers)
      expect(inFlight).toBe(0)
      expect(clock.pending()).toBe(0)
    }),
    { numRuns: 100 },
  )
})
