import { withKind } from '../base/kindOfWord.ts'
import { parseRetryHint } from '../base/retryHint.ts'
import { isBag } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { refusedCharge } from './readers/charge.ts'
import { readBody } from './readers/readBody.ts'
import { saysFailed } from './readers/success.ts'
import { isSentence, trim } from './readers/words.ts'

/**
 * Every envelope that has no dialect of its own: flat objects, an object under `error`, lists of items, field maps, trees
 * and sentences, under some forty spellings of the same few members. On a 2xx it speaks only where the body says, by the
 * explicit signs of an envelope, that the request failed.
 */
export const general: Dialect = defineDialect({
  name: 'general',
  wait: parseRetryHint,
  read: (envelope) => {
    const { status, body } = envelope
    if (status >= 100 && status < 400 && !saysFailed(envelope)) return refusedCharge(envelope)
    if (typeof body === 'string') return { message: isSentence(body) && body.length <= 1000 ? trim(body) : '' }
    return isBag(body) ? withKind(status, readBody(envelope)) : undefined
  },
})
