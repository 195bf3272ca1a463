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

/** Reads a date of RFC 9110 §5.6.7 as epoch milliseconds. */
export type DateReader = (text: string | undefined) => Wait

/** The form that every server of today sends, `Sun, 06 Nov 1994 08:49:37 GMT`; `Date.parse('1, 2')` is a day in 2001. */
const dateOf: DateReader = (text = '') =>
  /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(text) ? Date.parse(text) : undefined

/** `retry-after-ms` and its kin. */
export const retryAfterMs = (envelope: Envelope): Wait =>
  scaled(headerOf(envelope, 'retry-after-ms', 'x-ms-retry-after-ms', 'x-amz-retry-after', 'grpc-retry-pushback-ms'), 1)

/** The reply's own clock, so that a wrong one here does not matter. */
export const clockOf = (envelope: Envelope, now: number, read: DateReader): number =>
  read(headerOf(envelope, 'date')) || now

/** `Retry-After` (RFC 9110 §10.2.3) in seconds or as a date. */
export function retryAfterSeconds(envelope: Envelope, now: number, read: DateReader = dateOf): Wait {
  const after = headerOf(envelope, 'retry-after')
  const at = read(after)
  return at === undefined ? scaled(after, 1000) : clamp(Math.max(0, at - clockOf(envelope, now, read)))
}

/** The wait of `Retry-After` and its kin in milliseconds, which are finer. */
export const retryAfter = (envelope: Envelope, now: number): Wait =>
  retryAfterMs(envelope) ?? retryAfterSeconds(envelope, now)
