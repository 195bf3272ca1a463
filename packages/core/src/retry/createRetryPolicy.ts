import type { ApiError } from '../ApiError.ts'
import type { RetryPolicy } from '../types.ts'
import { afterHint, fullJitter } from './backoff.ts'

export interface RetryPolicyOptions {
  /** How often an operation is sent in all, the first time included; 3. */
  attempts?: number | undefined
  /** The ceiling of the first own wait, doubled with each attempt; 1 000 ms. */
  baseMs?: number | undefined
  /** The ceiling of every own wait; 30 000 ms. */
  capMs?: number | undefined
  /** A server that asks for more is not waited for: people are told when instead; 60 000 ms. */
  maxAutoWaitMs?: number | undefined
}

type Decision = ReturnType<RetryPolicy['decide']>
type Limits = { readonly [K in keyof RetryPolicyOptions]-?: number }

const defaults: Limits = { attempts: 3, baseMs: 1000, capMs: 30_000, maxAutoWaitMs: 60_000 }

const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0

const stop = (reason: string): Decision => ({ retry: false, reason })

/**
 * Decides whether and when an operation is repeated: by the error's verdict, with full jitter, the server's hint as a
 * floor. Pure and total: whatever it is given, it answers, and a delay is always a number that a timer can hold.
 */
export function createRetryPolicy(options: RetryPolicyOptions = {}): RetryPolicy {
  const limits: Limits = { ...defaults }
  for (const name of Object.keys(defaults) as (keyof Limits)[]) {
    const value = options[name]
    if (isAmount(value)) Object.assign(limits, { [name]: value })
  }
  return {
    decide: (at) => {
      try {
        return decide(at, limits)
      } catch {
        return stop('The error could not be judged.')
      }
    },
  }
}

function decide({ error, attempt, now, random }: Parameters<RetryPolicy['decide']>[0], limits: Limits): Decision {
  const { verdict, afterMs, reason } = error.retry
  if (verdict !== 'auto' && verdict !== 'same_key') return stop(reason)
  // Written so that NaN stops, too.
  if (!(attempt < attemptsFor(error, limits))) return stop(`Gave up after ${attempt} attempts: ${reason}`)
  const ownMs = fullJitter(attempt, limits.baseMs, limits.capMs, random)
  if (!isAmount(afterMs)) return { retry: true, delayMs: ownMs, reason }
  if (afterMs > limits.maxAutoWaitMs) return stop(`The server asks to wait until ${moment(now + afterMs)}: ${reason}`)
  return { retry: true, delayMs: afterHint(afterMs, ownMs, random), reason }
}

// A repeat seldom mends what took too long or was cut on the way, and each costs as much as the first.
const attemptsFor = ({ kind, status = 0 }: ApiError, { attempts }: Limits): number =>
  kind === 'timeout' || (status >= 200 && status < 300) ? Math.min(attempts, 2) : attempts

const moment = (ms: number): string => (Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : `${ms} ms`)
