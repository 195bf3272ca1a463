import type { Clock } from './createClock.ts'
import type { Reply } from './createService.ts'

/** What a simulated browser tab lives in. */
export interface World {
  readonly clock: Clock
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly send: (route: number, done: (reply: Reply) => void) => void
  /** A person is told that something failed. */
  readonly notify: () => void
}

/** One tab: it runs the operations of its queries, each with as many attempts as its library makes. */
export interface Client {
  readonly run: (route: number, done: (ok: boolean) => void) => void
}

/** What a library sees of a failed attempt. */
interface Failure {
  /** The attempt that failed, from 1. */
  readonly attempt: number
  readonly retryAfterMs: number | undefined
  readonly random: () => number
}

/** A library's rule: the wait before the next attempt in milliseconds, `undefined` when it gives up. */
export type RetryRule = (failure: Failure) => number | undefined

/** One line of the table. */
export interface Contender {
  readonly name: string
  readonly createClient: (world: World) => Client
}
