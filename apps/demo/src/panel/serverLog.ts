import type { LogEntry } from '../../server/wire.ts'
import { createStore, type Store } from './createStore.ts'

const kept = 120

/** What the API servers saw, oldest first, as their log reports it. */
export const serverLog: Store<readonly LogEntry[]> = createStore<readonly LogEntry[]>([])

const add = (entry: LogEntry) =>
  serverLog.set((all) => (all.some(({ id }) => id === entry.id) ? all : [...all, entry].slice(-kept)))

/** Listens until the returned function is called. */
export function listenToServers(): () => void {
  const events = new EventSource('/shop/log')
  events.onmessage = ({ data }) => add(JSON.parse(data))
  return () => events.close()
}
