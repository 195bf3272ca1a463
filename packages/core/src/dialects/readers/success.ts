import { header } from '../../base/header.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { isEnvelopeKey, isItem, isSentence, maps, type View, viewOf } from './words.ts'

const nmi = (view: View): boolean => view.has('responsetext') && String(view.get('response')) !== '1'
const failWord = /^(?:error|err|fail|failed|failure|ko|denied)$/i

/** Whether a reply with a good status says, by the explicit signs of an envelope, that the request failed. A resource
 *  that merely has a member called `error` or `status` is no failure. */
export function saysFailed(envelope: Envelope): boolean {
  const { body, headers } = envelope
  const grpc = header(headers, 'grpc-status')
  if (grpc !== undefined && grpc !== '0') return true
  const top = Array.isArray(body) && body.length === 1 ? body[0] : body
  if (!isMap(top)) return false
  const view = viewOf(top)
  if (isProblem(top, headers) || hasNo(view) || hasYes(view)) return true
  const isEnvelope = Object.keys(top).every(isEnvelopeKey) && (!('id' in top) || 'jsonrpc' in top)
  if (envelope.status === 207 && hasPart(view)) return true
  return (
    isEnvelope && (hasError(view) || hasErrors(view) || hasCode(view) || hasNested(view) || hasRows(view) || nmi(view))
  )
}

/** `ok: false`, `success: false` and the words that mean it. */
const hasNo = (view: View): boolean =>
  ['ok', 'success', 'issuccess', 'succeeded', 'successful'].some(
    (key) => view.get(key) === false || view.get(key) === 'false',
  )

const hasYes = (view: View): boolean =>
  view.get('haserrors') === true ||
  view.get('iserror') === true ||
  (failWord.test(String(view.get('status') ?? view.get('resultcode') ?? view.get('result') ?? '')) &&
    ['message', 'msg', 'error', 'errors', 'reasons', 'data', 'code', 'errorcode', 'errormessage', 'description'].some(
      (key) => view.has(key),
    ) &&
    !view.has('id'))

/** problem+json, or a status in the body that contradicts the one on the wire. */
function isProblem(body: Bag, headers: Envelope['headers']): boolean {
  if (/problem\+/.test(header(headers, 'content-type') ?? '')) return true
  return (
    statusIn(body) !== undefined &&
    !('id' in body) &&
    Object.keys(body).every(isEnvelopeKey) &&
    Object.values(body).some(
      (value) =>
        isSentence(value) ||
        isMap(value) ||
        Array.isArray(value) ||
        (typeof value === 'string' && value.startsWith('{')),
    )
  )
}

/** A status of 400 and above inside a body, as a number or as digits. */
export function statusIn(body: Bag): number | undefined {
  for (const key of ['status', 'statusCode', 'status_code', 'httpStatus', 'http_status', 'httpStatusCode', 'code']) {
    const value = body[key]
    const status = typeof value === 'string' && /^[45]\d\d$/.test(value) ? Number(value) : value
    if (typeof status === 'number' && status >= 400 && status < 600 && Number.isInteger(status)) return status
  }
  return undefined
}

const hasError = (view: View): boolean => {
  const error =
    view.get('error') ??
    view.get('fault') ??
    view.get('errormessage') ??
    view.get('exception') ??
    view.get('servererror')
  return (
    (typeof error === 'string' && error !== 'false' && error !== '0') ||
    (isMap(error) && Object.keys(error).some(isEnvelopeKey)) ||
    error === true
  )
}

const hasErrors = (view: View): boolean => {
  const errors =
    view.get('errors') ?? view.get('errormessages') ?? view.get('validationerrors') ?? view.get('fielderrors')
  return (
    (Array.isArray(errors) && errors.length > 0) ||
    (isMap(errors) && Object.keys(errors).length > 0) ||
    isSentence(errors)
  )
}

/** WeChat `errcode`, Lark and OKX `code` with `msg`: any number but 0 and the 200s. */
function hasCode(view: View): boolean {
  const code = view.get('errcode') ?? view.get('errorcode') ?? (view.has('msg') ? view.get('code') : undefined)
  const number = Number(code)
  const isWord = typeof code === 'string' && Number.isNaN(number)
  return (
    (isWord && view.has('errormessage')) ||
    (code !== undefined && number !== 0 && !Number.isNaN(number) && (number < 200 || number > 299))
  )
}

/** One level down: Reddit `json.errors`, Authorize.Net `messages.resultCode`, Nextcloud `ocs.meta`. */
const hasNested = (view: View): boolean =>
  ['json', 'messages', 'response', 'ocs', 'meta', 'result', 'body'].some((key) => {
    const value = view.get(key)
    if (!isMap(value)) return false
    const inner = viewOf(value)
    return (
      hasNo(inner) ||
      hasYes(inner) ||
      hasErrors(inner) ||
      (isMap(inner.get('meta')) && hasYes(viewOf(inner.get('meta') as Bag)))
    )
  })

/** Every row of an answer is a complaint: Zoho `data[].status: "error"`, Vonage `messages[].error-text`. */
export function failedRows(value: unknown): boolean {
  const rows = maps(value)
  return (
    rows.length > 0 && rows.every((row) => isItem(row) && (failWord.test(String(row.status)) || 'error-text' in row))
  )
}

/** 207 Multi-Status: one of several operations failed. */
const hasPart = (view: View): boolean =>
  ['results', 'responses', 'items', 'data', 'operations'].some((key) =>
    maps(view.get(key)).some((row) => isMap(row.error) || Array.isArray(row.errors) || statusIn(row) !== undefined),
  )

const hasRows = (view: View): boolean => ['data', 'messages', 'results'].some((key) => failedRows(view.get(key)))
