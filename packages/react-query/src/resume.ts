import type { Query } from '@tanstack/react-query'
import type { Connection } from './connection.ts'
import { later } from './later.ts'

const eachMs = 100
const mostMs = 2000
/** A timer that is so late slept, with all others. */
const lateMs = 1000

/**
 * Marks a query that was paused between two attempts: TanStack lets all of them go in the tick in which the tab is
 * looked at or the network is back (measured: 100 in 1 to 2 ms).
 */
export function notePause(query: Query, { trackOf }: Connection): void {
  if (query.state.fetchFailureReason) trackOf(query).isResumed = true
}

/** Waits a random moment before an attempt whose jitter was lost: after a pause, or when the machine slept. */
export async function spreadResumed(query: Query, connection: Connection, signalOf: () => AbortSignal): Promise<void> {
  const track = connection.trackOf(query)
  const { fetchFailureCount, fetchFailureReason } = query.state
  const dueAt = connection.plans.dueAt(fetchFailureCount - 1, fetchFailureReason) ?? Infinity
  const isResumed = track.isResumed || Date.now() > dueAt + lateMs
  track.isResumed = false
  if (!isResumed || track.isUrgent) return
  connection.resuming += 1
  const ms = Math.random() * Math.min(connection.resuming * eachMs, mostMs)
  track.isHeld = true
  track.resumesAt = Date.now() + ms
  const signal = signalOf()
  await pause(ms, signal)
  connection.resuming -= 1
  signal.throwIfAborted()
}

/** Ends early where nobody waits any more. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    later(signal, ms, resolve)
    signal.addEventListener('abort', resolve as () => void)
  })
