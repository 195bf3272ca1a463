import { useSyncExternalStore } from 'react'
import { createStore, type Store } from './createStore.ts'

/** Whether the panel has lent the delivery map a bug. */
export const crash: Store<boolean> = createStore(false)

export const mendCrash = (): void => crash.set(() => false)

/** The lent bug: an answer without the part that everybody believed to be there. */
export function useLentBug(): void {
  const asked = useSyncExternalStore(crash.subscribe, crash.get)
  if (!asked) return
  const parcel: { route: { stops: string[] } } = JSON.parse('{}')
  parcel.route.stops.map(String)
}
