export interface Store<T> {
  readonly get: () => T
  readonly set: (change: (now: T) => T) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** One value that components can watch with useSyncExternalStore. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      value = change(value)
      for (const listener of listeners) listener()
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
