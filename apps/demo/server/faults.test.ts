import { describe, expect, it } from 'vitest'
import { faults as table } from './faults.ts'
import { charge, order, post } from './test-support/bodies.ts'
import { runDemo } from './test-support/runDemo.ts'

const demo = runDemo()

const invalid = (param: string) => ({ error: { type: 'invalid_request_error', param } })
const sweetSpot: Record<string, [status: number, body: object, retryAfter?: string]> = {
  parameter_missing: [400, { error: { code: 'parameter_missing', ...invalid('email').error } }],
  invalid_parameter_nested: [400, { error: { code: 'invalid_parameter', ...invalid('items[1][quantity]').error } }],
  invalid_parameter_hidden: [400, { error: { code: 'invalid_parameter', ...invalid('coupon').error } }],
  invalid_parameter_late: [400, { error: { code: 'invalid_parameter', ...invalid('email').error } }],
  unknown_parameter: [400, invalid('loyalty_tier')],
  unauthorized: [401, { error: { type: 'invalid_request_error', code: 'unauthorized' } }],
  forbidden: [403, { error: { type: 'invalid_request_error', code: 'forbidden' } }],
  not_found: [404, { error: { type: 'invalid_request_error', code: 'not_found' } }],
  rate_limit: [429, { error: { type: 'invalid_request_error' } }, '2'],
  internal_server_error: [500, { error: { type: 'api_error', code: 'internal_server_error' } }],
  unavailable: [503, { error: { type: 'api_error' } }, '3'],
}

describe('a fault of Sweet Spot', () => {
  it.each(Object.entries(sweetSpot))(
    '%s answers as the documents say, then is over',
    async (fault, [status, body, after]) => {
      await demo.arm({ target: 'sweetspot', fault })
      const answer = await demo.sweetSpotApi('/v1/orders', post(order))
      expect(answer.status).toBe(status)
      expect(answer.headers.get('Retry-After')).toBe(after ?? null)
      expect(answer.headers.get('Request-Id')).toMatch(/^req_/)
      expect(await answer.json()).toMatchObject(body)
      expect((await demo.sweetSpotApi('/v1/orders', post(order))).status).toBe(201)
    },
  )

  it('session_ended closes the key for good; the shop has another for whoever signs in', async () => {
    await demo.arm({ target: 'sweetspot', fault: 'session_ended' })
    for (const path of ['/v1/orders', '/v1/products']) expect((await demo.sweetSpotApi(path)).status).toBe(401)
    const { sweetSpotKey } = await (await fetch(`${demo.shop}/shop/config`)).json()
    const headers = { Authorization: `Bearer ${sweetSpotKey}` }
    expect((await demo.sweetSpotApi('/v1/orders', { headers })).status).toBe(200)
  })

  it('html_502 answers with a page of HTML', async () => {
    await demo.arm({ target: 'sweetspot', fault: 'html_502' })
    const answer = await demo.sweetSpotApi('/v1/orders')
    expect(answer.status).toBe(502)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(await answer.text()).toContain('<h1>502 Bad Gateway</h1>')
  })

  it('cut_json stores the order and answers with half of it', async () => {
    const before = await orderCount()
    await demo.arm({ target: 'sweetspot', fault: 'cut_json' })
    const answer = await demo.sweetSpotApi('/v1/orders', post(order))
    expect(answer.status).toBe(201)
    const text = await answer.text()
    expect(text.startsWith('{"id":"ord_')).toBe(true)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(await orderCount()).toBe(before + 1)
  })

  it('reset_before closes the socket and stores nothing', async () => {
    const before = await orderCount()
    await demo.arm({ target: 'sweetspot', fault: 'reset_before' })
    await expect(demo.sweetSpotApi('/v1/orders', post(order))).rejects.toThrow('fetch failed')
    expect(await orderCount()).toBe(before)
  })

  it('reset_after stores the order, then closes the socket', async () => {
    const before = await orderCount()
    await demo.arm({ target: 'sweetspot', fault: 'reset_after' })
    await expect(demo.sweetSpotApi('/v1/orders', post(order))).rejects.toThrow('fetch failed')
    expect(await orderCount()).toBe(before + 1)
  })

  it('hang is in the log at once and answers nothing until the caller gives up', async () => {
    await demo.arm({ target: 'sweetspot', fault: 'hang' })
    const gaveUp = demo.sweetSpotApi('/v1/orders', { signal: AbortSignal.timeout(200) })
    await expect(gaveUp).rejects.toThrow('aborted due to timeout')
    expect(await demo.log()).toMatchObject([{ path: '/v1/orders', status: 0, fault: 'hang' }])
  })

  it('refuse closes every socket, that of a preflight too, until it is taken back', async () => {
    await demo.arm({ target: 'sweetspot', fault: 'refuse', times: -1 })
    await expect(demo.sweetSpotApi('/v1/products')).rejects.toThrow('fetch failed')
    await expect(demo.sweetSpotApi('/v1/products', { method: 'OPTIONS' })).rejects.toThrow('fetch failed')
    await fetch(`${demo.shop}/shop/faults`, { method: 'PUT', body: '{"target":"sweetspot","fault":null}' })
    expect((await demo.sweetSpotApi('/v1/products')).status).toBe(200)
  })

  it('slow takes its time, then answers as ever', async () => {
    await demo.arm({ target: 'sweetspot', fault: 'slow' })
    const startedAt = Date.now()
    expect((await demo.sweetSpotApi('/v1/orders')).status).toBe(200)
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(110)
  })

  async function orderCount(): Promise<number> {
    const { data } = await (await demo.sweetSpotApi('/v1/orders')).json()
    return data.length
  }
})

