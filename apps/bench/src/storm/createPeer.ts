import type { Contender, RetryRule } from './types.ts'

/** One client's rule, with whatever it remembers. */
export interface Behaviour {
  readonly rule: RetryRule
  readonly succeeded?: (attempt: number) => void
  /** SWR calls `onError` at each failure; the others when they give up. */
  readonly tellsEachFailure?: boolean
}

/** A library as a contender: it sends, waits as its rule says, and tells people when it gives up. */
export function createPeer(name: string, createBehaviour: () => Behaviour): Contender {
  return {
    name,
    createClient: ({ clock, random, send, notify }) => {
      const { rule, succeeded, tellsEachFailure = false } = createBehaviour()
      return {
        run: (route, done) => {
          const attempt = (count: number): void =>
            send(route, ({ ok, retryAfterMs }) => {
              if (ok) {
                succeeded?.(count)
                return done(true)
              }
              const wait = rule({ attempt: count, retryAfterMs, random })
              if (tellsEachFailure || wait === undefined) notify()
              if (wait === undefined) return done(false)
              clock.after(wait, () => attempt(count + 1))
            })
          attempt(1)
        },
      }
    },
  }
}
