import type { ApiError } from '../ApiError.ts'
import type { Words } from '../types.ts'
import { fill } from './fill.ts'
import { sentence } from './lookUp.ts'
import { longWaitMs } from './situationOf.ts'

const clock = (words: Words): number => words.now?.() ?? Date.now()

/** The time of day at which a wait ends, in the reader's language and time zone; with the day when it is not today. */
function timeOf(afterMs: number, words: Words): string {
  const due = new Date(clock(words) + afterMs)
  const zone = words.timeZone === undefined ? {} : { timeZone: words.timeZone }
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', ...zone })
  const today = day.format(due) === day.format(new Date(clock(words)))
  const style = today ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const)
  return new Intl.DateTimeFormat(words.locale?.tag, { ...style, ...zone }).format(due)
}

/** What the wire's hint fills into a sentence: `{wait}` in seconds, `{time}` of day. Nothing is promised beyond the hint. */
export function waitHoles({ retry }: ApiError, words: Words): { wait: string; time: string } {
  const { afterMs } = retry
  if (afterMs === undefined || retry.verdict === 'never') return { wait: sentence('soon', words), time: '' }
  const n = Math.max(1, Math.ceil(afterMs / 1000))
  const tag = words.locale?.tag ?? 'en'
  const plural = new Intl.PluralRules(tag).select(n)
  const pattern = sentence(`wait_${plural}`, words) || sentence('wait', words)
  const wait = afterMs > longWaitMs ? '' : fill(pattern, { n: new Intl.NumberFormat(tag).format(n) })
  return { wait, time: timeOf(afterMs, words) }
}
