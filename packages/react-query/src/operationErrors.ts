import { ApiError, type ApiErrorJSON, parseEnvelope } from '@faultkit/core'
import type { Judgement } from './types.ts'

type Facts = Pick<ApiErrorJSON, 'kind' | 'message' | 'outcome'> & Partial<ApiErrorJSON>

const errorOf = (verdict: ApiErrorJSON['retry']['verdict'], facts: Facts): ApiError =>
  ApiError.fromJSON({
    name: 'ApiError',
    issues: [],
    dialect: 'faultkit',
    retry: { verdict, scope: 'request', reason: facts.message },
    ...facts,
  })

const lost = (facts: Pick<ApiErrorJSON, 'message' | 'type' | 'code'>): ApiError =>
  errorOf('same_key', { kind: 'connection', outcome: 'indeterminate', ...facts })

/** The page was left, or the wait became too long, before an answer came. */
export const lostAnswer = (): ApiError => lost({ message: 'The answer did not arrive.' })

const unsent = 'operation_unsent'

/** Says whether all that is known is that it was not sent yet. */
export const isUnsent = (error: ApiError | null): boolean => error?.code === unsent

/**
 * After a reload. `isPersons`: it was not stored whole (a card number), and nothing can be asked, or there is nothing to ask about: only
 * the person can send it, under the same key. `isWaiting`: it waited for the network; open all the same, since a tab that still waits may
 * send it any moment.
 */
export const foundOperation = (isPersons: boolean, isWaiting: boolean): ApiError =>
  lost({
    message: isWaiting ? 'It was not sent: there was no connection.' : 'The page was closed before the answer came.',
    ...(isPersons && { type: 'operation_kept' }),
    ...(isWaiting && { code: unsent }),
  })

/** Other values came while an outcome is open. Its sentence is an issue without a field: a form's summary shows it. */
export function changedWhileOpen(): ApiError {
  const issue = {
    code: 'operation_open',
    message:
      'What you sent before is not confirmed yet, so this changed version was not sent. Send it unchanged to find out.',
  }
  return errorOf('manual', {
    kind: 'invalid_request',
    ...issue,
    issues: [{ path: [], ...issue }],
    outcome: 'not_applied',
  })
}

/** Data that says it failed, or is pending, as the error it is: in the dialect's words if one knows the data. */
export function errorOfData(data: unknown, outcome: Exclude<Judgement, 'succeeded'>, idempotencyKey: string): ApiError {
  const read = parseEnvelope({ status: 200, body: data }, { method: 'POST', idempotencyKey })
  return read?.outcome === outcome
    ? read
    : errorOf('never', { kind: 'payment', status: 200, message: `The data says ${outcome}.`, outcome })
}
