import { defaultDialects } from './dialects/defaultDialects.ts'
import { createParser, type Parser } from './parser.ts'

const parser: Parser = /* @__PURE__ */ createParser({ dialects: defaultDialects })

/**
 * Makes an `ApiError` of whatever was thrown: a client library's error, a `Response`, an envelope, a plain value. Sync
 * and total. Remembered per object: facts that come later (method, URL, key) refine it and keep its claims. Without a
 * method it is judged as a write: indeterminate, and repeated only by a person.
 */
export const parseError: Parser['parseError'] = parser.parseError

/** `parseError` that also reads a body nobody has read (`Response`, ky), at most a megabyte in five seconds; never rejects. */
export const readError: Parser['readError'] = parser.readError

/**
 * Judges a reply, 2xx included: `undefined` means that it succeeded, a 2xx that says it failed is an error, one that
 * says it is pending is indeterminate and never repeated.
 */
export const parseEnvelope: Parser['parseEnvelope'] = parser.parseEnvelope
