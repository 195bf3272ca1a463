import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../ApiError.ts'
import type { ErrorKind, RetryAdvice } from '../types.ts'
import { createRetryPolicy } from './createRetryPolicy.ts'

const now = Date.UTC(2026, 10, 24, 13, 5)
const failed = (retry: Partial<RetryAdvice>, kind: ErrorKind = 'api', status?: number) =>
  new ApiError({
    kind,
    message: 'No answer.',
    outcome: 'failed',
    issues: [],
    dialect: 'none',
    retry: { verdict: 'auto', scope: 'request', reason: 'No conclusive answer.', ...retry },
    ...(status === undefined ? {} : { status }),
  })
const decide = (error: ApiError, attempt = 1, random = () => 0.5) =>
  createRetryPolicy().decide({ error, attempt, now, random })

test.each(['never', 'manual'] as const)('does not repeat when the verdict is %s, and says why', (verdict) => {
  expect(decide(failed({ verdict, reason: 'Refused.' }))).toEqual({ retry: false, reason: 'Refused.' })
})

test.each(['auto', 'same_key'] as const)('sends three times in all when the verdict is %s', (verdict) => {
  const answers = [1, 2, 3].map((attempt) => decide(failed({ verdict }), attempt).retry)
  expect(answers).toEqual([true, true, false])
})

test('repeats once what took too long, and once a success that was cut', () => {
  expect([1, 2].map((attempt) => decide(failed({}, 'timeout'), attempt).retry)).toEqual([true, false])
  expect([1, 2].map((attempt) => decide(failed({}, 'unknown', 200), attempt).retry)).toEqual([true, false])
})

test('doubles the ceiling of the wait up to the cap, with full jitter below it', () => {
  const policy = createRetryPolicy({ attempts: 20, baseMs: 1000, capMs: 5000 })
  const delays = [1, 2, 3, 4, 5].map((attempt) =>
    policy.decide({ error: failed({}), attempt, now, random: () => 0.999 }),
  )
  expect(delays.map((decision) => decision.retry && Math.round(decision.delayMs / 100))).toEqual([10, 20, 40, 50, 50])
  expect(policy.decide({ error: failed({}), attempt: 4, now, random: () => 0 })).toMatchObject({ delayMs: 0 })
})

describe('with a hint', () => {
  test('waits at least as long as the server asks, and jitters after it', () => {
    expect(decide(failed({ afterMs: 8000 }), 1, () => 0)).toMatchObject({ delayMs: 8000 })
    expect(decide(failed({ afterMs: 8000 }), 1, () => 0.5)).toMatchObject({ delayMs: 10_000 })
    expect(decide(failed({ afterMs: 100 }), 1, () => 0.5)).toMatchObject({ delayMs: 600 })
    expect(decide(failed({ afterMs: 60_000 }), 1, () => 0.9)).toMatchObject({ delayMs: 76_200 })
  })

  test('keeps its own backoff where the hint is shorter', () => {
    const policy = createRetryPolicy({ attempts: 9 })
    expect(policy.decide({ error: failed({ afterMs: 0 }), attempt: 5, now, random: () => 0.5 })).toMatchObject({
      delayMs: 8000,
    })
  })

  test('stops when the server asks for more than a minute, and says when', () => {
    expect(decide(failed({ afterMs: 3_600_000 }))).toEqual({
      retry: false,
      reason: 'The server asks to wait until 2026-11-24T14:05:00.000Z: No conclusive answer.',
    })
    expect(
      createRetryPolicy({ maxAutoWaitMs: 7_200_000 }).decide({
        error: failed({ afterMs: 3_600_000 }),
        attempt: 1,
        now,
        random: () => 0,
      }),
    ).toMatchObject({ delayMs: 3_600_000 })
  })
})

test('takes its defaults where an option is not a number', () => {
  const policy = createRetryPolicy({
    attempts: Number.NaN,
    baseMs: -1,
    capMs: undefined,
    maxAutoWaitMs: 'soon' as never,
  })
  expect(policy.decide({ error: failed({}), attempt: 2, now, random: () => 0.5 })).toEqual(decide(failed({}), 2))
})

test('is total: whatever it is given, it answers, and a delay fits a timer', { timeout: 30_000 }, () => {
  const anyError = fc.oneof(
    fc.anything(),
    fc.record({
      retry: fc.record({
        verdict: fc.constantFrom('auto', 'same_key', 1),
        afterMs: fc.anything(),
        reason: fc.anything(),
      }),
    }),
    fc.double().map((afterMs) => failed({ afterMs })),
  )
  const anyAmount = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(Infinity, -Infinity, Number.NaN, 2 ** 31, 1e300),
    fc.anything(),
  )
  const options = fc.record(
    { attempts: anyAmount, baseMs: anyAmount, capMs: anyAmount, maxAutoWaitMs: anyAmount },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(anyError, anyAmount, anyAmount, anyAmount, options, (error, attempt, clock, share, given) => {
      const policy = createRetryPolicy(given as object)
      const decision = policy.decide({ error, attempt, now: clock, random: () => share } as never)
      const isDelay = decision.retry && decision.delayMs >= 0 && decision.delayMs < 2 ** 31 - 1
      expect(isDelay || (!decision.retry && 'reason' in decision)).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test('answers when the clock, the random source or the error itself throws', () => {
  const thrower = () => {
    throw new Error('broken')
  }
  const error = new Proxy({}, { get: thrower })
  expect(createRetryPolicy().decide({ error, attempt: 1, now, random: Math.random } as never)).toMatchObject({
    retry: false,
  })
  expect(createRetryPolicy().decide({ error: failed({}), attempt: 1, now, random: thrower })).toMatchObject({
    retry: false,
  })
  expect(createRetryPolicy().decide(undefined as never)).toMatchObject({ retry: false })
})

test('never repeats sooner than the hint, for any hint up to the limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (afterMs, share) => {
        const decision = decide(failed({ afterMs }), 1, () => share)
        expect(decision.retry && decision.delayMs >= afterMs && decision.delayMs <= afterMs + 18_000).toBe(true)
      },
    ),
  )
})
