import { describe, expect, it } from 'vitest'
import { charge, post } from '../test-support/bodies.ts'
import { readEvents } from '../test-support/readEvents.ts'
import { runDemo } from '../test-support/runDemo.ts'
import type { Charge } from '../wire.ts'

const demo = runDemo()
const declined = { ...charge, card: { ...charge.card, number: '4000000000000002' } }
const pay = (body: unknown = charge, key = 'k') =>
  fetch(`${demo.shop}/shop/payments`, post(body, { 'Idempotency-Key': key }))
const settled = (order = charge.orderId) => readEvents<Charge>(`${demo.shop}/shop/events?order=${order}`, 1)
const known = async (): Promise<Charge[]> => (await fetch(`${demo.shop}/shop/payments?order=${charge.orderId}`)).json()

describe('paying', () => {
  it('gives what Spotflow answers', async () => {
    const answer = await pay()
    expect(answer.status).toBe(200)
    const [entry] = await demo.log()
    expect(entry).toMatchObject({ api: 'spotflow', method: 'POST', path: '/v1/charges', idempotencyKey: 'k' })
    expect(answer.headers.get('Request-Id')).toBe(entry?.requestId)
    expect(await demo.charges(charge.orderId)).toMatchObject([await answer.json()])
  })

  it.each([
    ['rate_limit', 429],
    ['authentication', 401],
    ['permission', 403],
    ['unavailable', 503],
    ['html_502', 502],
  ])('relays %s with its headers', async (fault, status) => {
    await demo.arm({ target: 'spotflow', fault, times: 2 })
    const direct = await demo.spotflowApi('/v1/charges', post(charge))
    const relayed = await pay()
    expect(relayed.status).toBe(status)
    for (const name of ['Retry-After', 'Content-Type']) expect(relayed.headers.get(name)).toBe(direct.headers.get(name))
    expect(await relayed.text()).toBe(await direct.text())
  })

  it('never shows the secret key', async () => {
    for (const fault of ['authentication', 'reset_after', 'api_error']) {
      await demo.arm({ target: 'spotflow', fault })
      const answer = await pay()
      expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain(demo.secretKey)
    }
  })
})

describe('a connection that breaks after the charge', () => {
  it('says APIConnectionError while exactly one charge is in the database', async () => {
    await demo.arm({ target: 'spotflow', fault: 'reset_after' })
    const answer = await pay()
    expect(answer.status).toBe(500)
    expect(await answer.json()).toMatchObject({ type: 'Spotflow::APIConnectionError' })
    expect(await demo.charges()).toHaveLength(1)
  })

  it('is settled by the webhook alone, when nothing else gets through', async () => {
    await demo.arm({ target: 'spotflow', fault: 'reset_after', times: -1 })
    await pay()
    expect((await fetch(`${demo.shop}/shop/payments?order=${charge.orderId}`)).status).toBe(500)
    expect(await settled()).toMatchObject([{ status: 'succeeded', orderId: charge.orderId }])
    const order = await (await demo.sweetSpotApi(`/v1/orders/${charge.orderId}`)).json()
    expect(order.status).toBe('paid')
  })

  it('is answered when the same key asks again', async () => {
    await demo.arm({ target: 'spotflow', fault: 'reset_after' })
    await pay()
    const again = await pay()
    expect([again.status, again.headers.get('Idempotent-Replayed')]).toEqual([200, 'true'])
    expect(await demo.charges()).toHaveLength(1)
  })
})

describe('asking how it ended', () => {
  it('hears it at once when it is known already', async () => {
    await pay()
    await settled()
    expect(await settled()).toMatchObject([{ status: 'succeeded' }])
  })

  it('hears of a pending charge when it is settled', async () => {
    await demo.arm({ target: 'spotflow', fault: 'pending_200' })
    expect(await (await pay()).json()).toMatchObject({ status: 'pending' })
    expect(await settled()).toMatchObject([{ status: 'succeeded' }])
  })

  it('finds the charge of the last try, not of one before', async () => {
    await pay(declined, 'first')
    await demo.arm({ target: 'spotflow', fault: 'reset_before' })
    await pay(charge, 'second')
    expect(await known()).toEqual([])
    await pay(charge, 'second')
    expect(await known()).toMatchObject([{ status: 'succeeded' }])
  })

  it('finds nothing for an order that nobody paid', async () => {
    expect(await known()).toEqual([])
  })
})

it('knows an order as paid as soon as the answer says so, before any webhook', async () => {
  const status = async () => (await (await demo.sweetSpotApi(`/v1/orders/${charge.orderId}`)).json()).status
  await pay(declined)
  expect(await status()).toBe('unpaid')
  await pay(charge, 'second')
  expect(await status()).toBe('paid')
})

describe('a webhook', () => {
  it.each([
    ['without a signature', {}],
    ['with a wrong signature', { 'Spotflow-Signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}` }],
  ])('%s is refused', async (_what, headers) => {
    const forged = {
      id: 'evt_1',
      type: 'charge.succeeded',
      data: { ...charge, id: 'ch_1', status: 'succeeded' },
      request: {},
    }
    const answer = await fetch(`${demo.shop}/shop/webhooks/spotflow`, post(forged, headers))
    expect(answer.status).toBe(401)
    const order = await (await demo.sweetSpotApi(`/v1/orders/${charge.orderId}`)).json()
    expect(order.status).toBe('unpaid')
  })

  it('of a failed charge leaves the order unpaid', async () => {
    await pay(declined)
    expect(await settled()).toMatchObject([{ status: 'failed' }])
    const order = await (await demo.sweetSpotApi(`/v1/orders/${charge.orderId}`)).json()
    expect(order.status).toBe('unpaid')
  })
})
