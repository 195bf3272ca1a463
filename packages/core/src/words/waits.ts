import type { ApiError } from '../ApiError.ts'
import type { Words } from '../types.ts'
import { fill, type Holes } from './fill.ts'
import { clock, dayOf, formatNumber, timeOfDay } from './formats.ts'
import { sentence } from './lookUp.ts'
import { longWaitMs } from './situationOf.ts'

/** "at 14:05", or "on 25 November at 14:05" when it is not today. */
function whenOf(due: number, words: Words): string {
  const day = dayOf(due, words)
  const time = timeOfDay(due, words)
  return fill(sentence(day === undefined ? 'when' : 'when_day', words, Number.parseInt(time, 10)), { day, time })
}

/** What the wire's hint fills into a sentence: `{wait}` says when in seconds, `{when}` in time of day. Nothing is promised beyond the hint. */
export function waitHoles({ retry }: ApiError, words: Words): Holes {
  const { afterMs, verdict } = retry
  if (verdict === 'never') return {}
  if (afterMs === undefined) return { wait: sentence('soon', words) }
  if (afterMs > longWaitMs) return { when: whenOf(clock(words) + afterMs, words) }
  const n = Math.max(1, Math.ceil(afterMs / 1000))
  return { wait: fill(sentence('wait', words, n), { n: formatNumber(n, words) }) }
}
