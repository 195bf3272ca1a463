'use client'
import type { Incident, ShowIncident } from '@faultkit/react'
import { useEffect, useState } from 'react'

interface Delivered {
  readonly incident: Incident
  readonly remove: () => void
}

interface Courier {
  readonly deliver: (incidents: readonly Incident[], show: ShowIncident) => void
  readonly leave: () => () => void
}

function createCourier(): Courier {
  const delivered = new Map<string, Delivered>()
  let leaving: ReturnType<typeof setTimeout> | undefined
  const take = (id: string): void => {
    const { remove } = delivered.get(id) ?? {}
    delivered.delete(id)
    remove?.()
  }
  return {
    deliver: (incidents, show) => {
      const open = new Set(incidents.map(({ id }) => id))
      for (const id of delivered.keys()) if (!open.has(id)) take(id)
      for (const incident of incidents) {
        if (delivered.get(incident.id)?.incident === incident) continue
        // Taken away first, so that a toaster without ids does not keep the old count beside the new one.
        take(incident.id)
        delivered.set(incident.id, { incident, remove: show(incident) })
      }
    },
    // A task later: StrictMode leaves and comes back at once, and sonner cannot show again what it is just dismissing.
    leave: () => {
      clearTimeout(leaving)
      return () => {
        leaving = setTimeout(() => [...delivered.keys()].forEach(take), 0)
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
