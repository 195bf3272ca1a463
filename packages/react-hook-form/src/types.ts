import type { Labels } from '@faultkit/core'
import type { FieldErrorSource } from '@faultkit/react'
import type { SubmitContext } from '@faultkit/react/forms'
import type { BaseSyntheticEvent } from 'react'
import type { FieldPath, FieldValues, SubmitErrorHandler, UseFormRegister } from 'react-hook-form'

type Starred<P extends string> = P extends `${infer Head}.${infer Rest}`
  ? `${Head extends `${number}` ? '*' : Head}.${Starred<Rest>}`
  : P extends `${number}`
    ? '*'
    : P

/** A field name, or the same in every row: `items.0.price` or `items.*.price`. All stars or none: mixed ones cost the checker seven times the time. */
export type FieldPattern<T extends FieldValues> = FieldPath<T> | Starred<FieldPath<T>>

// oxlint-disable typescript/no-explicit-any -- the same any, for the other linter
/** Server errors bound to one form. `O` is what the resolver makes of the values; it defaults to any, so that a child may say `ServerErrors<Checkout>`. */
// biome-ignore lint/suspicious/noExplicitAny: unknown would refuse every ServerErrors<T> whose resolver transforms its values
export interface ServerErrors<T extends FieldValues, O = any> extends FieldErrorSource<FieldPath<T>> {
  /**
   * `form.handleSubmit` that takes a rejection of `onValid` to the fields and resolves `undefined`; it sees answers that
   * the client refuses too. A bug in `onValid` (a `TypeError` that is no lost connection) is shown and rejects.
   */
  readonly handleSubmit: <R>(
    onValid: (values: O, submit: SubmitContext) => Promise<R>,
    onInvalid?: SubmitErrorHandler<T>,
  ) => (event?: BaseSyntheticEvent) => Promise<R | undefined>
  /** `form.register`, with `aria-invalid` and `aria-describedby` kept right on the element without a render. */
  readonly register: UseFormRegister<T>
  /** Binds an error to the last submit; `null`, `undefined` and canceled ones do nothing. */
  readonly apply: (error: unknown) => void
  /** Takes the server errors of one field, of the form (`root`) or all of them away. Settles an open outcome when it takes `root`. */
  readonly clear: (name?: FieldPath<T> | 'root') => void
}
// oxlint-enable typescript/no-explicit-any

export interface ServerErrorOptions<T extends FieldValues> {
  /** An error that arrives as state (`useActionState`, `mutation.error`, a loader): bound once per identity to the last submit. */
  readonly error?: unknown
  /** Wire path to field, rows as `*`; `null` for what belongs to the whole form. */
  readonly aliases?: Readonly<Record<string, FieldPattern<T> | null>> | undefined
  /** What the server puts before every path: `user`, `order.input`; several are tried in turn. */
  readonly prefix?: string | readonly string[] | undefined
  /** What the server calls the first row. @default 0 */
  readonly indexBase?: 0 | 1 | undefined
  /** A change of the first field answers the errors of the others. */
  readonly clears?: Readonly<Partial<Record<FieldPattern<T>, readonly FieldPattern<T>[]>>> | undefined
  /** Words for fields that have no label on this page. */
  readonly labels?: Labels<FieldPattern<T>> | undefined
  /** Opens the step, tab or disclosure that holds the field, before focus goes there. */
  readonly onReveal?: ((name: FieldPath<T>) => void) | undefined
}
