import type { ApiError } from './ApiError.ts'
import { defaultDialects } from './dialects/defaultDialects.ts'
import { createParser, type Parser } from './parser.ts'
import type { Envelope, ErrorContext } from './types.ts'

const parser: Parser = /* @__PURE__ */ createParser({ dialects: defaultDialects })

/**
 * Makes an `ApiError` of whatever was thrown: a client library's error, a `Response`, an envelope, a plain value. Sync
 * and total. Remembered per object: facts that come later (method, URL, key) refine it and keep its claims. Without a
 * method it is judged as a write: indeterminate, and repeated only by a person.
 */
export function parseError(thrown: unknown, context?: ErrorContext): ApiError {
  return parser.parseError(thrown, context)
}

/** `parseError` that also reads a body nobody has read (`Response`, ky), at most a megabyte in five seconds; never rejects. */
export function readError(thrown: unknown, context?: ErrorContext): Promise<ApiError> {
  return parser.readError(thrown, context)
}

/**
 * Judges a reply, 2xx included: `undefined` means that it succeeded, a 2xx that says it failed is an error, one that
 * says it is pending is indeterminate and never repeated.
 */
export function parseEnvelope(envelope: Envelope, context?: ErrorContext): ApiError | undefined {
  return parser.parseEnvelope(envelope, context)
}
