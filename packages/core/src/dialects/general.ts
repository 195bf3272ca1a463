import { header } from '../base/header.ts'
import { withKind } from '../base/kindOfWord.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, Envelope } from '../types.ts'
import { fromHeaders } from './readers/headers.ts'
import { readBody } from './readers/readBody.ts'
import { trim } from './readers/speech.ts'
import { saysFailed } from './readers/success.ts'
import { readText } from './readers/text.ts'
import { isSentence } from './readers/words.ts'

/**
 * Every envelope that has no dialect of its own: flat objects, an object under `error`, lists of items, field maps, trees
 * and sentences, under some forty spellings of the same few members. On a 2xx it speaks only where the body says, by the
 * explicit signs of an envelope, that the request failed.
 */
export const general: Dialect = defineDialect({
  name: 'general',
  read: ({ status, headers, body: wire }) => {
    const body = typeof wire === 'string' ? readText(wire) : wire
    const envelope: Envelope = { status, body, ...(headers && { headers }) }
    if (status >= 100 && status < 400 && !saysFailed(envelope)) return undefined
    const told = fromHeaders(headers)
    if (typeof body === 'string') {
      return withKind(status, { message: isSentence(body) && body.length <= 1000 ? trim(body) : '', ...told })
    }
    if (typeof body !== 'object' || body === null) return status > 0 ? told : undefined
    return withKind(status, { ...told, ...readBody(envelope), ...(header(headers, 'x-amzn-errortype') && told) })
  },
})
