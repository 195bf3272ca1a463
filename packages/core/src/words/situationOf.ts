import type { ApiError } from '../ApiError.ts'
import type { ActionKind, ErrorKind, Notice } from '../types.ts'
import type { ActionKey, SituationKey } from './keys.ts'

/** Waits up to a minute are told in seconds, longer ones as a time of day. */
export const longWaitMs = 60_000

const safe = /^(?:GET|HEAD|OPTIONS|TRACE|QUERY)$/i

/** Surely a reading: an unknown method is judged as a write. */
export const isReading = ({ request }: ApiError): boolean => request !== undefined && safe.test(request.method)

const isLong = ({ retry }: ApiError): boolean => retry.verdict !== 'never' && (retry.afterMs ?? 0) > longWaitMs

const declined = /declin|insufficient|card|expired|do_not_honor|cvc|lost|stolen/i

const credentials = /credential|password|invalid_grant|login_failed/i
/** Nobody's session ends at the sign-in itself. */
const signIn = /\/(?:log-?in|sign-?in|sessions?|oauth\/token)(?:[/?#]|$)/i
const exists = /exists|duplicate|taken|unique/i

const byKind: Readonly<Record<ErrorKind, (error: ApiError) => SituationKey>> = {
  invalid_request: ({ issues, status }) => {
    if (status === 413) return 'upload_too_large'
    if (status === 415) return 'upload_type'
    return issues.some(({ path }) => path.length > 0) ? 'answers' : 'invalid_request'
  },
  authentication: ({ type, code, request }) => {
    if (type?.startsWith('Spotflow::')) return 'authentication_operator'
    return credentials.test(code ?? '') || signIn.test(request?.url ?? '') ? 'sign_in_refused' : 'authentication'
  },
  permission: () => 'permission',
  not_found: () => 'not_found',
  conflict: ({ issues, code }) => {
    if (issues.some(({ path }) => path.length > 0)) return 'answers'
    return exists.test(code ?? '') ? 'conflict_exists' : 'conflict'
  },
  rate_limit: (error) => (isLong(error) ? 'rate_limit_long' : 'rate_limit'),
  payment: ({ status = 0, code, type }) =>
    status >= 400 || (status === 0 && declined.test(`${code ?? ''} ${type ?? ''}`))
      ? 'payment_declined'
      : 'payment_failed',
  api: (error) => (isLong(error) ? 'api_until' : isReading(error) ? 'api_read' : 'api_write'),
  connection: (error) =>
    isReading(error) ? 'connection_read' : error.outcome === 'not_applied' ? 'offline' : 'connection_write',
  timeout: (error) => (isReading(error) ? 'timeout' : 'timeout_write'),
  canceled: () => 'canceled',
  unknown: () => 'unknown',
}

/** What has happened, from a person's view. An open outcome outweighs whatever came back. */
export function situationOf(error: ApiError): SituationKey {
  if (error.kind === 'canceled') return 'canceled'
  if (error.outcome === 'indeterminate' && !isReading(error)) {
    if (isPending(error)) return 'indeterminate_pending'
    if (error.kind === 'api') return 'indeterminate_answer'
    // A bug in the app is `unknown` without a reply: nothing was sent that could have gone through.
    if (error.kind !== 'unknown' || error.status !== undefined) return 'indeterminate'
  }
  return byKind[error.kind](error)
}

const isPending = ({ status, retry }: ApiError): boolean =>
  status === undefined ? /not decided/.test(retry.reason) : status < 300

/** By consequence: critical = money, data or work may be lost; warning = a step did not happen; info = waiting. */
export function severityOf(situation: SituationKey): Notice['severity'] {
  if (situation.startsWith('indeterminate')) return 'critical'
  return /^(?:rate_limit|api_read|api_until|connection_read|offline|timeout$|canceled)/.test(situation)
    ? 'info'
    : 'warning'
}

type Step = readonly [ActionKind, ActionKey]

const steps: Readonly<Partial<Record<SituationKey, Step>>> = {
  authentication: ['sign_in', 'act_sign_in'],
  authentication_operator: ['contact', 'act_tell_shop'],
  permission: ['contact', 'act_ask_access'],
  payment_declined: ['fix', 'act_other_card'],
  payment_failed: ['fix', 'act_other_method'],
  indeterminate: ['check_outcome', 'act_check'],
  indeterminate_answer: ['check_outcome', 'act_check'],
  indeterminate_pending: ['check_outcome', 'act_check'],
}
const isLater = /^(?:rate_limit_long|api_until|canceled)$/
const isWaiting = /^(?:rate_limit|api_read|connection_read|timeout)$/
/** What to change stands in the text. */
const isTold = /^(?:invalid_request|authentication|not_found|conflict)$/

/** The next step, as the button that takes it; none where the text already says what to change. */
export function stepOf(situation: SituationKey, { kind, retry }: ApiError): Step | undefined {
  const step = steps[situation]
  if (step || isLater.test(situation)) return step
  if (retry.verdict !== 'never') return ['retry', isWaiting.test(situation) ? 'act_try_now' : 'act_retry']
  return isTold.test(kind) ? undefined : ['contact', 'act_help']
}
