'use client'
import { describeError } from '@faultkit/core'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { actOf } from './actOf.ts'
import type { Folded, Said } from './incidents.ts'
import { pageIncidents } from './pageIncidents.ts'
import type { Incident, ProvidedWords } from './types.ts'
import { useWords } from './useWords.ts'

/** What stands open, oldest first, and how to send one away. */
export interface Incidents {
  readonly incidents: readonly Incident[]
  readonly dismiss: (id: string) => void
  /** For the `LiveRegion`s of a toaster, so that one that mounts again is silent about what stands open. */
  readonly said: Said
}

// A write that is started again has no success that would close its notice: taking the step closes it.
function createReader(words: ProvidedWords, dismiss: (id: string) => void): (folded: Folded) => Incident {
  const known = new WeakMap<Folded, Incident>()
  const read = (folded: Folded): Incident => {
    const { id, error, count } = folded
    const notice = describeError(error, words)
    const [first] = notice.actions
    const step = first && actOf(first.kind, error, words, folded.retry)
    const act =
      step &&
      (() => {
        if (!folded.read) dismiss(id)
        step()
      })
    return { id, error, notice, count, act }
  }
  return (folded) => {
    const incident = known.get(folded) ?? read(folded)
    known.set(folded, incident)
    return incident
  }
}

const none: readonly Folded[] = []

/** The errors of the page that no field, banner, boundary or caller shows, folded and in the provider's words: for a toaster. */
export function useIncidents(): Incidents {
  const [store] = useState(pageIncidents)
  const words = useWords()
  const folded = useSyncExternalStore(store.subscribe, store.get, () => none)
  const read = useMemo(() => createReader(words, store.dismiss), [words, store])
  const incidents = useMemo(() => folded.map(read), [folded, read])
  return { incidents, dismiss: store.dismiss, said: store.said }
}
