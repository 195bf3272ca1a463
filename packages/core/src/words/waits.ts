import type { ApiError } from '../ApiError.ts'
import type { Words } from '../types.ts'
import { fill, type Holes } from './fill.ts'
import { clock, dayOf, formatNumber, pluralOf, timeOfDay } from './formats.ts'
import { sentence } from './lookUp.ts'
import { longWaitMs } from './situationOf.ts'

/** "at 14:05", or "on 25 November at 14:05" when it is not today. */
function whenOf(due: number, words: Words): string {
  const day = dayOf(due, words)
  const time = timeOfDay(due, words)
  return day === undefined ? fill(sentence('when', words), { time }) : fill(sentence('when_day', words), { day, time })
}

/** What the wire's hint fills into a sentence: `{wait}` says when in seconds, `{when}` in time of day. Nothing is promised beyond the hint. */
export function waitHoles({ retry }: ApiError, words: Words): Holes {
  const { afterMs, verdict } = retry
  if (afterMs === undefined || verdict === 'never') return { wait: sentence('soon', words), when: '' }
  if (afterMs > longWaitMs) return { wait: '', when: whenOf(clock(words) + afterMs, words) }
  const n = Math.max(1, Math.ceil(afterMs / 1000))
  const pattern = sentence(`wait_${pluralOf(n, words)}`, words) || sentence('wait', words)
  return { wait: fill(pattern, { n: formatNumber(n, words) }), when: '' }
}
