import type { ComponentType } from 'react'

/** A toaster as its own documentation writes it, showing one failed read with a step that can be taken. */
export interface Contender {
  readonly name: string
  /** What the app mounts once. */
  readonly Host: ComponentType
  /** Shows it; called again with the same, it is the same failure again. */
  readonly fail: (retry: () => void) => void
  /** The toaster's own key to its toasts, as `userEvent.keyboard` writes it, where it has one. */
  readonly hotkey?: string
}

export const sentence = "We can't load the orders"
export const step = 'Try now'
