import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { charge, order, post } from '../test-support/bodies.ts'
import { readEvents } from '../test-support/readEvents.ts'
import { runDemo } from '../test-support/runDemo.ts'
import type { FaultsState, LogEntry } from '../wire.ts'

// A slow bank is slow enough for the shop to start over meanwhile, on a busy machine too.
const demo = runDemo({ pace: { webhook: 20, lateWebhook: 60, slow: 3000 } })
const put = (body: unknown) => fetch(`${demo.shop}/shop/faults`, { method: 'PUT', body: JSON.stringify(body) })
const current = async (): Promise<FaultsState['current']> =>
  (await (await fetch(`${demo.shop}/shop/faults`)).json()).current

describe('choosing a fault', () => {
  it('arms it once unless told otherwise, and answers with the new state', async () => {
    const state: FaultsState = await (await put({ target: 'spotflow', fault: 'slow' })).json()
    expect(state.current).toEqual({ sweetspot: null, spotflow: { target: 'spotflow', fault: 'slow', times: 1 } })
    expect(state.faults.length).toBeGreaterThan(20)
  })

  it('takes it back with null', async () => {
    await put({ target: 'spotflow', fault: 'slow', times: -1 })
    await put({ target: 'spotflow', fault: null })
    expect((await current()).spotflow).toBeNull()
  })

  it.each([
    { target: 'spotflow', fault: 'no_such' },
    { target: 'spotflow', fault: 'cut_json' },
    { target: 'stripe', fault: 'slow' },
    { target: 'spotflow', fault: 'slow', times: 1.5 },
    { target: 'spotflow', fault: 'slow', match: 'PUT' },
    'slow',
  ])('refuses %j in words', async (body) => {
    const answer = await put(body)
    expect(answer.status).toBe(400)
    expect((await answer.json()).message).toEqual(expect.any(String))
    expect((await current()).spotflow).toBeNull()
  })
})

describe('the log', () => {
  it('streams what was seen before and what comes', async () => {
    await demo.sweetSpotApi('/v1/products')
    const both = readEvents<LogEntry>(`${demo.shop}/shop/log`, 2)
    await sleep(30)
    await demo.sweetSpotApi('/v1/orders')
    expect((await both).map(({ path }) => path)).toEqual(['/v1/products', '/v1/orders'])
  })

  it('goes on where a reader stopped', async () => {
    await demo.sweetSpotApi('/v1/products')
    await demo.sweetSpotApi('/v1/orders')
    const [first] = await demo.log()
    const headers = { 'Last-Event-ID': String(first?.id) }
    const [next] = await readEvents<LogEntry>(`${demo.shop}/shop/log`, 1, { headers })
    expect(next?.path).toBe('/v1/orders')
  })
})

const startOver = () => fetch(`${demo.shop}/shop/reset`, { method: 'POST' })

describe('what was under way when the shop starts over', () => {
  const pay = () => fetch(`${demo.shop}/shop/payments`, post(charge, { 'Idempotency-Key': 'k' }))
  const statusOfOrder = async () => (await (await demo.sweetSpotApi(`/v1/orders/${charge.orderId}`)).json()).status

  it('leaves no charge, no paid order and no line in the log behind', async () => {
    await put({ target: 'spotflow', fault: 'slow' })
    const paying = pay()
    await expect.poll(async () => (await current()).spotflow, { timeout: 5000 }).toBeNull()
    await startOver()
    expect((await paying).status).toBe(500)
    expect([await demo.charges(), await demo.log()]).toEqual([[], []])
    expect(await statusOfOrder()).toBe('unpaid')
  })

  // The webhook leaves after 20 ms: over the rounds the shop starts over before, while and after it is on its way.
  it('pays no order of the new day by a webhook of the old one', async () => {
    for (let round = 0; round < 8; round += 1) {
      await pay()
      await sleep(10 + round * 2)
      await startOver()
      await sleep(30)
      expect(await statusOfOrder()).toBe('unpaid')
    }
  })
})

it('starts over: orders, charges, keys, faults and log as on the first day', async () => {
  await demo.sweetSpotApi('/v1/orders', post(order))
  await demo.spotflowApi('/v1/charges', post(charge, { 'Idempotency-Key': 'k' }))
  await put({ target: 'sweetspot', fault: 'slow' })
  expect((await startOver()).status).toBe(204)
  expect([await demo.charges(), await demo.log(), await current()]).toEqual([
    [],
    [],
    { sweetspot: null, spotflow: null },
  ])
  expect((await (await demo.sweetSpotApi('/v1/orders')).json()).data).toHaveLength(3)
  const again = await demo.spotflowApi('/v1/charges', post(charge, { 'Idempotency-Key': 'k' }))
  expect(again.headers.get('Idempotent-Replayed')).toBeNull()
})
