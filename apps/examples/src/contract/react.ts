// @faultkit/react — where ui and both adapters meet.

import type { ReactElement, ReactNode } from 'react'
import type { ActionKind, ApiError, Catalog, Issue, Labels, Locale, Notice } from './core.ts'

/** The words and the acts of the whole app; optional (English, no extra acts without it). The only place for them. */
export declare function FaultkitProvider(props: {
  locale?: Locale | undefined
  catalog?: Catalog | undefined
  labels?: Labels | undefined
  actions?: { readonly [K in ActionKind]?: (error: ApiError) => void } | undefined
  children: ReactNode
}): ReactElement

/** One thing that went wrong, however often. Failed reads fold by origin + kind and close on success; failed writes fold by operation and stay. `act` does what the notice's first action says, undefined if nobody can. */
export interface Incident {
  readonly id: string
  readonly error: ApiError
  readonly notice: Notice
  readonly count: number
  readonly act?: (() => void) | undefined
}
/** Called again with the same id when the count or the words change; returns "take it away". */
export type ShowIncident = (incident: Incident) => () => void

/** What a form adapter hands to ui; N keeps the names typed without importing a form library. */
export interface FieldErrorSource<N extends string = string> {
  readonly subscribe: (name: N | 'root' | null, changed: () => void) => () => void
  readonly get: (name: N | 'root') => FieldErrorState
  readonly all: () => readonly ListedIssue<N>[]
  readonly go: (name: N) => void // reveal, wait for it to mount and be enabled, focus
}
export interface FieldErrorState {
  readonly invalid: boolean
  readonly messages: readonly string[] // safe words, in the provider's language
  readonly issues: readonly Issue[]
  readonly messageId: string
  readonly props: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string }
}
export interface ListedIssue<N extends string = string> {
  readonly name: N | 'root'
  readonly label?: string
  readonly message: string
  readonly issue: Issue
}
/** null and undefined are "no error", here and in every component. */
export declare function useApiError(error: unknown): ApiError | null
export declare function useCountdown(dueAt: number | undefined): number | undefined
