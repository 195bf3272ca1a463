// Copied beside the packed packages and run by the oldest Vitest and MSW that `@faultkit/testing` allows (scripts/check-packages.mjs).
import { readResponse } from '@faultkit/core'
import { fixtureNamed } from '@faultkit/testing/fixtures'
import { fixtureHandlers } from '@faultkit/testing/msw'
import '@faultkit/testing/vitest'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'

const server = setupServer(...fixtureHandlers('https://api.test/*', fixtureNamed('stripe', 'card-declined')))

beforeAll(() => {
  server.listen()
})
afterAll(() => {
  server.close()
})

test('replays a fixture and knows its error', async () => {
  const charge = readResponse(fetch('https://api.test/charges', { method: 'POST' }), { method: 'POST' })
  const error: unknown = await charge.catch((thrown: unknown) => thrown)
  expect(error).toBeApiError({ kind: 'payment' })
  expect(() => expect(error).toBeApiError({ kind: 'not_found' })).toThrow(/not_found/)
})
