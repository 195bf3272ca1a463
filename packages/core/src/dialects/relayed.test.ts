import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiError } from '../ApiError.ts'
import { parseEnvelope, parseError } from '../parseError.ts'
import type { ApiErrorJSON, Envelope, ErrorContext } from '../types.ts'
import { describeError } from '../words/describeError.ts'

const key = { method: 'POST', idempotencyKey: 'k1' }

/** What the browser reads when a server of one's own sends on what it read itself. */
function relayed(
  upstream: Envelope,
  context: ErrorContext = key,
  wrap = (json: ApiErrorJSON): unknown => json,
): ApiError {
  const error = parseError(upstream, { method: 'POST' })
  const body: unknown = JSON.parse(JSON.stringify(wrap(error.toJSON())))
  const told = parseEnvelope({ status: upstream.status, body }, context)
  if (!told) throw new Error('nothing was read')
  return told
}

const declined = {
  status: 402,
  headers: { 'request-id': 'req_9' },
  body: {
    error: {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
      param: 'number',
      doc_url: 'https://docs.test/declined',
    },
  },
}

describe('an error that a server of one’s own sends on', () => {
  test.each<[where: string, wrap: (json: ApiErrorJSON) => unknown]>([
    ['alone', (json) => json],
    ['under error', (error) => ({ error })],
  ])('%s says all that was read there', (_where, wrap) => {
    expect(relayed(declined, key, wrap).toJSON()).toMatchObject({
      kind: 'payment',
      status: 402,
      type: 'card_error',
      code: 'card_declined',
      param: 'number',
      requestId: 'req_9',
      docUrl: 'https://docs.test/declined',
      issues: [{ path: ['number'], message: 'Your card has insufficient funds.' }],
      declineCode: 'insufficient_funds',
      dialect: 'relayed',
    })
  })

  test('still says how long to wait, a week at most', () => {
    const limit = { status: 429, headers: { 'retry-after': '12' }, body: { error: { code: 'slow' } } }
    expect(relayed(limit).retry).toMatchObject({ verdict: 'same_key', afterMs: 12_000 })
    const year = { name: 'ApiError', kind: 'rate_limit', retry: { afterMs: 31_536_000_000 } }
    expect(parseError({ status: 429, body: year }).retry.afterMs).toBe(604_800_000)
  })

  test('leaves open what was open there, and is repeated only under a key of this request', () => {
    const broken = {
      status: 502,
      body: { error: { type: 'Spotflow::APIConnectionError', message: 'The line broke.' } },
    }
    expect(relayed(broken)).toMatchObject({ outcome: 'indeterminate', retry: { verdict: 'same_key' } })
    expect(relayed(broken, { method: 'POST' }).retry.verdict).not.toBe('auto')
    expect(describeError(relayed(broken)).title).toBe("We couldn't confirm your request")
  })

  test('does not call this write failed because the call behind it was only read', () => {
    const json = parseError({ status: 503, body: '' }, { method: 'GET' }).toJSON()
    expect(json.outcome).toBe('failed')
    expect(parseError({ status: 502, body: json }, { method: 'POST' }).outcome).toBe('indeterminate')
  })
})

test('what only looks like one is left to the others', () => {
  for (const body of [
    { name: 'ApiError' },
    { name: 'ApiError', kind: 'api' },
    { name: 'ApiError', kind: 'no', retry: {} },
  ])
    expect(parseError({ status: 400, body }).dialect).not.toBe('relayed')
})

test('no members of another shape get in', () => {
  const shape = {
    name: fc.constant('ApiError'),
    kind: fc.constantFrom('api', 'payment'),
    retry: fc.dictionary(fc.string(), fc.jsonValue()),
  }
  const rest = {
    issues: fc.jsonValue(),
    outcome: fc.jsonValue(),
    code: fc.jsonValue(),
    message: fc.jsonValue(),
    requestId: fc.jsonValue(),
  }
  fc.assert(
    fc.property(fc.record({ ...shape, ...rest }), (body) => {
      const error = parseError({ status: 400, body })
      expect(error.dialect).toBe('relayed')
      for (const text of [error.code, error.requestId]) expect(['string', 'undefined']).toContain(typeof text)
      expect(['failed', 'not_applied', 'indeterminate']).toContain(error.outcome)
      for (const issue of error.issues) expect(Array.isArray(issue.path)).toBe(true)
    }),
  )
})
