import type { ClientErrors } from './createErrorStore.ts'

/** What an adapter tells of its form library. Names are the library's own: `items.0.price`. */
export interface FormHost {
  /** Unlike that of any other form on the page. */
  readonly id: string
  /** All values as they are now. */
  readonly values: () => unknown
  /** Names of mounted fields. */
  readonly fields: () => Iterable<string>
  /** Names of field arrays, which may be registered as well and still hold fields. */
  readonly lists: () => ReadonlySet<string>
  /** Hears when any value changes. Returns "stop". */
  readonly watchValues: (changed: () => void) => () => void
  /** Hears what happens to the form while it is mounted. Returns "stop". */
  readonly watch: (events: FormEvents) => () => void
  /** The library's own way, for fields that have no element of their own here. */
  readonly setFocus: (name: string) => void
  /** Says whether the app lets a failed submit move the focus. */
  readonly mayFocus: () => boolean
  /** Tells the library that the last submit failed; `undefined` takes that back. */
  readonly setFailure: (message: string | undefined) => void
}

export interface FormEvents {
  /** A submit began. */
  readonly submitting: () => void
  /** The person's or the app's reset; not one by which new values come in. */
  readonly reset: () => void
  /** A value, a row or a client-side error may have changed; what the client says is read later, once for many changes. */
  readonly changed: (read: () => ClientErrors) => void
}
