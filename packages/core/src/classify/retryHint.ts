import { header } from '../base/header.ts'
import { isMap } from '../base/safe.ts'
import type { Envelope } from '../types.ts'

const maxWaitMs = 7 * 86_400_000
const plainNumber = /^\d{1,15}(?:\.\d{1,6})?$/

const clamp = (ms: number): number | undefined =>
  Number.isFinite(ms) && ms >= 0 ? Math.min(Math.round(ms), maxWaitMs) : undefined

const scaled = (text: string | undefined, unitMs: number): number | undefined =>
  text !== undefined && plainNumber.test(text) ? clamp(Number(text) * unitMs) : undefined

/**
 * Milliseconds the wire asks to wait, 0 to 7 days. Read in this order: `retry-after-ms` and its kin, members of the
 * body, `Retry-After` (RFC 9110 §10.2.3), `RateLimit` (IETF draft), `RateLimit-Reset`, `X-RateLimit-Reset`. Junk is
 * `undefined`, never a guess; dates are counted from the reply's own `Date`, so a wrong clock here does not matter.
 */
export function parseRetryHint(envelope: Envelope, now: number = Date.now()): number | undefined {
  try {
    const { headers, status } = envelope
    const get = (name: string): string | undefined => header(headers, name)
    return (
      inMilliseconds(get) ??
      fromBody(envelope.body) ??
      fromRetryAfter(get('retry-after'), get('date'), now) ??
      fromRateLimit(get, status, now)
    )
  } catch {
    return undefined
  }
}

type Get = (name: string) => string | undefined

const inMilliseconds = (get: Get): number | undefined =>
  scaled(
    get('retry-after-ms') ?? get('x-ms-retry-after-ms') ?? get('x-amz-retry-after') ?? get('grpc-retry-pushback-ms'),
    1,
  )

function fromRetryAfter(text: string | undefined, date: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined
  const seconds = scaled(text, 1000)
  if (seconds !== undefined) return seconds
  const at = parseHttpDate(text)
  return at === undefined ? undefined : clamp(Math.max(0, at - (parseHttpDate(date ?? '') ?? now)))
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const imf = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/
const rfc850 = /^\w{6,9}, (\d\d)-(\w{3})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/
const asctime = /^\w{3} (\w{3}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/

/** The three date forms of RFC 9110 §5.6.7, and nothing else: `Date.parse('1, 2')` is a day in 2001. */
function parseHttpDate(text: string): number | undefined {
  const plain = imf.exec(text) ?? rfc850.exec(text)
  if (plain) return epoch(plain[3], plain[2], plain[1], plain.slice(4))
  const old = asctime.exec(text)
  return old ? epoch(old[6], old[1], old[2], old.slice(3, 6)) : undefined
}

function epoch(year = '', month = '', day = '', clock: readonly string[]): number | undefined {
  const index = months.indexOf(month) / 3
  if (!Number.isInteger(index) || index < 0) return undefined
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number)
  return Date.UTC(full, index, Number(day), hours, minutes, seconds)
}

const limited = (status: number): boolean => status === 429 || status === 403 || status === 503

function fromRateLimit(get: Get, status: number, now: number): number | undefined {
  if (!limited(status) || Number(get('age') ?? 0) > 0) return undefined
  const remaining = get('x-ratelimit-remaining') ?? get('x-rate-limit-remaining') ?? get('ratelimit-remaining')
  if (remaining !== undefined && Number(remaining) > 0) return undefined
  return (
    fromStructured(get('ratelimit')) ??
    scaled(get('x-ratelimit-retry-after'), 1000) ??
    fromReset(get('ratelimit-reset') ?? get('x-ratelimit-reset') ?? get('x-rate-limit-reset'), get('date'), now)
  )
}

/** `"burst";r=0;t=7, "daily";r=5;t=60`: the longest wait among the policies with nothing left. */
function fromStructured(text: string | undefined): number | undefined {
  const waits = (text ?? '')
    .slice(0, 2000)
    .split(',')
    .flatMap((item) => {
      const left = /;\s*r=(\d{1,15})(?=\s*(?:;|$))/.exec(item)
      const wait = /;\s*t=(\d{1,15})(?=\s*(?:;|$))/.exec(item)
      return left?.[1] === '0' && wait ? [Number(wait[1]) * 1000] : []
    })
  return waits.length > 0 ? clamp(Math.max(...waits)) : undefined
}

/** Three units are met: seconds to go, epoch seconds (GitHub, Okta), epoch milliseconds. */
function fromReset(text: string | undefined, date: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined
  if (!plainNumber.test(text)) return duration(text)
  const value = Number(text)
  if (value < 1e9) return clamp(value * 1000)
  const at = value < 1e11 ? value * 1000 : value
  return clamp(Math.max(0, at - (parseHttpDate(date ?? '') ?? now)))
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `34s`, `0.250s` (google.rpc.RetryInfo), `1m30s`, `6m0s` (OpenAI). */
function duration(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|s|m|h|d)){1,5}$/.test(text)) return undefined
  let total = 0
  for (const [, amount, unit] of text.matchAll(/([\d.]+)(ms|s|m|h|d)/g))
    total += Number(amount) * (units[unit ?? ''] ?? 0)
  return clamp(total)
}

const millisecondKeys = /^retry_?after_?(?:ms|millis|milliseconds)$/i
const secondKeys = /^(?:retry_?(?:after|in)(?:_?sec(?:onds|s)?)?|retry_?after_?secs?)$/i
const nested = /^(?:error|errors|data|parameters|details?|meta|extensions|detail|retry_?info|context)$/i

/** Body members: `retry_after`, `retryAfterSeconds`, `retry_after_ms`, `retryDelay: "34s"`, up to four levels down. */
function fromBody(body: unknown, depth = 0): number | undefined {
  if (depth > 4) return undefined
  if (Array.isArray(body)) return firstOf(body.slice(0, 20), (item) => fromBody(item, depth + 1))
  if (!isMap(body)) return undefined
  const entries = Object.entries(body).slice(0, 100)
  return (
    firstOf(entries, ([key, value]) => member(key, value)) ??
    firstOf(entries, ([key, value]) => (nested.test(key) ? fromBody(value, depth + 1) : undefined))
  )
}

function member(key: string, value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  if (millisecondKeys.test(key)) return scaled(String(value), 1)
  if (/^retry_?delay$/i.test(key)) return duration(value)
  return secondKeys.test(key) ? (scaled(String(value), 1000) ?? duration(value)) : undefined
}

function firstOf<T, R>(list: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = read(item)
    if (found !== undefined) return found
  }
  return undefined
}
