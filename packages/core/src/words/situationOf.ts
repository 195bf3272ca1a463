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
/** In whichever words: Firebase's code, what NestJS and PostgREST say. */
const exists = /(?<!no longer )exists|duplicate|taken|unique|already.(?:in.use|registered)/i

const pair = (error: ApiError, reading: SituationKey, writing: SituationKey): SituationKey =>
  isReading(error) ? reading : writing

const answersOr = (issues: ApiError['issues'], other: SituationKey): SituationKey =>
  issues.some(({ path }) => path.length > 0) ? 'answers' : other

const byKind: Readonly<Record<ErrorKind, (error: ApiError) => SituationKey>> = {
  invalid_request: ({ issues, status, retry }) => {
    if (status === 413) return 'upload_too_large'
    if (status === 415) return 'upload_type'
    return answersOr(issues, retry.verdict === 'never' ? 'invalid_request' : 'busy')
  },
  authentication: ({ type, code, request }) => {
    if (type?.startsWith('Spotflow::')) return 'authentication_operator'
    return credentials.test(code ?? '') || signIn.test(request?.url ?? '') ? 'sign_in_refused' : 'authentication'
  },
  permission: () => 'permission',
  // Whoever only looked goes back and chooses another; whoever sent a form checks what is in it.
  not_found: (error) => (error.request ? pair(error, 'not_found', 'not_found_write') : 'not_found'),
  conflict: ({ issues, code, message, retry }) => {
    const apart = exists.test(`${code} ${message}`) ? 'conflict_exists' : 'conflict'
    return answersOr(issues, retry.verdict === 'never' ? apart : 'busy')
  },
  rate_limit: (error) => {
    if (isLong(error)) return 'rate_limit_long'
    // A quota that is used up: nobody knows until when.
    return error.retry.verdict === 'manual' && error.retry.afterMs === undefined ? 'rate_limit_reached' : 'rate_limit'
  },
  payment: ({ status = 0, code, type }) =>
    status >= 400 || (status === 0 && declined.test(`${code ?? ''} ${type ?? ''}`))
      ? 'payment_declined'
      : 'payment_failed',
  api: (error) => {
    // A server that answers that it cannot serve this is not silent.
    if (error.retry.verdict === 'never') return 'unknown'
    return isLong(error) ? 'api_until' : pair(error, 'api_read', 'api_write')
  },
  connection: (error) => {
    if (error.outcome === 'not_applied') return pair(error, 'offline_read', 'offline')
    return error.code === 'module_not_loaded' ? 'part_unloaded' : pair(error, 'connection_read', 'connection_write')
  },
  timeout: (error) => pair(error, 'timeout', 'timeout_write'),
  canceled: () => 'canceled',
  unknown: () => 'unknown',
}

/** The kit's own: it lies open since before a reload, and only the person can send it again, under its key. */
const kept = 'operation_kept'
/** The kit's own: it waited for the network, and no page has sent it. */
const unsent = 'operation_unsent'

/** What has happened, from a person's view. An open outcome outweighs whatever came back. */
export function situationOf(error: ApiError): SituationKey {
  if (error.kind === 'canceled') return 'canceled'
  if (error.outcome === 'indeterminate' && !isReading(error)) {
    if (error.code === unsent) return error.type === kept ? 'unsent_kept' : 'unsent'
    if (error.type === kept) return 'indeterminate_kept'
    if (isPending(error)) return 'indeterminate_pending'
    // PUT and DELETE come to the same, however often.
    if (error.retry.verdict === 'auto') return 'indeterminate_safe'
    if (error.kind === 'api') return 'indeterminate_answer'
    return error.kind === 'timeout' ? 'indeterminate_late' : 'indeterminate'
  }
  return byKind[error.kind](error)
}

/**
 * A 2xx that is not decided (`unknown` where nothing else is told), or another send under the same key that still runs. Not
 * a 2xx that broke off, or that says that the server failed: nobody knows that it is still going on.
 */
const isPending = ({ status = 0, kind, code = '' }: ApiError): boolean =>
  (status < 300 && (status > 0 ? !isLost.test(kind) : kind === 'unknown')) || /in_use|in_progress/.test(code)
const isLost = /^(?:api|connection|timeout)$/

/** By consequence: critical = money, data or work may be lost; warning = a step did not happen; info = waiting. */
export function severityOf(situation: SituationKey): Notice['severity'] {
  if (/^indeterminate(?!_safe)/.test(situation)) return 'critical'
  return /^(?:rate_limit|api_read|api_until|connection_read|offline|timeout$|canceled|busy)/.test(situation)
    ? 'info'
    : 'warning'
}

type Step = readonly [ActionKind, ActionKey]

export const helpStep: Step = ['contact', 'act_help']

const steps: Readonly<Partial<Record<SituationKey, Step>>> = {
  authentication: ['sign_in', 'act_sign_in'],
  authentication_operator: ['contact', 'act_tell_shop'],
  permission: ['contact', 'act_ask_access'],
  payment_declined: ['fix', 'act_other_card'],
  payment_failed: ['fix', 'act_other_method'],
  indeterminate: ['check_outcome', 'act_check'],
  indeterminate_answer: ['check_outcome', 'act_check'],
  indeterminate_late: ['check_outcome', 'act_check'],
  indeterminate_pending: ['check_outcome', 'act_check'],
  unsent: ['check_outcome', 'act_send'],
}
/** Too early for a button, the same again would be refused again, or it is the form that sends it. */
const isLater = /^(?:rate_limit_long|api_until|canceled|sign_in_refused|indeterminate_kept|unsent_kept)$/
const isWaiting = /^(?:rate_limit|api_read|connection_read|offline_read|timeout|busy)$/
/** What to change stands in the text. */
const isTold = /^(?:invalid_request|authentication|not_found|conflict)$/

/** The next step, as the button that takes it; none where the text already says what to change. */
export function stepOf(situation: SituationKey, { kind, retry }: ApiError): Step | undefined {
  const step = steps[situation]
  if (step || isLater.test(situation)) return step
  if (retry.verdict !== 'never') return ['retry', isWaiting.test(situation) ? 'act_try_now' : 'act_retry']
  return isTold.test(kind) ? undefined : helpStep
}
