import type { ActionKind, ApiError } from '@faultkit/core'
import type { ProvidedWords } from './types.ts'

/** What taking a step does: the operation again where the step repeats and somebody can, else what the app does for it. */
export function actOf(
  kind: ActionKind,
  error: ApiError,
  { actions }: ProvidedWords,
  retry?: () => void,
): (() => void) | undefined {
  if (retry && /^(retry|wait)$/.test(kind)) return retry
  const provided = actions?.[kind]
  return provided && (() => provided(error))
}
