'use client'
import { type ShowIncident, useIncidents } from '@faultkit/react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Toasts } from './Toasts.tsx'
import { useDelivery } from './useDelivery.ts'

export interface ErrorToasterProps {
  /** Hands the incidents to another toaster (`sonnerToasts(toast)`) instead of showing the kit's own. */
  show?: ShowIncident | undefined
}

/** Shows, once for the whole app, the errors that no field, summary, banner, boundary or caller shows. They stay until someone sends them away. */
export function ErrorToaster({ show }: ErrorToasterProps): ReactNode {
  const inBrowser = useSyncExternalStore(never, isTrue, isFalse)
  if (show) return <Delivery show={show} />
  return inBrowser && <Toasts />
}

const never = (): (() => void) => () => undefined
const isTrue = (): boolean => true
const isFalse = (): boolean => false

function Delivery({ show }: { show: ShowIncident }): null {
  const { incidents } = useIncidents()
  useDelivery(incidents, show)
  return null
}
