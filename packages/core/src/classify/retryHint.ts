import { header } from '../base/header.ts'
import { attempt, isBag } from '../base/safe.ts'
import type { Envelope } from '../types.ts'

const maxWaitMs = 604_800_000
type Wait = number | undefined

const clamp = (ms: number): Wait => (ms >= 0 ? Math.min(Math.round(ms), maxWaitMs) : undefined)

const scaled = (text: string | undefined, unitMs: number): Wait =>
  /^\d{1,15}(?:\.\d{1,6})?$/.test(text ?? '') ? clamp(Number(text) * unitMs) : undefined

/**
 * Milliseconds the wire asks to wait, 0 to 7 days. Read in this order: `retry-after-ms` and its kin, members of the
 * body, `Retry-After` (RFC 9110 §10.2.3), `RateLimit` (IETF draft), `RateLimit-Reset`, `X-RateLimit-Reset`. Junk is
 * `undefined`, never a guess; dates are counted from the reply's own `Date`, so a wrong clock here does not matter.
 */
export function parseRetryHint(envelope: Envelope, now: number = Date.now()): number | undefined {
  return attempt(() => {
    const { headers, status, body } = envelope
    const get = (...names: readonly string[]): string | undefined =>
      names.map((name) => header(headers, name)).find((text) => text !== undefined)
    const clock = parseHttpDate(get('date')) ?? now
    const after = get('retry-after')
    const at = parseHttpDate(after)
    return (
      scaled(get('retry-after-ms', 'x-ms-retry-after-ms', 'x-amz-retry-after', 'grpc-retry-pushback-ms'), 1) ??
      fromBody(body, 4) ??
      scaled(after, 1000) ??
      (at === undefined ? undefined : clamp(Math.max(0, at - clock))) ??
      (status === 429 || status === 403 || status === 503 ? fromRateLimit(get, clock) : undefined)
    )
  })
}

const httpDate = /^\w{3,9},? (?:(\d\d)[ -](\w{3})[ -](\d\d|\d{4})|(\w{3}) ([ \d]\d)) (\d\d:\d\d:\d\d)(?: GMT| (\d{4}))$/

/** The three forms of RFC 9110 §5.6.7, and nothing else: `Date.parse('1, 2')` is a day in 2001. */
function parseHttpDate(text = ''): Wait {
  const [, day, month, year, oldMonth, oldDay, time, oldYear] = httpDate.exec(text) ?? []
  const full = year?.length === 2 ? `20${year}` : (year ?? oldYear)
  const at = Date.parse(`${day ?? oldDay} ${month ?? oldMonth} ${full} ${time} GMT`)
  return Number.isNaN(at) ? undefined : at
}

function fromRateLimit(get: (...names: readonly string[]) => string | undefined, clock: number): Wait {
  const left = get('x-ratelimit-remaining', 'x-rate-limit-remaining', 'ratelimit-remaining')
  // A cached reply's hint is stale (RFC 9111).
  if (Number(left) > 0 || Number(get('age')) > 0) return undefined
  return (
    fromPolicies(get('ratelimit')) ??
    scaled(get('x-ratelimit-retry-after'), 1000) ??
    fromReset(get('ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'), clock)
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

/** Three units are met: seconds to go, epoch seconds (GitHub, Okta), epoch milliseconds. */
function fromReset(text: string | undefined, clock: number): Wait {
  const value = scaled(text, 0) === undefined ? Number.NaN : Number(text)
  if (value >= 1e9) return clamp(Math.max(0, (value < 1e11 ? value * 1000 : value) - clock))
  return Number.isNaN(value) ? duration(text) : clamp(value * 1000)
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `34s`, `0.250s` (google.rpc.RetryInfo), `1m30s`, `6m0s` (OpenAI). */
function duration(text = ''): Wait {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|[smhd])){1,5}$/.test(text)) return undefined
  const parts = [...text.matchAll(/([\d.]+)(ms|[smhd])/g)]
  return clamp(parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0))
}

/** Body members: `retry_after`, `retryAfterSeconds`, `retry_after_ms`, `retryDelay: "34s"`, up to four levels down. */
function fromBody(body: unknown, depth: number): Wait {
  const entries = isBag(body) && depth >= 0 ? Object.entries(body).slice(0, 50) : []
  for (const [key, value] of entries) {
    const [, name, unit] = /^retry_?(after|in|delay)_?(m|s|$)(?:s|illi\w*|ec\w*)?$/i.exec(key) ?? []
    if (name === undefined || (typeof value !== 'string' && typeof value !== 'number')) continue
    const text = String(value)
    const isDelay = name.toLowerCase() === 'delay'
    const wait = (isDelay ? undefined : scaled(text, unit?.toLowerCase() === 'm' ? 1 : 1000)) ?? duration(text)
    if (wait !== undefined) return wait
  }
  for (const [, value] of entries) {
    const wait = fromBody(value, depth - 1)
    if (wait !== undefined) return wait
  }
  return undefined
}
