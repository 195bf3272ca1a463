'use client'
import { useEffect, useState } from 'react'
import type { Incident, ShowIncident } from './types.ts'
import { useIncidents } from './useIncidents.ts'

interface Courier {
  readonly deliver: (incidents: readonly Incident[], show: ShowIncident) => void
  readonly leave: () => () => void
}

// A toaster of the app that breaks must not take the app along: React would unmount all of it.
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    reportError(error)
    return undefined
  }
}

function createCourier(): Courier {
  const delivered = new Map<Incident, (() => void) | undefined>()
  let leaving: ReturnType<typeof setTimeout> | undefined
  const keep = (incidents: readonly Incident[]): void => {
    for (const [incident, remove] of delivered) {
      if (incidents.includes(incident)) continue
      delivered.delete(incident)
      attempt(() => remove?.())
    }
  }
  return {
    deliver: (incidents, show) => {
      // Taken away first, so that a toaster without ids does not keep the old count beside the new one.
      keep(incidents)
      for (const incident of incidents)
        if (!delivered.has(incident))
          delivered.set(
            incident,
            attempt(() => show(incident)),
          )
    },
    // A task later: StrictMode leaves and comes back at once, and sonner cannot show again what it is just dismissing.
    leave: () => {
      clearTimeout(leaving)
      return () => {
        leaving = setTimeout(keep, 0, [])
      }
    },
  }
}

/** Keeps another toaster in step with what stands open. */
export function useDelivery(show: ShowIncident): void {
  const { incidents } = useIncidents()
  const [courier] = useState(createCourier)
  useEffect(() => courier.deliver(incidents, show), [courier, incidents, show])
  useEffect(() => courier.leave(), [courier])
}
