import type { ComponentType } from 'react'

/** A toaster as its own documentation writes it, showing one failed read with a step that can be taken. */
export interface Contender {
  readonly name: string
  /** What the app mounts once. */
  readonly Host: ComponentType
  /** Shows it, until it is taken away if it `stays`; called again with the same, it is the same failure again. Returns "take it away". */
  readonly fail: (retry: () => void, stays: boolean) => () => void
  /** The toaster's own key to its toasts, as `userEvent.keyboard` writes it, where it has one. */
  readonly hotkey?: string
}

export const sentence = "We can't load the orders"
export const step = 'Try now'
