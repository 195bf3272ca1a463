'use client'
import { useState, useSyncExternalStore } from 'react'

interface Queue {
  readonly subscribe: (changed: () => void) => () => void
  readonly isFirst: () => boolean
}

const key = Symbol.for('faultkit.toasters')
const world = globalThis as { [key]?: Set<() => void> }

/** Those who are mounted, the oldest first; each is told when somebody before it leaves. */
function mounted(): Set<() => void> {
  world[key] ??= new Set()
  return world[key]
}

function createQueue(): Queue {
  let self: (() => void) | undefined
  return {
    subscribe: (changed) => {
      self = changed
      mounted().add(changed)
      return () => {
        mounted().delete(changed)
        for (const tell of mounted()) tell()
      }
    },
    isFirst: () => self !== undefined && mounted().values().next().value === self,
  }
}

const no = (): boolean => false

/**
 * Says whether this is the toaster of the page: of several, also in other roots, the one that mounted first; when it
 * leaves, the next. Not on a server, nor while a page takes over what the server sent.
 */
export function useFirstToaster(): boolean {
  const [queue] = useState(createQueue)
  return useSyncExternalStore(queue.subscribe, queue.isFirst, no)
}
