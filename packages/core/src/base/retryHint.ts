import type { Envelope } from '../types.ts'
import { entriesOf } from './keysOf.ts'
import {
  clamp,
  clockOf,
  type DateReader,
  headerOf,
  retryAfterMs,
  retryAfterSeconds,
  scaled,
  type Wait,
} from './retryAfter.ts'
import { attempt, isBag } from './safe.ts'

/**
 * Milliseconds the wire asks to wait, 0 to 7 days. Read in this order: `retry-after-ms` and its kin, members of the
 * body, `Retry-After` (RFC 9110 §10.2.3), `RateLimit` (IETF draft), `RateLimit-Reset`, `X-RateLimit-Reset`. Junk is
 * `undefined`, never a guess; dates are counted from the reply's own `Date`, so a wrong clock here does not matter.
 */
export function parseRetryHint(envelope: Envelope, now: number = Date.now()): number | undefined {
  return attempt(
    () =>
      retryAfterMs(envelope) ??
      fromBody(envelope.body, 4) ??
      retryAfterSeconds(envelope, now, parseHttpDate) ??
      (/^(?:429|403|503)$/.test(`${envelope.status}`) ? fromRateLimit(envelope, now) : undefined),
  )
}

const httpDate = /^\w{3,9},? (?:(\d\d)[ -](\w{3})[ -](\d\d|\d{4})|(\w{3}) ([ \d]\d)) (\d\d:\d\d:\d\d)(?: GMT| (\d{4}))$/

/** The three forms of RFC 9110 §5.6.7, and nothing else. */
const parseHttpDate: DateReader = (text) => {
  const parts = httpDate.exec(text ?? '')
  if (!parts) return undefined
  const [, day, month, year, oldMonth, oldDay, time, oldYear] = parts
  const full = year?.length === 2 ? `20${year}` : (year ?? oldYear)
  const at = Date.parse(`${day ?? oldDay} ${month ?? oldMonth} ${full} ${time} GMT`)
  return Number.isNaN(at) ? undefined : at
}

function fromRateLimit(envelope: Envelope, now: number): Wait {
  const left = headerOf(envelope, 'x-ratelimit-remaining', 'x-rate-limit-remaining', 'ratelimit-remaining')
  // A cached reply's hint is stale (RFC 9111).
  if (Number(left) > 0 || Number(headerOf(envelope, 'age')) > 0) return undefined
  // OpenAI has one for each thing that is counted.
  const used = ['requests', 'tokens'].find((each) => headerOf(envelope, `x-ratelimit-remaining-${each}`) === '0')
  return (
    fromPolicies(headerOf(envelope, 'ratelimit')) ??
    scaled(headerOf(envelope, 'x-ratelimit-retry-after'), 1000) ??
    fromReset(
      headerOf(envelope, `x-ratelimit-reset-${used}`, 'ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'),
      clockOf(envelope, now, parseHttpDate),
    )
  )
}

/** `"burst";r=0;t=7, "daily";r=5;t=60`: the longest wait among the policies with nothing left. */
function fromPolicies(text = ''): Wait {
  const spent = text
    .slice(0, 2000)
    .split(',')
    .filter((policy) => /;\s*r=0\s*(?:;|$)/.test(policy))
  const waits = spent.map((policy) => Number(/;\s*t=(\d{1,15})\s*(?:;|$)/.exec(policy)?.[1] ?? -1) * 1000)
  return clamp(Math.max(-1, ...waits))
}

/** Four units are met: seconds to go, epoch seconds (GitHub, Okta), epoch milliseconds, a date (Atlassian). */
function fromReset(text: string | undefined, clock: number): Wait {
  const at = /^\d{4}-\d\d-\d\dT[\d:.]{5,16}Z$/.test(text ?? '') ? `${Date.parse(text as string)}` : text
  const value = scaled(at, 0) === undefined ? Number.NaN : Number(at)
  if (value >= 1e9) return clamp(Math.max(0, (value < 1e11 ? value * 1000 : value) - clock))
  return Number.isNaN(value) ? duration(text) : clamp(value * 1000)
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `34s`, `0.250s` (google.rpc.RetryInfo), `1m30s`, `6m0s` (OpenAI). */
function duration(text = ''): Wait {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|[smhd])){1,5}$/.test(text)) return undefined
  const parts = [...text.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(ms|[smhd])/g)]
  return clamp(parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0))
}

/** Body members: `retry_after`, `retryAfterSeconds`, `backoff_ms`, `retryDelay: "34s"`, up to four levels down. */
function fromBody(body: unknown, depth: number): Wait {
  const entries = isBag(body) && depth >= 0 ? entriesOf(body, Array.isArray(body) ? 10 : 50) : []
  for (const [key, value] of entries) {
    if (!/^[rb]/i.test(key) || (typeof value !== 'string' && typeof value !== 'number')) continue
    const [name, delay, unit] =
      /^(?:retry_?(?:after|in|(delay))|backoff)_?(m|s|$)(?:s|illi\w*|ec\w*)?$/i.exec(key) ?? []
    if (name === undefined) continue
    const text = String(value)
    const wait = (delay ? undefined : scaled(text, unit?.toLowerCase() === 'm' ? 1 : 1000)) ?? duration(text)
    if (wait !== undefined) return wait
  }
  for (const [, value] of entries) {
    const wait = fromBody(value, depth - 1)
    if (wait !== undefined) return wait
  }
  return undefined
}
