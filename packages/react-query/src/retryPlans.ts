import { type ApiError, parseError, type RetryPolicy } from '@faultkit/core'

/** Whether and when a failed attempt is repeated. */
export interface Plan {
  readonly retry: boolean
  /** Milliseconds; between 0 and what a timer can hold. */
  readonly delayMs: number
  /** When the wait that was begun last ends, in epoch milliseconds. */
  dueAt?: number
}

/** Timers hold 31 bits: a longer delay, `NaN` and `Infinity` fire at once, and a retry loop becomes a storm. */
const maxDelayMs = 2 ** 31 - 1

/** The policy's decision, made total: a policy that throws or answers nonsense stops. */
export function planOf(policy: RetryPolicy, error: ApiError, attempt: number): Plan {
  try {
    const decision = policy.decide({ error, attempt, now: Date.now(), random: Math.random })
    if (decision.retry && Number.isFinite(decision.delayMs) && decision.delayMs >= 0) {
      return { retry: true, delayMs: Math.min(decision.delayMs, maxDelayMs) }
    }
  } catch {
    // A defect in the app's policy would leave a query pending for ever.
  }
  return { retry: false, delayMs: 0 }
}

/** TanStack's two functions over one policy, and when the wait after an error ends. */
export interface RetryPlans {
  readonly retry: (failureCount: number, error: unknown) => boolean
  readonly retryDelay: (failureCount: number, error: unknown) => number
  readonly dueAt: (failureCount: number, error: unknown) => number | undefined
}

/**
 * One plan for each error and failure count, because TanStack asks twice: for the delay, then whether at all. Queries
 * that share an error share its plan, with the later due time.
 */
export function createRetryPlans(policy: RetryPolicy): RetryPlans {
  const plans = new WeakMap<ApiError, Plan[]>()
  const planFor = (failureCount: number, thrown: unknown): Plan => {
    const error = parseError(thrown)
    const known = plans.get(error) ?? []
    plans.set(error, known)
    // TanStack counts failures from 0, a policy counts attempts from 1.
    const plan = known[failureCount] ?? planOf(policy, error, failureCount + 1)
    known[failureCount] = plan
    return plan
  }
  return {
    retry: (failureCount, error) => planFor(failureCount, error).retry,
    retryDelay: (failureCount, error) => {
      const plan = planFor(failureCount, error)
      // An app's own `retry` may go on where the policy stops: then at TanStack's own pace, not at once.
      if (!plan.retry) return Math.min(1000 * 2 ** failureCount, 30_000)
      plan.dueAt = Date.now() + plan.delayMs
      return plan.delayMs
    },
    dueAt: (failureCount, error) => plans.get(error as ApiError)?.[failureCount]?.dueAt,
  }
}
