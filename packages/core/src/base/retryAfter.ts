import type { Envelope } from '../types.ts'
import { header } from './header.ts'

const maxWaitMs = 604_800_000

/** A wait in milliseconds, 0 to 7 days; `undefined` where there is none. */
export type Wait = number | undefined

export const clamp = (ms: number): Wait => (ms >= 0 ? Math.min(Math.round(ms), maxWaitMs) : undefined)

/** A plain decimal in a unit: no sign, no exponent. */
export const scaled = (text: string | undefined, unitMs: number): Wait =>
  /^\d{1,15}(?:\.\d{1,6})?$/.test(text ?? '') ? clamp(Number(text) * unitMs) : undefined

/** The first of some headers that is there. */
export const headerOf = ({ headers }: Envelope, ...names: readonly string[]): string | undefined =>
  names.map((name) => header(headers, name)).find((text) => text !== undefined)

const httpDate = /^\w{3,9},? (?:(\d\d)[ -](\w{3})[ -](\d\d|\d{4})|(\w{3}) ([ \d]\d)) (\d\d:\d\d:\d\d)(?: GMT| (\d{4}))$/

/** The three forms of RFC 9110 §5.6.7, and nothing else: `Date.parse('1, 2')` is a day in 2001. */
function parseHttpDate(text: string | undefined): Wait {
  const parts = httpDate.exec(text ?? '')
  if (!parts) return undefined
  const [, day, month, year, oldMonth, oldDay, time, oldYear] = parts
  const full = year?.length === 2 ? `20${year}` : (year ?? oldYear)
  const at = Date.parse(`${day ?? oldDay} ${month ?? oldMonth} ${full} ${time} GMT`)
  return Number.isNaN(at) ? undefined : at
}

/** `retry-after-ms` and its kin. */
export const retryAfterMs = (envelope: Envelope): Wait =>
  scaled(headerOf(envelope, 'retry-after-ms', 'x-ms-retry-after-ms', 'x-amz-retry-after', 'grpc-retry-pushback-ms'), 1)

/** The reply's own clock, so that a wrong one here does not matter. */
export const clockOf = (envelope: Envelope, now: number): number => parseHttpDate(headerOf(envelope, 'date')) ?? now

/** `Retry-After` (RFC 9110 §10.2.3) in seconds or as a date. */
export function retryAfterSeconds(envelope: Envelope, now: number): Wait {
  const after = headerOf(envelope, 'retry-after')
  const at = parseHttpDate(after)
  return at === undefined ? scaled(after, 1000) : clamp(Math.max(0, at - clockOf(envelope, now)))
}

/** The wait of `Retry-After` and its kin in milliseconds, which are finer. */
export const retryAfter = (envelope: Envelope, now: number): Wait =>
  retryAfterMs(envelope) ?? retryAfterSeconds(envelope, now)
