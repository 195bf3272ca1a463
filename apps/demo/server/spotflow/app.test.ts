import { describe, expect, it } from 'vitest'
import { charge, post } from '../test-support/bodies.ts'
import { runDemo } from '../test-support/runDemo.ts'

const demo = runDemo()
const pay = (body: unknown = charge, key?: string) =>
  demo.spotflowApi('/v1/charges', post(body, key ? { 'Idempotency-Key': key } : {}))
const withCard = (card: Partial<typeof charge.card>) => ({ ...charge, card: { ...charge.card, ...card } })

describe('charging', () => {
  it('charges a good card', async () => {
    const answer = await pay()
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      id: expect.stringMatching(/^ch_/),
      orderId: 'ord_seed_3',
      amount: 4900,
      currency: 'EUR',
      status: 'succeeded',
    })
  })

  it.each([
    ['4000000000000002', 'card_declined'],
    ['4000 0000 0000 9995', 'insufficient_funds'],
  ])('answers 200 with a failed charge for card %s', async (number, code) => {
    const answer = await pay(withCard({ number }))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ status: 'failed', failure: { code } })
  })

  it('keeps of a card its last four digits only', async () => {
    await pay(charge, 'k')
    expect(await demo.charges()).toMatchObject([{ last4: '4242', idempotencyKey: 'k' }])
    expect(JSON.stringify(await demo.charges())).not.toContain('424242424242')
  })

  it.each([
    ['card[number]', 'invalid_parameter', 'must be a card number', withCard({ number: '4242424242424241' })],
    ['card[number]', 'parameter_missing', 'is required', withCard({ number: '' })],
    ['card[expiry]', 'invalid_parameter', 'must be a month and a year, like 04/29', withCard({ expiry: '13/30' })],
    ['card[expiry]', 'invalid_parameter', 'must be in the future', withCard({ expiry: '01/20' })],
    ['card[cvc]', 'invalid_parameter', 'must be 3 or 4 digits', withCard({ cvc: '12' })],
    ['card', 'parameter_missing', 'is required', { ...charge, card: undefined }],
    ['amount', 'invalid_parameter', 'must be at least 1', { ...charge, amount: 0 }],
    ['currency', 'invalid_parameter', 'must be a currency code, like EUR', { ...charge, currency: 'euro' }],
  ])('answers 400 with %s: %s, %s', async (param, code, says, body) => {
    const answer = await pay(body)
    expect(answer.status).toBe(400)
    const message = `The \`${param}\` parameter ${says}`
    expect(await answer.json()).toEqual({ type: 'Spotflow::InvalidRequestError', code, message, param })
    expect(await demo.charges()).toEqual([])
  })

  it('answers 400 when the body is not JSON', async () => {
    const answer = await pay('card=4242')
    expect([answer.status, (await answer.json()).type]).toEqual([400, 'Spotflow::InvalidRequestError'])
  })
})

describe('the secret key', () => {
  it.each([
    ['', 401, 'AuthenticationError'],
    ['Bearer sk_demo_guess', 401, 'AuthenticationError'],
    ['Bearer sk_demo_closed', 401, 'AuthenticationError'],
    ['Bearer rk_demo_no_charges', 403, 'PermissionError'],
  ])('answers "%s" with %i %s', async (Authorization, status, type) => {
    const answer = await demo.spotflowApi('/v1/charges', { headers: { Authorization } })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ type: `Spotflow::${type}` })
  })
})

describe('an idempotency key', () => {
  it('replays the first answer byte for byte and charges once', async () => {
    const [first, second] = [await pay(charge, 'k'), await pay(charge, 'k')]
    expect(Buffer.from(await second.arrayBuffer())).toEqual(Buffer.from(await first.arrayBuffer()))
    expect(first.headers.get('Idempotent-Replayed')).toBeNull()
    expect(second.headers.get('Idempotent-Replayed')).toBe('true')
    expect(await demo.charges()).toHaveLength(1)
  })

  it('replays a failed charge as well', async () => {
    const declined = withCard({ number: '4000000000000002' })
    const [first, second] = [await pay(declined, 'k'), await pay(declined, 'k')]
    expect(await second.text()).toBe(await first.text())
  })

  it('answers what a broken connection kept from arriving', async () => {
    await demo.arm({ target: 'spotflow', fault: 'reset_after' })
    await expect(pay(charge, 'k')).rejects.toThrow('fetch failed')
    expect(await (await pay(charge, 'k')).json()).toMatchObject({ status: 'succeeded' })
    expect(await demo.charges()).toHaveLength(1)
  })

  it('is refused for another body', async () => {
    await pay(charge, 'k')
    const answer = await pay({ ...charge, amount: 1 }, 'k')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ type: 'Spotflow::InvalidRequestError', code: 'idempotency_key_reused' })
    expect(await demo.charges()).toHaveLength(1)
  })

  it('meets 409 while the first request under it is running', async () => {
    await demo.arm({ target: 'spotflow', fault: 'slow' })
    const first = pay(charge, 'k')
    await expect.poll(async () => (await pay(charge, 'k')).status, { interval: 5, timeout: 5000 }).toBe(409)
    expect((await first).status).toBe(200)
    expect((await pay(charge, 'k')).headers.get('Idempotent-Replayed')).toBe('true')
    expect(await demo.charges()).toHaveLength(1)
  })

  it('is not used up by a body that was refused, nor by a call that was never carried out', async () => {
    expect((await pay(withCard({ cvc: '' }), 'k')).status).toBe(400)
    await demo.arm({ target: 'spotflow', fault: 'rate_limit' })
    expect((await pay(charge, 'k')).status).toBe(429)
    expect((await pay(charge, 'k')).status).toBe(200)
  })

  it('is needed to be charged once: without one each call charges', async () => {
    await pay()
    await pay()
    expect(await demo.charges()).toHaveLength(2)
  })
})

describe('reading', () => {
  it('gives the charges of an order, of a key, and one by its id', async () => {
    const [first] = [await (await pay(charge, 'one')).json(), await (await pay(charge, 'two')).json()]
    await pay({ ...charge, orderId: 'other' })
    const list = async (query: string) => (await demo.spotflowApi(`/v1/charges?${query}`)).json()
    expect(await list('order=ord_seed_3')).toHaveLength(2)
    expect(await list('order=ord_seed_3&idempotency_key=one')).toEqual([first])
    expect(await (await demo.spotflowApi(`/v1/charges/${first.id}`)).json()).toEqual(first)
  })

  it.each(['/v1/charges/ch_none', '/v1/nothing'])('answers 404 at %s', async (path) => {
    expect((await demo.spotflowApi(path)).status).toBe(404)
  })
})

it('settles a pending charge after a while', async () => {
  await demo.arm({ target: 'spotflow', fault: 'pending_200' })
  expect(await (await pay()).json()).toMatchObject({ status: 'pending' })
  await expect.poll(() => demo.charges(), { timeout: 5000 }).toMatchObject([{ status: 'succeeded' }])
})

it('keeps the id that the shop gave its request', async () => {
  const answer = await demo.spotflowApi('/v1/charges', { headers: { 'Request-Id': 'req_0123456789abcdef' } })
  expect(answer.headers.get('Request-Id')).toBe('req_0123456789abcdef')
  const other = await demo.spotflowApi('/v1/charges', { headers: { 'Request-Id': 'mine' } })
  expect(other.headers.get('Request-Id')).toMatch(/^req_[0-9a-f]{16}$/)
})
