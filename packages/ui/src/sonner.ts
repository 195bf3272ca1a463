import type { ShowIncident } from '@faultkit/react'
import { untilShownAgain } from './untilShownAgain.ts'

/** The two functions of sonner's `toast` that are needed. */
export interface SonnerToast {
  error(title: string, data?: object): string | number
  dismiss(id: string | number): unknown
}

/** Shows incidents as sonner's toasts, until someone sends them away: `<ErrorToaster show={sonnerToasts(toast)} />`. */
export function sonnerToasts(toast: SonnerToast): ShowIncident {
  return ({ id, notice: { title, detail, reassurance, actions }, count, act }) => {
    toast.error(count > 1 ? `${title} (${count})` : title, {
      id,
      description: [detail, reassurance].filter(Boolean).join(' ') || undefined,
      duration: Number.POSITIVE_INFINITY,
      closeButton: true,
      // Named even when there is none: sonner keeps what an earlier toast with this id had.
      action: act && actions[0] ? { label: actions[0].label, onClick: act } : undefined,
    })
    return untilShownAgain(toast, id, () => void toast.dismiss(id))
  }
}
