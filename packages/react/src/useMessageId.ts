'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { createPlace, type Queue } from './createPlace.ts'
import type { FieldErrorSource } from './types.ts'

const queues = new WeakMap<object, Map<string, Queue>>()

function queueOf(errors: object, name: string): Queue {
  const byName = queues.get(errors) ?? new Map<string, Queue>()
  queues.set(errors, byName)
  const queue = byName.get(name) ?? new Set()
  byName.set(name, queue)
  return queue
}

const yes = (): boolean => true

/**
 * The id by which a control finds what shows its messages, for the one that mounted first of all that show them; when it
 * leaves, for the next. Undefined for the others, since an id stands once in a page.
 */
export function useMessageId<N extends string>(errors: FieldErrorSource<N>, name: N | 'root'): string | undefined {
  const { subscribe, isFree } = useMemo(() => {
    const queue = queueOf(errors, name)
    const place = createPlace(() => queue)
    // Before anybody is subscribed, so that words of the first render are found as well.
    return { ...place, isFree: () => queue.size === 0 || place.isFirst() }
  }, [errors, name])
  const isOurs = useSyncExternalStore(subscribe, isFree, yes)
  return isOurs ? errors.get(name).messageId : undefined
}
