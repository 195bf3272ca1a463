import type { ActionKind, ApiError, Issue, Notice, Words } from '@faultkit/core'

/** What the app does when someone takes the step a notice offers: open its sign-in, start the request again, write to support. */
export type Actions = { readonly [K in ActionKind]?: (error: ApiError) => void }

/** The words and the acts of the whole app, as the nearest providers give them. */
export interface ProvidedWords extends Words {
  readonly actions?: Actions
}

/** One thing that went wrong, however often. Failed reads fold by origin and kind and close on success; failed writes fold by operation and stay. */
export interface Incident {
  readonly id: string
  /** The latest of the errors folded into it. */
  readonly error: ApiError
  readonly notice: Notice
  /** How many of its errors still stand, 1 or more. */
  readonly count: number
  /** Does what the notice's first action says; undefined if nobody can. */
  readonly act?: (() => void) | undefined
}

/** Shows an incident; called again with the same id when its count or its words change. Returns "take it away". */
export type ShowIncident = (incident: Incident) => () => void

/** What a form adapter hands to ui; `N` keeps the field names typed without importing a form library. */
export interface FieldErrorSource<N extends string = string> {
  /** Says who reads: a field's name, `root` for what belongs to no field, `null` for all of it. */
  readonly subscribe: (name: N | 'root' | null, changed: () => void) => () => void
  readonly get: (name: N | 'root') => FieldErrorState
  /** Every message of the form, in the order of the document. The same array until something changes. */
  readonly all: () => readonly ListedIssue<N>[]
  /** Reveals the field, waits for it to mount and to be enabled, and moves the focus there. */
  readonly go: (name: N) => void
  /** Whether the summary may take the focus for what came last; always, unless the source says no: somebody who went elsewhere is not called back. */
  readonly mayFocus?: () => boolean
  /** The failure behind it, for its reference and its next step; nothing when only the form's own checks failed. */
  readonly error?: () => unknown
}

/** What stands at one field now; the same object until it changes. */
export interface FieldErrorState {
  readonly invalid: boolean
  /** Safe words, in the provider's language. */
  readonly messages: readonly string[]
  readonly issues: readonly Issue[]
  /** The id of the element that shows the messages. */
  readonly messageId: string
  /** For the control itself. */
  readonly props: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string }
}

/** One line of an error summary. */
export interface ListedIssue<N extends string = string> {
  readonly name: N | 'root'
  readonly label?: string
  /** The same words as at the field. */
  readonly message: string
  readonly issue: Issue
}
