// What other packages make of the same inputs, each used as its README says, and scored by the same rules. Where one
// says less than a label asks (a kind for every 4xx), it gets what its answer allows: the benefit of the doubt.
import { getCode, getMessage } from '@lsk4/err'
import { type AppError, fromFetchResponse, toAppError } from '@twinedo/app-error'
import { getErrorMessage } from 'catched-error-message'
import ensureError from 'ensure-error'
import { toSimpleValidationErrors, type ValidationErrors } from 'laravel-precognition'
import normalizeException from 'normalize-exception'
import { serializeError } from 'serialize-error'
import { kindOfStatus } from '../src/base/kindOfStatus.ts'
import { isMap } from '../src/base/safe.ts'
import { parseFieldPath } from '../src/fieldPath.ts'
import type { Result } from './cases.ts'

/** One other way to read an error. */
export interface Rival {
  readonly name: string
  readonly about: string
  /** What it makes of a thrown or returned value. */
  readonly read: (input: unknown) => Result | Promise<Result>
}

const dataOf = (input: unknown): unknown => {
  const { response, data, error } = (isMap(input) ? input : {}) as {
    response?: { data?: unknown }
    [key: string]: unknown
  }
  return response?.data ?? data ?? error
}

/** The line that most apps have. */
function idiom(input: unknown): Result {
  const { message } = (isMap(input) ? input : {}) as { message?: unknown }
  const data = dataOf(input)
  return { message: (isMap(data) ? data.message : undefined) ?? message }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The helper that an app grows in a year: the usual members, and a map under `errors`. */
function helper(input: unknown): Result {
  const body = dataOf(input)
  const data = isMap(body) ? body : {}
  const { message } = (isMap(input) ? input : {}) as { message?: unknown }
  const said = [data.message, data.error, data.detail, data.title, message].map(text).find(Boolean)
  const issues = Object.entries(isMap(data.errors) ? data.errors : {}).map(([key, value]) => ({
    path: parseFieldPath(key),
    message: String(Array.isArray(value) ? value[0] : value),
  }))
  return { message: said, code: text(data.code), issues }
}

const appKinds: Readonly<Record<string, string>> = {
  network: 'connection',
  timeout: 'timeout',
  validation: 'invalid_request',
  unknown: 'unknown',
}

function twinedo(input: unknown): Result | Promise<Result> {
  return input instanceof Response ? fromFetchResponse(input).then(ofTwinedo) : ofTwinedo(toAppError(input))
}

const ofTwinedo = ({ kind, status = 0, message, code, requestId, retryable }: AppError): Result => ({
  kind: appKinds[kind] ?? kindOfStatus(status),
  message,
  code,
  requestId,
  retryable: retryable === true,
})

/** Laravel's own client reads `errors`; the message beside it is the app's to read. */
function precognition(input: unknown): Result {
  const body = dataOf(input)
  const data = isMap(body) ? body : {}
  const errors = isMap(data.errors) ? (data.errors as unknown as ValidationErrors) : {}
  const issues = Object.entries(toSimpleValidationErrors(errors)).map(([key, message]) => ({
    path: parseFieldPath(key),
    message,
  }))
  return { message: data.message, issues }
}

/** Everything that is measured beside the kit. */
export const rivals: readonly Rival[] = [
  { name: 'usual idiom', about: '`error.response?.data?.message ?? error.message`', read: idiom },
  { name: 'longer idiom', about: 'message, error, detail, title, and a map under `errors`', read: helper },
  { name: '@twinedo/app-error', about: '1.0.3', read: twinedo },
  { name: 'laravel-precognition', about: '2.0.0, `toSimpleValidationErrors`', read: precognition },
  { name: '@lsk4/err', about: '4.26.0', read: (input) => ({ message: getMessage(input), code: getCode(input) }) },
  { name: 'catched-error-message', about: '0.0.1', read: (input) => ({ message: getErrorMessage(input) }) },
  { name: 'normalize-exception', about: '4.0.1', read: (input) => ({ message: normalizeException(input).message }) },
  { name: 'ensure-error', about: '5.0.0', read: (input) => ({ message: ensureError(input).message }) },
  { name: 'serialize-error', about: '13.1.0', read: (input) => ({ message: messageIn(serializeError(input)) }) },
]

const messageIn = (value: unknown): unknown => (isMap(value) ? value.message : value)
