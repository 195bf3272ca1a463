import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repliesIn } from './repliesIn.ts'

const body = '{"error":{"type":"api_error"}}'

describe('what `curl -si` prints', () => {
  test('gives status, headers and body', () => {
    const [reply] = repliesIn(`HTTP/2 429 \r\nRetry-After: 3\r\n\r\n${body}`, '-')
    expect(reply?.envelope).toEqual({ status: 429, headers: { 'retry-after': '3' }, body })
  })

  test('may carry heads of a proxy, of 100 Continue and of redirects before the one that counts', () => {
    const text = `HTTP/1.1 200 Connection established\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 422 Unprocessable\na: b\n\n${body}`
    expect(repliesIn(text, '-')[0]?.envelope).toEqual({ status: 422, headers: { a: 'b' }, body })
  })

  test('may have no body', () => {
    expect(repliesIn('HTTP/1.1 502 Bad Gateway\r\nserver: nginx\r\n', '-')[0]?.envelope).toEqual({
      status: 502,
      headers: { server: 'nginx' },
      body: undefined,
    })
  })
})

describe('a HAR', () => {
  const entry = (status: number, content: object) => ({
    request: { method: 'POST', url: 'https://api.test/orders', headers: [{ name: 'Idempotency-Key', value: 'k1' }] },
    response: { status, headers: [{ name: 'Content-Type', value: 'application/json' }], content },
  })
  const har = (...entries: object[]) => JSON.stringify({ log: { version: '1.2', entries } })

  test('gives each exchange with its method, address and key', () => {
    expect(repliesIn(har(entry(500, { text: body })), 'shop.har')).toEqual([
      {
        name: 'shop.har #1',
        method: 'POST',
        url: 'https://api.test/orders',
        idempotencyKey: 'k1',
        envelope: { status: 500, headers: { 'content-type': 'application/json' }, body },
      },
    ])
  })

  test('may keep a body in base64', () => {
    const content = { text: btoa(body), encoding: 'base64' }
    expect(repliesIn(har(entry(500, content)), 'x')[0]?.envelope.body).toBe(body)
  })

  test('leaves out what got no reply', () => {
    expect(repliesIn(har(entry(0, {}), entry(404, {})), 'x').map(({ name }) => name)).toEqual(['x #2'])
  })
})

describe('JSON', () => {
  test('may be a whole envelope', () => {
    const envelope = { status: 402, headers: { 'Request-Id': 'req_1' }, body: { error: {} } }
    expect(repliesIn(JSON.stringify(envelope), 'x')[0]?.envelope).toEqual({
      ...envelope,
      headers: { 'request-id': 'req_1' },
    })
  })

  test("may be a client's error as it was logged", () => {
    const logged = {
      response: { status: 409, headers: {}, data: { code: 'taken' } },
      config: { method: 'put', url: '/me' },
    }
    expect(repliesIn(JSON.stringify(logged), 'x')[0]).toMatchObject({
      method: 'put',
      url: '/me',
      envelope: { status: 409, body: { code: 'taken' } },
    })
  })

  test('may be a client’s error without the reply, as JSON.stringify writes those of axios', () => {
    const config = { method: 'post', url: '/orders' }
    const logged = {
      name: 'AxiosError',
      message: 'Request failed with status code 422',
      stack: 'x',
      config,
      status: 422,
    }
    expect(repliesIn(JSON.stringify(logged), 'x')).toEqual([
      { name: 'x', thrown: logged, ...config, envelope: { status: 422, body: undefined } },
    ])
    const lost = { name: 'AxiosError', message: 'socket hang up', config, code: 'ECONNRESET' }
    expect(repliesIn(JSON.stringify(lost), 'x')[0]?.envelope.status).toBe(0)
    const body = { name: 'ValidationError', message: 'Two boxes are off' }
    expect(repliesIn(JSON.stringify(body), 'x')[0]?.isAssumed).toBe(true)
  })

  test('may be a body alone, also one that has a status: 400 is assumed, and said to be', () => {
    const problem = { type: 'about:blank', status: 422, title: 'Off' }
    expect(repliesIn(JSON.stringify(problem), 'x')).toEqual([
      { name: 'x', envelope: { status: 400, body: problem }, isAssumed: true },
    ])
    expect(repliesIn(JSON.stringify(problem), 'x', 422)[0]).toMatchObject({
      isAssumed: false,
      envelope: { status: 422 },
    })
  })
})

test('any other text is a body', () => {
  expect(repliesIn('<h1>503</h1>', 'x', 503)[0]?.envelope).toEqual({ status: 503, body: '<h1>503</h1>' })
})

test('no text throws', () => {
  const heads = fc.constantFrom('', 'HTTP/1.1 500 X\r\n', '{"log":{"entries":[', '{"status":1,"headers":')
  fc.assert(
    fc.property(heads, fc.oneof(fc.string(), fc.json()), (head, text) => {
      expect(repliesIn(head + text, 'x')).toBeInstanceOf(Array)
    }),
  )
})
