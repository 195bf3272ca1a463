import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiError } from './ApiError.ts'
import { readResponse } from './readResponse.ts'
import { createRetryPolicy } from './retry/createRetryPolicy.ts'

const json = { 'content-type': 'application/json' }
const answers: Record<string, RequestListener> = {
  '/orders': (_, response) => response.writeHead(200, json).end('[{"id":1,"status":"failed"}]'),
  '/deleted': (_, response) => response.writeHead(204).end(),
  '/text': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('7'),
  '/refused': (_, response) =>
    response.writeHead(422, json).end('{"message":"It is off.","errors":{"email":["No at sign."]}}'),
  '/failed': (_, response) =>
    response
      .writeHead(200, json)
      .end('{"id":"ch_1","status":"failed","failure":{"code":"declined","message":"It was declined."}}'),
  '/cut': (_, response) => response.writeHead(200, { ...json, 'x-request-id': 'req_cut' }).end('{"id":1,"na'),
  '/reset': (request) => request.socket.destroy(),
  '/half': (_, response) => {
    response.writeHead(200, { ...json, 'content-length': '100' }).write('{"id"')
    setTimeout(() => response.destroy(), 20)
  },
  '/slow': () => undefined,
}

let server: Server
let origin = ''
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response))
  await new Promise<void>((done) => server.listen(0, done))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const post = { method: 'POST', idempotencyKey: 'key-1' }
const failure = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => expect.fail('it resolved'),
    (error: ApiError) => error,
  )
const ask = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init)

describe('readResponse', () => {
  it('gives the body of a success', async () => {
    expect(await readResponse(ask('/orders'))).toEqual([{ id: 1, status: 'failed' }])
    expect(await readResponse(ask('/deleted'))).toBeUndefined()
    expect(await readResponse(ask('/text'))).toBe('7')
  })

  it('rejects with what the reply says, knowing the request', async () => {
    const error = await failure(readResponse(ask('/refused', { method: 'POST' }), post))
    expect([error.kind, error.message, error.issues[0]?.path]).toEqual(['invalid_request', 'It is off.', ['email']])
    expect(error.request).toMatchObject({ ...post, url: `${origin}/refused` })
  })

  it('rejects where a 200 carries a failed charge, unless it was only read', async () => {
    const error = await failure(readResponse(ask('/failed', { method: 'POST' }), post))
    expect([error.kind, error.code, error.outcome]).toEqual(['payment', 'declined', 'failed'])
    expect(await readResponse(ask('/failed'), { method: 'GET' })).toMatchObject({ status: 'failed' })
  })

  it.each(['/cut', '/half', '/reset'])(
    'leaves the outcome of a write open when the answer breaks: %s',
    async (path) => {
      const error = await failure(readResponse(ask(path, { method: 'POST' }), { method: 'POST' }))
      expect([error.outcome, error.retry.verdict]).toEqual(['indeterminate', 'manual'])
      const keyed = await failure(readResponse(ask(path, { method: 'POST' }), post))
      expect([keyed.outcome, keyed.retry.verdict]).toEqual(['indeterminate', 'same_key'])
    },
  )

  it('knows the status and the request id of an answer whose JSON was cut, so that it is repeated once', async () => {
    const error = await failure(readResponse(ask('/cut'), { method: 'GET' }))
    expect([error.kind, error.status, error.requestId]).toEqual(['api', 200, 'req_cut'])
    const next = (attempt: number) => createRetryPolicy().decide({ error, attempt, now: 0, random: () => 0.5 }).retry
    expect([next(1), next(2)]).toEqual([true, false])
  })

  it('knows the status of an answer that broke off on the way', async () => {
    const error = await failure(readResponse(ask('/half'), { method: 'GET' }))
    expect([error.kind, error.status]).toEqual(['connection', 200])
  })

  it('is canceled by its signal', async () => {
    const controller = new AbortController()
    const promise = readResponse(ask('/slow', { signal: controller.signal }))
    controller.abort()
    expect((await failure(promise)).kind).toBe('canceled')
  })

  it('rejects what is no response at all', async () => {
    expect((await failure(readResponse(Promise.resolve('x') as never))).kind).toBe('unknown')
  })
})
