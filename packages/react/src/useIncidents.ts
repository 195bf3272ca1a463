'use client'
import { type ApiError, describeError } from '@faultkit/core'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Folded, Said } from './incidents.ts'
import { pageIncidents } from './pageIncidents.ts'
import { helpStep, takeableStep } from './takeableStep.ts'
import type { Incident, ProvidedWords } from './types.ts'
import { useWords } from './useWords.ts'

/** What stands open, oldest first, and how to send one away. */
export interface Incidents {
  readonly incidents: readonly Incident[]
  readonly dismiss: (id: string) => void
  /** For the `LiveRegion`s of a toaster, so that one that mounts again is silent about what stands open. */
  readonly said: Said
}

// Whoever reads a toast has no field to mend, and of an open outcome not always somebody to ask.
const isStuck = ({ outcome, issues }: ApiError): boolean =>
  outcome === 'indeterminate' || issues.some(({ path }) => path.length > 0)

// A write that is started again has no success that would close its notice: taking the step closes it. Asking for help does
// not: what to ask about stands there.
function createReader(words: ProvidedWords, dismiss: (id: string) => void): (folded: Folded) => Incident {
  const known = new WeakMap<Folded, Incident>()
  const read = ({ id, error, count, read: isRead, retry }: Folded): Incident => {
    const notice = describeError(error, words)
    const step = takeableStep(error, notice, words, retry) ?? (isStuck(error) ? helpStep(error, words) : undefined)
    if (!step) return { id, error, notice, count }
    const { act, ...action } = step
    const take = (): void => {
      if (!isRead && action.kind !== 'contact') dismiss(id)
      act()
    }
    return { id, error, notice: { ...notice, actions: [action] }, count, act: take }
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
