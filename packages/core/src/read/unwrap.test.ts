import { expect, test } from 'vitest'
import { parseError } from '../parseError.ts'

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

test('the event of a promise that nobody caught carries what it was rejected with', () => {
  const reason = Object.assign(new Error('Request failed with status code 409'), {
    response: { status: 409, data: { error: { code: 'taken', message: 'The seat is taken.' } }, headers: {} },
  })
  const event = { type: 'unhandledrejection', isTrusted: true, promise: {}, reason }
  expect(parseError(event)).toMatchObject({ kind: 'conflict', code: 'taken', message: 'The seat is taken.' })
})
