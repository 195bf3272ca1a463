import type { ApiError } from './ApiError.ts'
import { decode, isBrokenJson } from './base/decode.ts'
import { header } from './base/header.ts'
import { parseEnvelope, parseError, readError } from './parseError.ts'
import { isResponse, type ResponseLike } from './read/unwrap.ts'
import type { ErrorContext } from './types.ts'

/**
 * The body of a true success: JSON parsed, 204 as `undefined`, other text as it is. Everything else (no answer, not ok,
 * a 200 that failed, cut JSON) rejects with an `ApiError` that knows method, URL and key. Sends nothing: it is given
 * `fetch(…)`. A `Response` does not know its method, so name it in `context` when it is a write; unknown is judged as one.
 */
export async function readResponse<T = unknown>(
  answer: ResponseLike | PromiseLike<ResponseLike>,
  context: ErrorContext = {},
): Promise<T> {
  const response = await Promise.resolve(answer).catch((thrown: unknown) => Promise.reject(parseError(thrown, context)))
  if (!isResponse(response)) throw parseError(response, context)
  if (response.status < 200 || response.status >= 300) throw await readError(response, context)
  const text = await response.text().catch((thrown: unknown) => Promise.reject(broken(response, thrown, context)))
  if (text === '') return undefined as T
  const body = isJson(response, text) ? decode(text, Number.POSITIVE_INFINITY) : text
  const { status, headers } = response
  const failure =
    parseEnvelope({ status, headers, body }, { ...(response.url && { url: response.url }), ...context }) ??
    cut(response, body, context)
  if (failure) throw failure
  return body as T
}

const isJson = (response: ResponseLike, text: string): boolean => {
  const type = header(response.headers, 'content-type')
  return type === undefined ? /^\s*[[{]/.test(text) : /json/i.test(type)
}

/** An answer that broke off on the way keeps its status: it began well. */
function broken({ status, headers }: ResponseLike, thrown: unknown, context: ErrorContext): ApiError {
  const { name, message } = nameAndMessage(thrown)
  return parseError(Object.assign(new Error(message, { cause: thrown }), { name, status, headers }), context)
}

const nameAndMessage = (thrown: unknown): { name: string; message: string } =>
  thrown instanceof Error ? thrown : { name: 'NetworkError', message: 'The answer broke off.' }

/** JSON by its content type, yet unreadable: the answer was cut on the way, so nobody knows what it said. */
function cut(response: ResponseLike, body: unknown, context: ErrorContext): ApiError | undefined {
  const isText = typeof body === 'string' && /json/i.test(header(response.headers, 'content-type') ?? '')
  if (!isText || !isBrokenJson(body)) return undefined
  const { status, headers } = response
  return parseError(Object.assign(new SyntaxError('Unexpected end of JSON input'), { status, headers }), context)
}
