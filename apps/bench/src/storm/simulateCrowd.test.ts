import { expect, test } from 'vitest'
import { faultkit } from './faultkit.ts'
import { shapes } from './shapes.ts'
import { simulate } from './simulate.ts'
import { simulateCrowd } from './simulateCrowd.ts'

const single = shapes.filter(({ queries }) => queries === 1)

test.each(single.map((shape) => [shape.title, { ...shape, clients: 500 }] as const))(
  'a crowd of numbers lives the same day as clients that are objects, to the last request: %s',
  { timeout: 60_000 },
  async (_title, shape) => {
    const [crowd, clients] = [await simulateCrowd(shape, 7), await simulate(shape, faultkit, 7)]
    expect(clients.requests.length).toBeGreaterThan(1)
    expect(crowd.requests).toEqual(clients.requests)
    expect(crowd.refusals).toEqual(clients.refusals)
    expect([crowd.all, crowd.minute, crowd.freshAt]).toEqual([clients.all, clients.minute, clients.freshAt])
    expect(crowd.notices()).toBe(clients.notices())
  },
)

test('a crowd takes no clients with several queries, whose gates hold more than one thing', async () => {
  const four = shapes.filter(({ queries }) => queries > 1)
  expect(four.length).toBeGreaterThan(0)
  for (const shape of four) await expect(simulateCrowd(shape)).rejects.toThrow('one query')
})
