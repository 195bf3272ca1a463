/** Those who are mounted, the oldest first; each is told when somebody leaves. */
export type Queue = Set<() => void>

/** One who stands in such a queue while subscribed. */
export interface Place {
  readonly subscribe: (changed: () => void) => () => void
  readonly isFirst: () => boolean
}

/** A place in the queue for what a page may have only once; the queue is asked for late, never on a server. */
export function createPlace(queueNow: () => Queue): Place {
  let self: (() => void) | undefined
  return {
    subscribe: (changed) => {
      const queue = queueNow()
      self = changed
      queue.add(changed)
      return () => {
        queue.delete(changed)
        for (const tell of queue) tell()
      }
    },
    isFirst: () => self !== undefined && queueNow().values().next().value === self,
  }
}
