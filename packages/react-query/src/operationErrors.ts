import { ApiError, type ApiErrorJSON, parseEnvelope } from '@faultkit/core'
import type { Judgement } from './types.ts'

const errorOf = (
  facts: Partial<ApiErrorJSON> & Pick<ApiErrorJSON, 'kind' | 'message' | 'outcome' | 'retry'>,
): ApiError => ApiError.fromJSON({ name: 'ApiError', issues: [], dialect: 'faultkit', ...facts })

/** The page was left, or the wait ran out, before an answer came. */
export const lostAnswer = (): ApiError =>
  errorOf({
    kind: 'connection',
    message: 'The answer did not arrive.',
    outcome: 'indeterminate',
    retry: { verdict: 'same_key', scope: 'request', reason: 'No answer is known for this idempotency key.' },
  })

const changedWords =
  'What you sent before is not confirmed yet, so this changed version was not sent. Send it unchanged to find out.'

/** Other values came while an outcome is open. Its sentence is an issue without a field: a form's summary shows it. */
export const changedWhileOpen = (): ApiError =>
  errorOf({
    kind: 'invalid_request',
    code: 'operation_open',
    message: changedWords,
    issues: [{ path: [], message: changedWords, code: 'operation_open' }],
    outcome: 'not_applied',
    retry: { verdict: 'manual', scope: 'request', reason: 'Another operation under this mutationKey is still open.' },
  })

/** Data that says it failed, or is pending, as the error it is: in the dialect's words if one knows the data. */
export function errorOfData(
  data: unknown,
  judgement: Exclude<Judgement, 'succeeded'>,
  idempotencyKey: string,
): ApiError {
  const read = parseEnvelope({ status: 200, body: data }, { method: 'POST', idempotencyKey })
  if (read?.outcome === judgement) return read
  return errorOf({
    kind: 'payment',
    status: 200,
    message: judgement === 'failed' ? 'It did not go through.' : 'It is still in progress.',
    outcome: judgement,
    retry: { verdict: 'never', scope: 'request', reason: `outcomeOf says ${judgement}.` },
  })
}
