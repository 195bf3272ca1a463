import { type Behaviour, createPeer } from './createPeer.ts'
import type { Contender, RetryRule } from './types.ts'

const upTo =
  (retries: number, rule: RetryRule): RetryRule =>
  (failure) =>
    failure.attempt > retries ? undefined : rule(failure)

/** TanStack Query 5.108: three retries, 1, 2, 4 s, whatever the server says. */
export const tanstack: RetryRule = upTo(3, ({ attempt }) => Math.min(1000 * 2 ** (attempt - 1), 30_000))

/** ky 2.1: two retries, 0.3 and 0.6 s, or what Retry-After says, to the millisecond. */
export const ky: RetryRule = upTo(2, ({ attempt, retryAfterMs }) => retryAfterMs ?? 300 * 2 ** (attempt - 1))

/** axios-retry 4.5: three retries at once, or what Retry-After says. */
export const axiosRetry: RetryRule = upTo(3, ({ retryAfterMs = 0 }) => retryAfterMs)

/** axios-retry's own exponential delay: 0.2, 0.4, 0.8 s and up to a fifth more. */
export const axiosExponential: RetryRule = upTo(3, ({ attempt, retryAfterMs = 0, random }) => {
  const own = 100 * 2 ** attempt
  return Math.max(own, retryAfterMs) * (1 + 0.2 * random())
})

/** RTK Query's `retry()`: five retries, 0.6 s doubled, times 0.4 to 1.4. */
export const rtkQuery: RetryRule = upTo(5, ({ attempt, random }) =>
  Math.trunc((random() + 0.4) * (300 << Math.min(attempt, 5))),
)

/** SWR 2.5: for ever, 5 s doubled up to eight times, times 0.5 to 1.5. */
export const swr: RetryRule = ({ attempt, random }) => Math.trunc((random() + 0.5) * (1 << Math.min(attempt, 8))) * 5000

/** What the AWS architecture blog calls full jitter: 1 s doubled, capped at 30 s, three retries. */
const fullJitter: RetryRule = upTo(3, ({ attempt, random }) => random() * Math.min(1000 * 2 ** (attempt - 1), 30_000))

/** A purse of retries that each client has for all its requests. */
interface Purse {
  tokens: number
}

/** gRPC A6: ten tokens, a failure takes one, a success gives a tenth back, no retry below half. */
export function grpcBudget(): Behaviour {
  const purse: Purse = { tokens: 10 }
  return {
    rule: (failure) => {
      purse.tokens = Math.max(0, purse.tokens - 1)
      return purse.tokens > 5 ? fullJitter(failure) : undefined
    },
    succeeded: () => {
      purse.tokens = Math.min(10, purse.tokens + 0.1)
    },
  }
}

/** The AWS SDKs' budget: 500 tokens, 14 a retry; what a retry that works had cost comes back. */
export function awsBudget(): Behaviour {
  const purse: Purse = { tokens: 500 }
  return {
    rule: (failure) => {
      const wait = purse.tokens >= 14 ? fullJitter(failure) : undefined
      if (wait !== undefined) purse.tokens -= 14
      return wait
    },
    succeeded: (attempt) => {
      purse.tokens = Math.min(500, purse.tokens + (attempt > 1 ? 14 : 1))
    },
  }
}

const withoutMemory = (name: string, rule: RetryRule): Contender => createPeer(name, () => ({ rule }))

/** Every model beside the kit. */
export const peers: readonly Contender[] = [
  withoutMemory('no retry', () => undefined),
  withoutMemory('TanStack Query', tanstack),
  withoutMemory('ky', ky),
  withoutMemory('axios-retry', axiosRetry),
  withoutMemory('axios-retry, exponential', axiosExponential),
  withoutMemory('RTK Query retry()', rtkQuery),
  createPeer('SWR', () => ({ rule: swr, tellsEachFailure: true })),
  withoutMemory('full jitter, 3 retries', fullJitter),
  createPeer('full jitter, AWS budget', awsBudget),
  createPeer('full jitter, gRPC budget', grpcBudget),
]
