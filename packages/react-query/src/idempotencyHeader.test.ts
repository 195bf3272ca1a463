import { parseError } from '@faultkit/core'
import { expect, test } from 'vitest'
import { idempotencyHeader } from './idempotencyHeader.ts'
import { createIdempotencyKey } from './idempotencyKey.ts'

test('each provider reads the key under its own name', () => {
  expect(idempotencyHeader('k-1')).toEqual({ 'Idempotency-Key': 'k-1' })
  expect(idempotencyHeader('k-1', 'stripe')).toEqual({ 'Idempotency-Key': 'k-1' })
  expect(idempotencyHeader('k-1', 'spotflow')).toEqual({ 'Idempotency-Key': 'k-1' })
  expect(idempotencyHeader('k-1', 'paypal')).toEqual({ 'PayPal-Request-Id': 'k-1' })
  expect(idempotencyHeader('k-1', 'checkout')).toEqual({ 'Cko-Idempotency-Key': 'k-1' })
})

test('the draft standard wants it in quotation marks (a string of RFC 9651)', () => {
  expect(idempotencyHeader('k-1', 'draft')).toEqual({ 'Idempotency-Key': '"k-1"' })
})

test.each(['stripe', 'spotflow', 'paypal', 'checkout', 'draft'] as const)(
  'an error of a request to %s is known to carry a key, so it may be sent again',
  (provider) => {
    const headers = new Headers(idempotencyHeader(createIdempotencyKey(), provider))
    const config = { method: 'post', url: 'https://api.example.com/charges', headers: Object.fromEntries(headers) }
    const error = parseError({ isAxiosError: true, config, response: { status: 503, data: {}, headers: {} } })
    expect(error.request?.idempotencyKey).toBeDefined()
    expect(error.retry.verdict).toBe('same_key')
  },
)
