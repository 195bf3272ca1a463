import { describe, expect, it } from 'vitest'
import { order, post } from '../test-support/bodies.ts'
import { runDemo } from '../test-support/runDemo.ts'

const demo = runDemo()
const json = async (answer: Promise<Response>) => (await answer).json()
const stockOf = async (sku: string): Promise<number> => {
  const { data } = await json(demo.sweetSpotApi('/v1/products'))
  return data.find(({ id }: { id: string }) => id === sku).stock
}

describe('reading', () => {
  it('lists goods with a price in minor units', async () => {
    const { data } = await json(demo.sweetSpotApi('/v1/products'))
    expect(data).toHaveLength(6)
    expect(data[0]).toEqual({
      id: 'walnut-board',
      name: 'Walnut chopping board',
      price: 6400,
      currency: 'EUR',
      stock: 8,
    })
  })

  it('lists orders, the newest first, and gives one by its id', async () => {
    const { data } = await json(demo.sweetSpotApi('/v1/orders'))
    expect(data.map(({ id }: { id: string }) => id)).toEqual(['ord_seed_3', 'ord_seed_2', 'ord_seed_1'])
    expect(await json(demo.sweetSpotApi('/v1/orders/ord_seed_2'))).toEqual(data[1])
  })

  it('finds the order that an idempotency key made, and none under a key that made none', async () => {
    const made = await json(demo.sweetSpotApi('/v1/orders', post(order, { 'Idempotency-Key': 'k' })))
    await demo.sweetSpotApi(
      '/v1/customers',
      post({ email: 'ada@example.com', name: 'Ada' }, { 'Idempotency-Key': 'c' }),
    )
    const under = async (key: string) => (await json(demo.sweetSpotApi(`/v1/orders?idempotency_key=${key}`))).data
    expect([await under('k'), await under('other'), await under('c')]).toEqual([[made], [], []])
  })

  it.each(['/v1/orders/ord_none', '/v1/nothing', '/'])('answers 404 not_found at %s', async (path) => {
    const answer = await demo.sweetSpotApi(path)
    expect(answer.status).toBe(404)
    expect((await answer.json()).error).toMatchObject({ type: 'invalid_request_error', code: 'not_found' })
  })
})

describe('keys', () => {
  it.each([
    ['', 401, 'unauthorized'],
    ['Bearer demo_key_closed', 401, 'unauthorized'],
    ['Basic demo_key', 401, 'unauthorized'],
    ['Bearer demo_key_restricted', 403, 'forbidden'],
  ])('answers "%s" with %i %s', async (Authorization, status, code) => {
    const answer = await demo.sweetSpotApi('/v1/orders', { headers: { Authorization } })
    expect(answer.status).toBe(status)
    expect((await answer.json()).error).toMatchObject({ type: 'invalid_request_error', code })
  })
})