const typed = (type: string) => ({ type: `Spotflow::${type}` })
const spotflow: Record<string, [status: number, body: object, retryAfter?: string]> = {
  declined_200: [200, { status: 'failed', failure: { code: 'card_declined' } }],
  pending_200: [200, { status: 'pending' }],
  invalid_request: [400, typed('InvalidRequestError')],
  authentication: [401, typed('AuthenticationError')],
  permission: [403, typed('PermissionError')],
  rate_limit: [429, typed('RateLimitError'), '2'],
  api_error: [500, typed('APIError')],
  api_connection_error: [500, typed('APIConnectionError')],
  unavailable: [503, typed('APIError'), '3'],
  slow: [200, { status: 'succeeded' }],
}

describe('a fault of Spotflow', () => {
  it.each(Object.entries(spotflow))('%s answers as the documents say', async (fault, [status, body, after]) => {
    await demo.arm({ target: 'spotflow', fault })
    const answer = await demo.spotflowApi('/v1/charges', post(charge))
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Retry-After')).toBe(after ?? null)
    expect(await answer.json()).toMatchObject(body)
    expect(await demo.charges()).toHaveLength(status === 200 ? 1 : 0)
  })

  it('html_502 answers with a page of HTML', async () => {
    await demo.arm({ target: 'spotflow', fault: 'html_502' })
    const answer = await demo.spotflowApi('/v1/charges', post(charge))
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('502 Bad Gateway')])
  })

  it.each([
    ['reset_before', 0],
    ['reset_after', 1],
    ['refuse', 0],
  ])('%s closes the socket with %i charges in the database', async (fault, count) => {
    await demo.arm({ target: 'spotflow', fault })
    await expect(demo.spotflowApi('/v1/charges', post(charge))).rejects.toThrow('fetch failed')
    expect(await demo.charges()).toHaveLength(count)
    expect(await demo.log()).toMatchObject([{ api: 'spotflow', method: 'POST', status: 0, fault }])
  })

  it('hang charges nothing and answers nothing until the caller gives up', async () => {
    await demo.arm({ target: 'spotflow', fault: 'hang' })
    const gaveUp = demo.spotflowApi('/v1/charges', { ...post(charge), signal: AbortSignal.timeout(200) })
    await expect(gaveUp).rejects.toThrow('aborted due to timeout')
    expect([await demo.charges(), await demo.log()]).toMatchObject([[], [{ status: 0, fault: 'hang' }]])
  })
})

it('tries every fault of the table here', () => {
  const tried = {
    sweetspot: [
      ...Object.keys(sweetSpot),
      'session_ended',
      'html_502',
      'cut_json',
      'reset_before',
      'reset_after',
      'hang',
      'refuse',
      'slow',
    ],
    spotflow: [...Object.keys(spotflow), 'html_502', 'hang', 'reset_before', 'reset_after', 'refuse'],
  }
  for (const { target, id } of table) expect(tried[target]).toContain(id)
})
