import type { Envelope } from '@faultkit/core'

/** A reply as it was handed over, with what is known of its request. */
export interface Reply {
  /** What the report calls it: the file, and where in it. */
  readonly name: string
  readonly envelope: Envelope
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly idempotencyKey?: string | undefined
  /** A client's error as it was logged, without the reply: the envelope has no more than its status, 0 where none came. */
  readonly thrown?: object
  /** Nobody said the status: it was assumed. */
  readonly isAssumed?: boolean
}
