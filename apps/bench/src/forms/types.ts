import type { ComponentType } from 'react'

/** What a server says of each field. */
export type Messages = Readonly<Record<string, string>>

export interface FormProps {
  readonly names: readonly string[]
  /** Hands out how this form is told of a refusal: made ready first, so that only binding it is measured. */
  readonly ready: (prepare: (messages: Messages) => () => void) => void
  /** A submit reached the app's handler. */
  readonly sent: () => void
}

/** One way to bind the errors of a server to the fields of a form. */
export interface Contender {
  readonly id: string
  readonly name: string
  readonly Form: ComponentType<FormProps>
  /** How it spells the name of a field, where that is not `items.0.price`. */
  readonly spell?: (name: string) => string
}

export interface Timing {
  /** Until the calls returned, in milliseconds. */
  readonly calls: number
  /** Until every message stood on the page. */
  readonly shown: number
}

/** What one contender did with so many fields; `undefined` = its messages never came. */
export interface Timed {
  readonly count: number
  readonly timing: Timing | undefined
}

export interface Renders {
  readonly one: number
  readonly again: number
}

/** A path as a server sends it, as text, and the field that it means. */
export interface FieldPathCase {
  readonly wire: string
  readonly to: string
}

/** What became of errors at such paths, each in a form of its own. */
export interface Paths {
  readonly cases: number
  /** The message stood at its field. */
  readonly reached: number
  /** It stood at another one. */
  readonly elsewhere: number
  /** The next submit, with nothing changed, did not reach the app's handler. */
  readonly blocked: number
}

export interface Hostile {
  readonly index: number
  readonly ms: number
  readonly bytes: number
}
