import { createServer, type RequestListener, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { relay } from './relay.ts'

let server: Server | undefined

async function upstream(answer: RequestListener): Promise<{ url: string; secretKey: string }> {
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, secretKey: 'sk_1' }
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

it('sends body and idempotency key on as they came, with the secret key added', async () => {
  const seen: unknown[] = []
  const to = await upstream((request, response) => {
    const { authorization, 'idempotency-key': key, 'request-id': id } = request.headers
    const { method, url } = request
    void text(request).then((body) => {
      seen.push({ method, url, authorization, key, id, body })
      response.end('{}')
    })
  })
  await relay(to, { method: 'POST', path: '/v1/charges?a=1', body: '{ "a" :1}', idempotencyKey: 'k' })
  expect(seen).toEqual([
    {
      method: 'POST',
      url: '/v1/charges?a=1',
      authorization: 'Bearer sk_1',
      key: 'k',
      id: expect.stringMatching(/^req_[0-9a-f]{16}$/),
      body: '{ "a" :1}',
    },
  ])
})

it.each([200, 400, 429, 500, 502, 503])('gives status %i, headers and every byte of the body back', async (status) => {
  const bytes = Buffer.from([0x7b, 0xff, 0x00, 0x7d])
  const to = await upstream((_request, response) => {
    response.writeHead(status, {
      'Content-Type': 'text/odd',
      'Retry-After': '2',
      'Request-Id': 'req_up',
      'X-Inner': 'no',
    })
    response.end(bytes)
  })
  const answer = await relay(to, { method: 'GET', path: '/' })
  expect(answer.status).toBe(status)
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/odd',
    'retry-after': '2',
    'request-id': 'req_up',
  })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
})

describe('when no answer comes', () => {
  const lost = { type: 'Spotflow::APIConnectionError', code: 'connection_lost' }
  const ask = (to: Parameters<typeof relay>[0]) => relay(to, { method: 'POST', path: '/', body: '{}' })

  it('says APIConnectionError, under the id that Spotflow saw', async () => {
    let seen: unknown
    const to = await upstream((request) => {
      seen = request.headers['request-id']
      request.socket.resetAndDestroy()
    })
    const answer = await ask(to)
    expect([answer.status, await answer.json()]).toMatchObject([500, lost])
    expect(answer.headers.get('Request-Id')).toBe(seen)
  })

  it('says so too when the connection breaks in the middle of the body', async () => {
    const to = await upstream((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' })
      response.write('{"id"', () => response.destroy())
    })
    expect(await (await ask(to)).json()).toMatchObject(lost)
  })

  it('says so too when nobody listens', async () => {
    const to = await upstream(() => undefined)
    await new Promise((resolve) => server?.close(resolve))
    expect(await (await ask(to)).json()).toMatchObject(lost)
  })
})
