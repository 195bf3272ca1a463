import { createClock } from './createClock.ts'
import { type Asked, createLedger, type Ledger } from './createLedger.ts'
import { createService } from './createService.ts'
import { randomFrom } from './randomFrom.ts'
import type { Shape } from './shapes.ts'
import type { Client, Contender, World } from './types.ts'

/** The service can carry a fifth more than everybody wants. */
const headroom = 1.2
/** For shapes without polling: what ten seconds of everybody would be. */
const usualMs = 10_000

/** What everybody together wants, in requests a second. */
export const wantedOf = ({ clients, queries, pollMs = usualMs }: Shape): number => (clients * queries * 1000) / pollMs

export const capacityOf = (shape: Shape): number => wantedOf(shape) * headroom

/** Lets so many clients of one library live through one bad day. */
export async function simulate(shape: Shape, contender: Contender, seed = 1): Promise<Ledger> {
  const clock = createClock()
  const random = randomFrom(seed)
  const ledger = createLedger(shape, clock.now)
  const serve = createService({ ...shape.service, capacity: capacityOf(shape) }, random)
  const world: World = {
    clock,
    random,
    notify: ledger.notified,
    send: (route, done) => {
      const reply = serve(clock.now(), route)
      ledger.sent(reply.ok)
      clock.after(reply.tookMs, () => done(reply))
    },
  }
  for (let index = 0; index < shape.clients; index += 1) {
    const client = contender.createClient(world)
    for (let query = 0; query < shape.queries; query += 1) {
      poll(client, { id: index * shape.queries + query, route: query % (shape.routes ?? 1) }, shape, world, ledger)
    }
  }
  await clock.runUntil(shape.endMs)
  return ledger
}

/** A query: asked every so often whatever happened, but never twice at a time; who asks meanwhile waits for the same answer. */
function poll(client: Client, query: Asked, { pollMs }: Shape, { clock, random }: World, ledger: Ledger): void {
  let waiting: number[] = []
  const ask = (): void => {
    waiting.push(clock.now())
    ledger.asked(query)
    if (pollMs !== undefined) clock.after(pollMs, ask)
    if (waiting.length > 1) return
    client.run(query.route, (ok) => {
      for (const since of waiting) ledger.answered(query, since, ok)
      waiting = []
    })
  }
  clock.after(random() * (pollMs ?? 100), ask)
}
