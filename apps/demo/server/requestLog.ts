import type { LogEntry } from './wire.ts'

/** The last requests the API servers saw, for the panel and the tests. */
export interface RequestLog {
  /** Opens the entry of a request that has just come in; what belongs to a day before the log was cleared is not written. */
  readonly open: () => (entry: Omit<LogEntry, 'id'>) => void
  /** Those after the entry of that id; all without one. */
  readonly since: (id?: number) => LogEntry[]
  readonly subscribe: (listener: (entry: LogEntry) => void) => () => void
  readonly clear: () => void
}

const kept = 500

export function createRequestLog(): RequestLog {
  let entries: LogEntry[] = []
  let lastId = 0
  let day = 0
  const listeners = new Set<(entry: LogEntry) => void>()
  const add = (seen: Omit<LogEntry, 'id'>): void => {
    lastId += 1
    const entry = { id: lastId, ...seen }
    entries = [...entries, entry].slice(-kept)
    for (const listener of listeners) listener(entry)
  }
  return {
    open: () => {
      const opened = day
      return (seen) => {
        if (opened === day) add(seen)
      }
    },
    since: (id = 0) => entries.filter((entry) => entry.id > id),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: () => {
      entries = []
      day += 1
    },
  }
}
