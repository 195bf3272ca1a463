import { expect, test } from 'vitest'
import { createClock } from './createClock.ts'
import { createService } from './createService.ts'
import { faultkit } from './faultkit.ts'
import { measure } from './measure.ts'
import { peers } from './peers.ts'
import { plotOf } from './plotOf.ts'
import { brokenPromises, tableOf } from './report.ts'
import { type Shape, shapes } from './shapes.ts'
import { simulate } from './simulate.ts'

const small = ({ clients, ...shape }: Shape): Shape => ({ ...shape, clients: clients / 10 })
/** The fullest second of a small crowd is a matter of chance: only the whole run can hold that promise. */
const byChance = /peak/
const shapeOf = (id: string): Shape => {
  const shape = shapes.find((each) => each.id === id)
  if (!shape) throw new Error(`There is no shape ${id}.`)
  return small(shape)
}
const peer = (name: string) => peers.find((each) => each.name === name) ?? faultkit

test.each(shapes.map((shape) => [shape.title, small(shape)] as const))(
  'a tenth of the clients keeps what is promised of all: %s',
  { timeout: 60_000 },
  async (_title, shape) => {
    const broken = brokenPromises(shape, measure(shape, await simulate(shape, faultkit)))
    expect(broken.filter((promise) => !byChance.test(promise))).toEqual([])
  },
)

test('the same seed gives the same day, another seed another one', { timeout: 20_000 }, async () => {
  const shape = shapeOf('dear')
  const run = async (seed: number) => (await simulate(shape, faultkit, seed)).requests
  const [one, again, other] = [await run(1), await run(1), await run(2)]
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})

test('a rule that repeats three times at once never recovers where refusals are dear, and a table says so', async () => {
  const shape = shapeOf('dear')
  const seen = measure(shape, await simulate(shape, peer('TanStack Query')))
  expect(seen.amplification).toBeGreaterThan(3.5)
  expect(seen.calmS).toBeUndefined()
  expect(brokenPromises(shape, seen)).toHaveLength(5)
  expect(tableOf(shape, [{ name: 'x', seen }])).toMatch(/^\|.*\n\|.*\n\| x \| 3\.\d+ \| .*never/)
})

test('who does not repeat sends exactly what was wanted', async () => {
  const shape = shapeOf('cheap')
  expect(measure(shape, await simulate(shape, peer('no retry'))).amplification).toBeCloseTo(1, 1)
})

test('a service lets a second of work wait, refuses the rest, and pays for each refusal', () => {
  const serve = createService({ capacity: 10, refusalCost: 0.5, isDown: (now) => now >= 60_000 }, () => 0.5)
  const replies = Array.from({ length: 20 }, () => serve(0, 0))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(11)
  expect(replies[10]?.tookMs).toBe(40 + 1100)
  expect(serve(500, 0).ok).toBe(false)
  expect(serve(2000, 0).ok).toBe(true)
  expect(serve(60_000, 0)).toMatchObject({ ok: false, status: 503 })
})

test('a clock goes from event to event in order, and forgets what was called off', async () => {
  const clock = createClock()
  const seen: string[] = []
  clock.after(20, () => seen.push(`b at ${clock.now()}`))
  clock.after(10, () => clock.after(5, () => seen.push(`a at ${clock.now()}`)))
  clock.cancel(clock.after(1, () => seen.push('never')))
  await clock.runUntil(100)
  expect(seen).toEqual(['a at 15', 'b at 20'])
  expect(clock.now()).toBe(100)
})

test('a plot has a line and a name for each library', async () => {
  const shape = shapeOf('blip')
  const ledger = await simulate(shape, peer('ky'))
  const svg = plotOf(shape, [{ name: 'ky', ledger }])
  expect(svg.match(/<path d="M[\d.]/g)).toHaveLength(1)
  expect(svg).toContain('>ky</text>')
  expect(svg).not.toContain('NaN')
})
