import { header } from '../base/header.ts'
import { withKind } from '../base/kindOfWord.ts'
import { isMap } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { readBody } from './readers/readBody.ts'

/**
 * RFC 9457 problem details, and RFC 7807 before it: `title` with `type`, `detail` or `status` beside it, or the media type
 * `application/problem+json`. `errors` (pointers or a map, as ASP.NET writes it) and `invalid-params` are its complaints;
 * the `type` address is no code, and a reason phrase as `title` is no message.
 */
export const problemDetails: Dialect = defineDialect({
  name: 'problem-details',
  read: (envelope) => {
    const { status, headers, body } = envelope
    // Without any of its members the media type alone tells nothing.
    if (!isMap(body) || !('title' in body || 'type' in body || 'detail' in body)) return undefined
    const isTyped = /problem\+json/i.test(header(headers, 'content-type') ?? '')
    if (!isTyped && !isProblem(body)) return undefined
    return status < 400 && !isTyped ? undefined : withKind(status, readBody(envelope))
  },
})

const isProblem = (body: { readonly [key: string]: unknown }): boolean =>
  typeof body.title === 'string' &&
  typeof body.type === 'string' &&
  /^(?:https?:|urn:|tag:|about:blank|\/)/.test(body.type) &&
  (typeof body.detail === 'string' || typeof body.status === 'number')
