'use client'
import type { Incident, ShowIncident } from '@faultkit/react'
import { useEffect, useState } from 'react'

interface Courier {
  readonly deliver: (incidents: readonly Incident[], show: ShowIncident) => void
  readonly leave: () => () => void
}

function createCourier(): Courier {
  const delivered = new Map<Incident, () => void>()
  let leaving: ReturnType<typeof setTimeout> | undefined
  const keep = (incidents: readonly Incident[]): void => {
    for (const [incident, remove] of delivered) {
      if (incidents.includes(incident)) continue
      delivered.delete(incident)
      remove()
    }
  }
  return {
    deliver: (incidents, show) => {
      // Taken away first, so that a toaster without ids does not keep the old count beside the new one.
      keep(incidents)
      for (const incident of incidents) if (!delivered.has(incident)) delivered.set(incident, show(incident))
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
export function useDelivery(incidents: readonly Incident[], show: ShowIncident): void {
  const [courier] = useState(createCourier)
  useEffect(() => courier.deliver(incidents, show), [courier, incidents, show])
  useEffect(() => courier.leave(), [courier])
}
