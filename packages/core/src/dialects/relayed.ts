import { isApiErrorJSON } from '../base/isApiErrorJSON.ts'
import { get, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { ApiErrorJSON, Dialect, DialectReading } from '../types.ts'

/**
 * What `ApiError.prototype.toJSON` makes, sent on by a server of one's own, alone or under `error`: all that it read stays
 * known. Whether the server's call was applied counts only where that is open, or surely was not: the server may have done
 * more than call. May it be repeated is judged anew, since this request has a method and a key of its own.
 */
export const relayed: Dialect = defineDialect({
  name: 'relayed',
  read: ({ body }) => {
    const json = jsonIn(body)
    return json && readingOf(json)
  },
  wait: ({ body }) => {
    const afterMs = jsonIn(body)?.retry.afterMs
    return typeof afterMs === 'number' && afterMs >= 0 ? Math.min(afterMs, week) : undefined
  },
})

const week = 604_800_000

function jsonIn(body: unknown): ApiErrorJSON | undefined {
  const json = isApiErrorJSON(body) ? body : get(body, 'error')
  return isApiErrorJSON(json) ? json : undefined
}

function readingOf(json: ApiErrorJSON & DialectReading): DialectReading {
  const { kind, type, code, param, message, issues, outcome, requestId, docUrl, declineCode } = json
  return {
    kind,
    ...((outcome === 'indeterminate' || outcome === 'not_applied') && { outcome }),
    issues: Array.isArray(issues) ? issues : [],
    ...said({ type, code, param, message, requestId, docUrl, declineCode }),
  }
}

const said = (texts: Readonly<Record<string, unknown>>): DialectReading =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => str(text) !== undefined))
