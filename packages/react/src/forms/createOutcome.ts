import type { ApiError } from '@faultkit/core'
import type { Submission } from './submission.ts'
import { isSameValue } from './values.ts'

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
const isDefinite = ({ kind, outcome }: ApiError): boolean =>
  kind === 'canceled' || (outcome !== 'indeterminate' && /^(?:invalid_request|payment|conflict|not_found)$/.test(kind))

// crypto.randomUUID exists on secure origins only; a phone that tests over http has none.
const newKey = (): string => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-')

export function createOutcome(): Outcome {
  let open: Submission | undefined
  const isOpen = (values: unknown): boolean => isSameValue(open?.values, values)
  return {
    keyOf: (submission) => {
      submission.key ??= (isOpen(submission.values) && open?.key) || newKey()
      open = submission
      return submission.key
    },
    mustWait: (values) => open !== undefined && !isOpen(values),
    settle: ({ key }, error) => {
      if (key !== undefined && key === open?.key && (!error || isDefinite(error))) open = undefined
    },
    forget: () => {
      open = undefined
    },
  }
}
