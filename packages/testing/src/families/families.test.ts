import { parseEnvelope } from '@faultkit/core'
import { allDialects } from '@faultkit/core/dialects'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fixtureHandlers } from '../replay/fixtureHandlers.ts'
import { families } from './families.ts'

const url = 'https://api.shop.example/orders'
const server = setupServer()
beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const everyFixture = families.flatMap(({ fixtures }) => fixtures)

describe('the families', () => {
  it('are at least the 35 that were promised, each with a name, somebody who answers so, and a source', () => {
    expect(families.length).toBeGreaterThanOrEqual(35)
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length)
    for (const { apis, fixtures } of families) expect([apis.length > 0, fixtures.length > 0]).toEqual([true, true])
    for (const { source } of everyFixture) expect(source).not.toBe('')
  })

  it('hold no reply twice', () => {
    expect(new Set(everyFixture.map(({ name }) => name)).size).toBe(everyFixture.length)
  })

  it.each(everyFixture.map((fixture) => [fixture.name, fixture] as const))(
    'say of %s what the kit reads without an exception',
    (_name, { envelope, request }) => {
      const error = parseEnvelope(envelope, { ...request, dialects: allDialects })
      expect(error === undefined || error.message.length > 0).toBe(true)
    },
  )

  it('are replayed off the wire', async () => {
    const laravel = families.find(({ name }) => name === 'laravel')?.fixtures[0]
    server.use(...fixtureHandlers(url, laravel ?? 'network error'))
    const response = await fetch(url, { method: 'POST' })
    expect([response.status, await response.json()]).toEqual([laravel?.envelope.status, laravel?.envelope.body])
  })
})
