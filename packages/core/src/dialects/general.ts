import { withKind } from '../base/kindOfWord.ts'
import { parseRetryHint } from '../base/retryHint.ts'
import { isBag } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, Issue } from '../types.ts'
import { refusedCharge } from './readers/charge.ts'
import { readBody } from './readers/readBody.ts'
import { saysFailed } from './readers/success.ts'
import { isSentence, trim } from './readers/words.ts'

const unplaced = (issue: Issue): Issue => ({ ...issue, path: [] })

/**
 * Every envelope that has no dialect of its own: flat objects, an object under `error`, lists of items, field maps, trees
 * and sentences, under some forty spellings of the same few members. On a 2xx it speaks only where the body says, by the
 * explicit signs of an envelope, that the request failed, or where somebody threw it: then a place that it names may be
 * anything, and what stands there concerns the whole.
 */
export const general: Dialect = defineDialect({
  name: 'general',
  wait: parseRetryHint,
  read: (envelope, isThrown) => {
    const { status, body } = envelope
    const isGood = status >= 100 && status < 400 && !saysFailed(envelope)
    const charge = isGood ? refusedCharge(envelope) : undefined
    if (charge || (isGood && !isThrown)) return charge
    if (typeof body === 'string') return { message: isSentence(body) && body.length <= 1000 ? trim(body) : '' }
    const reading = isBag(body) ? withKind(status, readBody(envelope)) : undefined
    return reading && isGood ? { ...reading, issues: (reading.issues ?? []).map(unplaced) } : reading
  },
})
