import type { LogEntry } from '../../server/wire.ts'
import type { Send } from './sends.ts'

/** One line of the log: what the page sent, what the server saw, or both halves of the same request. */
export interface LogRow {
  readonly key: string
  readonly at: number
  readonly send?: Send | undefined
  readonly entry?: LogEntry | undefined
}

/** The path an API sees: the shop's own server passes payments on to Spotflow's charges. */
export function apiPath(url: string): string {
  const { pathname, search } = new URL(url, 'http://shop')
  return pathname.replace(/^\/shop\/payments/, '/v1/charges') + search
}

// A request without an answer has no id; the servers stand on the same machine, so their clock is the page's.
const slackMs = 1_000

function isSame(send: Send, entry: LogEntry): boolean {
  if (send.requestId) return send.requestId === entry.requestId
  return (
    send.method === entry.method &&
    apiPath(send.url) === entry.path &&
    send.idempotencyKey === entry.idempotencyKey &&
    entry.at >= send.startedAt - slackMs &&
    entry.at <= (send.endedAt ?? Number.POSITIVE_INFINITY) + slackMs
  )
}

/** Newest first. */
export function joinLog(sends: readonly Send[], entries: readonly LogEntry[]): LogRow[] {
  const open = new Set(entries)
  const rows = sends.map((send): LogRow => {
    const entry = [...open].find((candidate) => isSame(send, candidate))
    if (entry) open.delete(entry)
    return { key: `send-${send.id}`, at: send.startedAt, send, entry }
  })
  const others = [...open].map((entry): LogRow => ({ key: `entry-${entry.id}`, at: entry.at, entry }))
  return [...rows, ...others].sort((a, b) => b.at - a.at)
}
