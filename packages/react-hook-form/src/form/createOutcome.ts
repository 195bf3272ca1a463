import type { ApiError, ErrorKind } from '@faultkit/core'
import type { Submission } from '../values/submission.ts'
import { isSameValue } from '../values/values.ts'

/** The submit whose idempotency key is out in the world while nobody knows what became of it. */
export interface Outcome {
  /** The key for this submit: equal values find the open one's again. */
  readonly keyOf: (submission: Submission) => string
  /** Other values must wait until the open one is known. */
  readonly mustWait: (values: unknown) => boolean
  readonly settle: (submission: Submission, error?: ApiError) => void
  readonly forget: () => void
}

// A refusal of this very request settles it. A limit, a lost session or a broken server only speak of the last attempt.
const definite: ReadonlySet<ErrorKind> = new Set(['invalid_request', 'payment', 'conflict', 'not_found', 'canceled'])

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
// crypto.randomUUID exists on secure origins only; a phone that tests over http has none.
const newKey = (): string => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('')

export function createOutcome(): Outcome {
  let open: Submission | undefined
  return {
    keyOf: (submission) => {
      const same = open && isSameValue(open.values, submission.values) ? open.key : undefined
      submission.key ??= same ?? newKey()
      open = submission
      return submission.key
    },
    mustWait: (values) => open !== undefined && !isSameValue(open.values, values),
    settle: (submission, error) => {
      if (error && !(definite.has(error.kind) && (error.outcome !== 'indeterminate' || error.kind === 'canceled')))
        return
      if (submission.key !== undefined && submission.key === open?.key) open = undefined
    },
    forget: () => {
      open = undefined
    },
  }
}
