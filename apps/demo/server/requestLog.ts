import type { LogEntry } from './wire.ts'

/** The last requests the API servers saw, for the panel and the tests. */
export interface RequestLog {
  readonly add: (entry: Omit<LogEntry, 'id'>) => void
  /** Those after the entry of that id; all without one. */
  readonly since: (id?: number) => LogEntry[]
  readonly subscribe: (listener: (entry: LogEntry) => void) => () => void
  readonly clear: () => void
}

const kept = 500

export function createRequestLog(): RequestLog {
  let entries: LogEntry[] = []
  let lastId = 0
  const listeners = new Set<(entry: LogEntry) => void>()
  return {
    add: (seen) => {
      lastId += 1
      const entry = { id: lastId, ...seen }
      entries = [...entries, entry].slice(-kept)
      for (const listener of listeners) listener(entry)
    },
    since: (id = 0) => entries.filter((entry) => entry.id > id),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: () => {
      entries = []
    },
  }
}
