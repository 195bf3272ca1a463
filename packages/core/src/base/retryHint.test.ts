import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hintCases, now } from '../../conformance/hints.ts'
import { parseRetryHint } from './retryHint.ts'

describe('parseRetryHint', () => {
  it.each(hintCases)('reads %s', (_name, envelope, wait) => {
    expect(parseRetryHint(envelope, now)).toBe(wait)
  })

  it('is undefined or between 0 and 7 days for anything', () => {
    const names = ['retry-after', 'retry-after-ms', 'ratelimit', 'ratelimit-reset', 'x-ratelimit-reset', 'date', 'age']
    const headers = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.string(), fc.double().map(String), fc.date().map(String)),
    )
    fc.assert(
      fc.property(headers, fc.anything(), (record, body) => {
        const wait = parseRetryHint({ status: 429, headers: record, body }, now)
        expect(wait === undefined || (wait >= 0 && wait <= 7 * 86_400_000)).toBe(true)
      }),
    )
  })

  it('takes less than a second of processor time for long hostile text', () => {
    const start = process.cpuUsage()
    for (const text of [
      '1m'.repeat(500_000),
      ',;r=0'.repeat(200_000),
      '1'.repeat(1_000_000),
      'Sun, '.repeat(100_000),
    ]) {
      parseRetryHint(
        {
          status: 429,
          headers: { 'retry-after': text, ratelimit: text, 'x-ratelimit-reset': text },
          body: { retry_after: text },
        },
        now,
      )
    }
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(1000)
  }, 30_000)
})
