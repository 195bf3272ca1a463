import TinyQueue from 'tinyqueue'
import { settle } from './settle.ts'

/** One thing that will happen; without `run` it was called off. */
interface Timer {
  readonly at: number
  readonly order: number
  run: (() => void) | undefined
}

/** A clock that jumps from event to event; the same events give the same run. */
export interface Clock {
  /** Milliseconds since the run began. */
  readonly now: () => number
  readonly after: (ms: number, run: () => void) => Timer
  readonly cancel: (timer: unknown) => void
  /** Lets promises settle before the next event; who uses none need not pay for it. */
  readonly drain: () => void
  /** Lets everything happen up to this moment. */
  readonly runUntil: (end: number) => Promise<void>
}

export function createClock(): Clock {
  const queue = new TinyQueue<Timer>([], (one, other) => one.at - other.at || one.order - other.order)
  let now = 0
  let count = 0
  let drains = false
  return {
    now: () => now,
    after: (ms, run) => {
      count += 1
      const timer: Timer = { at: now + ms, order: count, run }
      queue.push(timer)
      return timer
    },
    cancel: (timer) => {
      if (timer) (timer as Timer).run = undefined
    },
    drain: () => {
      drains = true
    },
    runUntil: async (end) => {
      for (let next = queue.peek(); next && next.at <= end; next = queue.peek()) {
        queue.pop()
        if (!next.run) continue
        now = next.at
        next.run()
        if (drains) await settle()
        drains = false
      }
      now = end
    },
  }
}
