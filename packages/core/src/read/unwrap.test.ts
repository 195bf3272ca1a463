import { expect, test } from 'vitest'
import { parseError, readError } from '../parseError.ts'

test('a fetcher’s own error with the reply under `info` (as SWR’s documentation writes it) is that reply', () => {
  const info = { code: 'order_missing', message: 'Order 7 was archived.', errors: [] }
  const thrown = Object.assign(new Error('An error occurred while fetching the data.'), { info, status: 404 })
  expect(parseError(thrown)).toMatchObject({
    kind: 'not_found',
    status: 404,
    code: 'order_missing',
    message: 'Order 7 was archived.',
  })
})

test('a reply that nobody has read may stand under `context` (Supabase’s functions)', async () => {
  const body = JSON.stringify({ message: 'Two boxes are off', errors: { email: ['No at sign'] } })
  const context = new Response(body, { status: 422, headers: { 'content-type': 'application/json' } })
  const thrown = Object.assign(new Error('Edge Function returned a non-2xx status code'), { context })
  expect(parseError(thrown).status).toBe(422)
  expect(await readError(thrown)).toMatchObject({
    message: 'Two boxes are off',
    issues: [{ path: ['email'], message: 'No at sign' }],
  })
})

test('of a good answer that broke off nobody knows what it said', async () => {
  const cut = () => new Response('{"id":"ord_81","sta', { headers: { 'content-type': 'application/json' } })
  expect(await readError(cut(), { method: 'POST' })).toMatchObject({ kind: 'api', outcome: 'indeterminate' })
  expect(await readError(cut(), { method: 'GET' })).toMatchObject({ kind: 'api', outcome: 'failed' })
  const whole = new Response('{"id":"ord_81"}', { headers: { 'content-type': 'application/json' } })
  expect(await readError(whole, { method: 'POST' })).toMatchObject({ kind: 'unknown' })
})

test('the event of a promise that nobody caught carries what it was rejected with', () => {
  const reason = Object.assign(new Error('Request failed with status code 409'), {
    response: { status: 409, data: { error: { code: 'taken', message: 'The seat is taken.' } }, headers: {} },
  })
  const event = { type: 'unhandledrejection', isTrusted: true, promise: {}, reason }
  expect(parseError(event)).toMatchObject({ kind: 'conflict', code: 'taken', message: 'The seat is taken.' })
})
