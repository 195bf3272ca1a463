import { readResponse } from '@faultkit/core'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fixtures } from '../fixtures/index.ts'
import { fixtureHandlers } from './fixtureHandlers.ts'

const url = 'https://api.shop.example/orders'
const server = setupServer()

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const everyFixture = fixtures.flatMap(({ dialect, fixtures: list }) =>
  list.map((fixture) => [`${dialect} ${fixture.name}`, fixture] as const),
)

describe('fixtureHandlers', () => {
  it.each(everyFixture)('replays %s with status, headers and body', async (_name, fixture) => {
    server.use(...fixtureHandlers(url, fixture))
    const response = await fetch(url, { method: 'POST' })
    const { status, headers, body } = fixture.envelope
    expect(response.status).toBe(status)
    expect(Object.fromEntries(response.headers)).toMatchObject(lowerCased(headers))
    const text = await response.text()
    expect(typeof body === 'string' ? text : JSON.parse(text)).toEqual(body)
  })

  it.each(everyFixture)('lets the kit read %s off the wire as the fixture promises', async (_name, fixture) => {
    const { method = 'POST', idempotencyKey } = fixture.request ?? {}
    server.use(...fixtureHandlers(url, fixture))
    const answer = readResponse(fetch(url, { method }), { method, idempotencyKey })
    const { kind, outcome } = fixture.expected ?? {}
    const said = await answer.then(
      () => ({ kind: undefined, outcome: undefined }),
      (error) => ({ kind: error.kind, outcome: error.outcome }),
    )
    expect(said).toEqual({ kind, outcome })
  })

  it('replays several replies in order, the last one for ever', async () => {
    server.use(
      ...fixtureHandlers(url, [
        { status: 429, headers: { 'Retry-After': '2' } },
        { status: 200, body: [] },
      ]),
    )
    const statuses = [await fetch(url), await fetch(url), await fetch(url)].map(({ status }) => status)
    expect(statuses).toEqual([429, 200, 200])
  })

  it('breaks the connection for a network error', async () => {
    server.use(...fixtureHandlers(url, 'network error'))
    await expect(fetch(url)).rejects.toThrow(TypeError)
  })

  it('sends a string as it is, as a proxy sends its page', async () => {
    server.use(
      ...fixtureHandlers(url, { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad Gateway</h1>' }),
    )
    const response = await fetch(url)
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/html', '<h1>Bad Gateway</h1>'])
  })

  it('sends no body where there is none', async () => {
    server.use(...fixtureHandlers(url, { status: 204, body: '' }))
    const response = await fetch(url)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([204, null, ''])
  })

  it('waits before it answers', async () => {
    server.use(...fixtureHandlers(url, { status: 200, body: {} }, { delayMs: 60 }))
    const before = performance.now()
    await fetch(url)
    expect(performance.now() - before).toBeGreaterThanOrEqual(55)
  })

  it('never answers when the delay has no end', async () => {
    server.use(...fixtureHandlers(url, { status: 200 }, { delayMs: 'infinite' }))
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  it('answers only the method it is told', async () => {
    server.use(...fixtureHandlers(url, { status: 500 }), ...fixtureHandlers(url, { status: 200 }, { method: 'get' }))
    server.use(...fixtureHandlers(url, { status: 201 }, { method: 'post' }))
    const statuses = [await fetch(url, { method: 'POST' }), await fetch(url, { method: 'PUT' })].map((r) => r.status)
    expect(statuses).toEqual([201, 500])
  })
})

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