describe('ordering', () => {
  it('stores an order, adds it up and takes its goods from the stock', async () => {
    const answer = await demo.sweetSpotApi('/v1/orders', post(order))
    expect(answer.status).toBe(201)
    const made = await answer.json()
    expect(made).toMatchObject({ email: 'ada@example.com', total: 5850, currency: 'EUR', status: 'unpaid' })
    expect(made.items).toEqual([
      { sku: 'stoneware-mug', quantity: 2, price: 2200 },
      { sku: 'olive-spoon', quantity: 1, price: 1450 },
    ])
    expect(await json(demo.sweetSpotApi(`/v1/orders/${made.id}`))).toEqual(made)
    expect(await stockOf('stoneware-mug')).toBe(28)
  })

  it('takes a coupon off the total', async () => {
    expect(await json(demo.sweetSpotApi('/v1/orders', post({ ...order, coupon: 'spring10' })))).toMatchObject({
      total: 5265,
    })
  })

  const { address, items } = order
  it.each([
    ['email', 'parameter_missing', 'is required', { ...order, email: undefined }],
    ['email', 'parameter_missing', 'is required', { ...order, email: '  ' }],
    ['email', 'invalid_parameter', 'must be an email address', { ...order, email: 'ada' }],
    ['email', 'invalid_parameter', 'must be text', { ...order, email: 7 }],
    ['name', 'parameter_missing', 'is required', { ...order, name: '' }],
    ['address', 'parameter_missing', 'is required', { ...order, address: null }],
    ['address', 'invalid_parameter', 'must be an address', { ...order, address: 'here' }],
    ['address[line1]', 'parameter_missing', 'is required', { ...order, address: { ...address, line1: '' } }],
    [
      'address[postcode]',
      'invalid_parameter',
      'must be a postcode',
      { ...order, address: { ...address, postcode: '!' } },
    ],
    [
      'address[postcode]',
      'invalid_parameter',
      'must have five digits in Germany',
      { ...order, address: { ...address, country: 'DE' } },
    ],
    ['items', 'parameter_missing', 'is required', { ...order, items: [] }],
    ['items', 'invalid_parameter', 'must be a list', { ...order, items: 'all' }],
    [
      'items[0][sku]',
      'invalid_parameter',
      'must be one of our products',
      { ...order, items: [{ sku: 'x', quantity: 1 }] },
    ],
    [
      'items[1][quantity]',
      'parameter_missing',
      'is required',
      { ...order, items: [items[0], { ...items[1], quantity: null }] },
    ],
    [
      'items[1][quantity]',
      'invalid_parameter',
      'must be a whole number',
      { ...order, items: [items[0], { ...items[1], quantity: 1.5 }] },
    ],
    [
      'items[1][quantity]',
      'invalid_parameter',
      'must be at least 1',
      { ...order, items: [items[0], { ...items[1], quantity: 0 }] },
    ],
    [
      'items[0][quantity]',
      'invalid_parameter',
      'must be at most 3',
      { ...order, items: [{ sku: 'beeswax-candles', quantity: 4 }] },
    ],
    ['coupon', 'invalid_parameter', 'must be a current coupon code', { ...order, coupon: 'toString' }],
    ['loyalty_tier', 'invalid_parameter', 'is not known', { ...order, loyalty_tier: 'gold' }],
  ])('answers 400 with %s: %s, %s', async (param, code, says, body) => {
    const answer = await demo.sweetSpotApi('/v1/orders', post(body))
    expect(answer.status).toBe(400)
    const message = `The \`${param}\` parameter ${says}`
    expect(await answer.json()).toEqual({ error: { type: 'invalid_request_error', code, message, param } })
  })

  it('answers 400 invalid_request without param when the body is not JSON', async () => {
    const answer = await demo.sweetSpotApi('/v1/orders', post('{"email"'))
    expect(answer.status).toBe(400)
    const { error } = await answer.json()
    expect(error).toMatchObject({ type: 'invalid_request_error', code: 'invalid_request' })
    expect(error).not.toHaveProperty('param')
  })

  it('counts the stock over all rows of an order', async () => {
    const candle = { sku: 'beeswax-candles', quantity: 2 }
    const answer = await demo.sweetSpotApi('/v1/orders', post({ ...order, items: [candle, candle] }))
    expect((await answer.json()).error).toMatchObject({ param: 'items[1][quantity]' })
    expect(await stockOf('beeswax-candles')).toBe(3)
  })

  it('makes one order of the same key, also when its goods are sold out by then', async () => {
    const last = { ...order, items: [{ sku: 'beeswax-candles', quantity: 3 }] }
    const send = () => demo.sweetSpotApi('/v1/orders', post(last, { 'Idempotency-Key': 'k' }))
    const [first, second] = [await send(), await send()]
    expect(await second.text()).toBe(await first.text())
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.headers.get('Idempotent-Replayed')).toBe('true')
  })

  it('lets a refused body be corrected under the same key', async () => {
    const key = { 'Idempotency-Key': 'k' }
    const none = { ...order, items: [{ sku: 'none', quantity: 1 }] }
    expect((await demo.sweetSpotApi('/v1/orders', post(none, key))).status).toBe(400)
    expect((await demo.sweetSpotApi('/v1/orders', post(order, key))).status).toBe(201)
  })

  it('refuses a key that made another order', async () => {
    const key = { 'Idempotency-Key': 'k' }
    await demo.sweetSpotApi('/v1/orders', post(order, key))
    const answer = await demo.sweetSpotApi('/v1/orders', post({ ...order, name: 'Bob' }, key))
    expect(answer.status).toBe(400)
    expect((await answer.json()).error.code).toBe('idempotency_key_reused')
  })
})

describe('customers', () => {
  it('stores one and lists it', async () => {
    const answer = await demo.sweetSpotApi('/v1/customers', post({ email: 'ada@example.com', name: 'Ada' }))
    expect(answer.status).toBe(201)
    expect((await json(demo.sweetSpotApi('/v1/customers'))).data).toEqual([await answer.json()])
  })

  it('names the field that is missing', async () => {
    const answer = await demo.sweetSpotApi('/v1/customers', post({ email: 'ada@example.com' }))
    expect((await answer.json()).error).toMatchObject({ code: 'parameter_missing', param: 'name' })
  })
})

describe('across origins', () => {
  const Origin = 'http://127.0.0.1:4173'

  it('lets the page send its key and an idempotency key', async () => {
    const answer = await fetch(`${demo.sweetSpot}/v1/orders`, {
      method: 'OPTIONS',
      headers: {
        Origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(Origin)
    expect(answer.headers.get('Access-Control-Allow-Headers')?.split(',')).toEqual([
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
    ])
    expect(await demo.log()).toEqual([])
  })

  it.each(['rate_limit', 'html_502'])('lets the page read the headers of %s', async (fault) => {
    await demo.arm({ target: 'sweetspot', fault })
    const answer = await demo.sweetSpotApi('/v1/orders', { headers: { Origin } })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(Origin)
    const exposed = answer.headers.get('Access-Control-Expose-Headers')?.split(',')
    expect(exposed).toEqual(expect.arrayContaining(['Retry-After', 'Request-Id', 'Date']))
  })

  it('lets no other site in', async () => {
    const answer = await demo.sweetSpotApi('/v1/orders', { headers: { Origin: 'https://elsewhere.example' } })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

it('gives each answer an id of its own and no second request on its connection', async () => {
  const answers = [await demo.sweetSpotApi('/v1/orders'), await demo.sweetSpotApi('/v1/orders')]
  expect(new Set(answers.map(({ headers }) => headers.get('Request-Id'))).size).toBe(2)
  for (const { headers } of answers) expect(headers.get('Connection')).toBe('close')
})

it('logs method, path, status, key and fault of each request', async () => {
  await demo.arm({ target: 'sweetspot', fault: 'forbidden' })
  const answer = await demo.sweetSpotApi('/v1/orders?page=2', post(order, { 'Idempotency-Key': 'k9' }))
  const [entry] = await demo.log()
  expect(entry).toMatchObject({
    api: 'sweetspot',
    method: 'POST',
    path: '/v1/orders?page=2',
    status: 403,
    idempotencyKey: 'k9',
    fault: 'forbidden',
    requestId: answer.headers.get('Request-Id'),
  })
})
