import { warnDeveloper } from '../diagnostics.ts'
import type { Words } from '../types.ts'

/** The reader's language; English when none is named or Intl knows nothing of it. */
export function tagOf({ locale }: Words): string {
  try {
    return Intl.getCanonicalLocales(locale?.tag ?? 'en')[0] ?? 'en'
  } catch {
    warnDeveloper('FK-102', `Intl does not know the language "${locale?.tag}".`)
    return 'en'
  }
}

// 2026 is a year as often as an amount: only from five digits on are they grouped.
export const formatNumber = (value: number, words: Words): string =>
  new Intl.NumberFormat(tagOf(words), { useGrouping: Math.abs(value) >= 10_000, maximumFractionDigits: 10 }).format(
    value,
  )

/** Epoch milliseconds by the app's clock. */
export function clock({ now }: Words): number {
  try {
    const value = now?.()
    return value !== undefined && Math.abs(value) < 8e15 ? value : Date.now()
  } catch {
    return Date.now()
  }
}

/** English without a region reads everywhere as "14:05"; an app that wants "2:05 PM" names `en-US`. */
const timeTag = (tag: string): string => (tag === 'en' ? 'en-GB' : tag)

function format(ms: number, style: Intl.DateTimeFormatOptions, words: Words): string {
  const tag = timeTag(tagOf(words))
  const { timeZone } = words
  try {
    return new Intl.DateTimeFormat(tag, timeZone === undefined ? style : { ...style, timeZone }).format(ms)
  } catch {
    warnDeveloper('FK-102', `Intl does not know the time zone "${timeZone}".`)
    return new Intl.DateTimeFormat(tag, style).format(ms)
  }
}

export const timeOfDay = (ms: number, words: Words): string => format(ms, { timeStyle: 'short' }, words)

/** "25 November"; undefined when it is today. */
export function dayOf(ms: number, words: Words): string | undefined {
  const day = (at: number): string => format(at, { dateStyle: 'short' }, words)
  return day(ms) === day(clock(words)) ? undefined : format(ms, { day: 'numeric', month: 'long' }, words)
}

/** Which form a count takes by the language's own plural rules: `one`, `few` … */
export const pluralOf = (n: number, words: Words): string => new Intl.PluralRules(tagOf(words)).select(n)
