import { type ApiError, createRetryPolicy, parseError, type RetryPolicy } from '@faultkit/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRetryPlans } from './retryPlans.ts'

const outage = (): ApiError => parseError({ status: 503, headers: {}, body: '' }, { method: 'GET' })
const plansOf = createRetryPlans
const deciding = (decision: unknown): RetryPolicy => ({ decide: () => decision as never })

afterEach(() => void vi.useRealTimers())

describe('createRetryPlans', () => {
  it('decides once for each error and count, though TanStack asks twice', () => {
    let asked = 0
    const plans = plansOf({ decide: () => ({ retry: true, delayMs: ++asked, reason: '' }) })
    const error = outage()
    expect([plans.retryDelay(0, error), plans.retry(0, error), plans.retryDelay(0, error)]).toEqual([1, true, 1])
    expect(plans.retryDelay(1, error)).toBe(2)
  })

  it('counts attempts from 1 where TanStack counts failures from 0', () => {
    const attempts: number[] = []
    const plans = plansOf({
      decide: ({ attempt }) => {
        attempts.push(attempt)
        return { retry: false, reason: '' }
      },
    })
    plans.retry(0, outage())
    expect(attempts).toEqual([1])
  })

  it('says when the wait ends, once it has begun', () => {
    vi.useFakeTimers({ now: 1000 })
    const plans = plansOf(deciding({ retry: true, delayMs: 500, reason: '' }))
    const error = outage()
    expect(plans.dueAt(0, error)).toBeUndefined()
    plans.retryDelay(0, error)
    expect(plans.dueAt(0, error)).toBe(1500)
  })

  it('gives queries that share an error the later due time', () => {
    vi.useFakeTimers({ now: 1000 })
    const plans = plansOf(deciding({ retry: true, delayMs: 500, reason: '' }))
    const error = outage()
    plans.retryDelay(0, error)
    vi.setSystemTime(1200)
    plans.retryDelay(0, error)
    expect(plans.dueAt(0, error)).toBe(1700)
  })

  it('stops when the policy throws, which would otherwise leave the query pending for ever', () => {
    const plans = plansOf({
      decide: () => {
        throw new Error('a defect')
      },
    })
    expect(plans.retry(0, outage())).toBe(false)
    expect(plans.retryDelay(0, outage())).toBeGreaterThanOrEqual(0)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -5, undefined, '2s', null])(
    'stops when the policy answers the delay %s, which would otherwise be a storm',
    (delayMs) => {
      const plans = plansOf(deciding({ retry: true, delayMs, reason: '' }))
      expect(plans.retry(0, outage())).toBe(false)
    },
  )

  it.each([2 ** 31, 30 * 24 * 3600 * 1000, 1e12])('clamps the delay %i to what a timer can hold', (delayMs) => {
    const plans = plansOf(deciding({ retry: true, delayMs, reason: '' }))
    expect(plans.retryDelay(0, outage())).toBe(2 ** 31 - 1)
  })

  it('keeps the pace of TanStack for an app whose own retry goes on where the policy stops', () => {
    const plans = plansOf(deciding({ retry: false, reason: '' }))
    expect([0, 1, 9].map((count) => plans.retryDelay(count, outage()))).toEqual([1000, 2000, 30_000])
  })

  it('never throws and always answers a delay that a timer can hold, whatever was thrown', () => {
    const plans = createRetryPlans(createRetryPolicy())
    fc.assert(
      fc.property(fc.nat(2000), fc.anything(), (count, thrown) => {
        const delay = plans.retryDelay(count, thrown)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThan(2 ** 31)
        expect(typeof plans.retry(count, thrown)).toBe('boolean')
      }),
    )
  })
})
