'use client'
import { type ShowIncident, useDelivery, useFirstToaster } from '@faultkit/react'
import type { ReactNode } from 'react'
import { Toasts } from './Toasts.tsx'

export interface ErrorToasterProps {
  /** Hands the incidents to another toaster (`sonnerToasts(toast)`) instead of showing the kit's own. */
  show?: ShowIncident | undefined
}

function Delivery({ show }: { show: ShowIncident }): null {
  useDelivery(show)
  return null
}

/** Shows, once for the whole app, the errors that no field, summary, banner, boundary or caller shows. They stay until someone sends them away. */
export function ErrorToaster({ show }: ErrorToasterProps): ReactNode {
  return useFirstToaster() && (show ? <Delivery show={show} /> : <Toasts />)
}
