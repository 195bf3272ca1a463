import type { ShowIncident } from '@faultkit/react'
import { createElement, type ReactElement } from 'react'
import { toastMessage } from './toastMessage.ts'
import { untilShownAgain } from './untilShownAgain.ts'

interface HotToastOptions {
  readonly id: string
  readonly duration: number
}

/** The two functions of react-hot-toast's `toast` that are needed. */
export interface HotToast {
  error(message: ReactElement, options: HotToastOptions): unknown
  dismiss(id: string): unknown
}

/**
 * Shows incidents as react-hot-toast's errors, with a button that sends them away, which it has none of itself:
 * `<ErrorToaster show={hotToasts(toast)} />`. `close` is the name of that button, for readers of other languages.
 */
export function hotToasts(toast: HotToast, { close = 'Close' }: { close?: string } = {}): ShowIncident {
  return (incident) => {
    const { id, notice, count } = incident
    const title = createElement('strong', null, count > 1 ? `${notice.title} (${count})` : notice.title)
    const button = createElement('button', { type: 'button', onClick: () => toast.dismiss(id) }, close)
    const words = createElement('div', null, title, createElement('div', null, toastMessage(incident)), button)
    toast.error(words, { id, duration: Number.POSITIVE_INFINITY })
    return untilShownAgain(toast, id, () => void toast.dismiss(id))
  }
}
