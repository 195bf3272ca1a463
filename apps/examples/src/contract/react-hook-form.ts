/* oxlint-disable typescript/no-explicit-any */
import type { BaseSyntheticEvent } from 'react'
import type { FieldPath, FieldValues, SubmitErrorHandler, UseFormRegister, UseFormReturn } from 'react-hook-form'
import type { Labels } from './core.ts'
import type { FieldErrorSource, FieldErrorState, ListedIssue } from './react.ts'

type Starred<P extends string> = P extends `${infer Head}.${infer Rest}`
  ? `${Head extends `${number}` ? '*' : Head}.${Starred<Rest>}`
  : P extends `${number}`
    ? '*'
    : P
/** a field name, or the same in every row: 'items.0.price' | 'items.*.price'. All stars or none: mixed ones cost 7 times the checker's time. */
export type FieldPattern<T extends FieldValues> = FieldPath<T> | Starred<FieldPath<T>>

export interface SubmitContext {
  readonly signal: AbortSignal // aborted by form.reset() only: unmount, <Activity> or a second submit must not cut a write
  readonly idempotencyKey: string // made when first read (so a mutation that has its own leaves none behind); the same
  readonly event?: BaseSyntheticEvent | undefined //   for equal values until the outcome is known; a double click joins the first
}
/** O defaults to any, so a child may say ServerErrors<Checkout> whatever the resolver makes of it. */
// biome-ignore lint/suspicious/noExplicitAny: a child names the form without its resolver's output
export interface ServerErrors<T extends FieldValues, O = any> extends FieldErrorSource<FieldPath<T>> {
  /** Sees invalid answers too (one summary, one focus, hidden steps). */
  readonly handleSubmit: <R>(
    onValid: (values: O, submit: SubmitContext) => Promise<R>,
    onInvalid?: SubmitErrorHandler<T>,
  ) => (event?: BaseSyntheticEvent) => Promise<R | undefined>
  /** form.register, plus aria-invalid and aria-describedby kept right on the element: no render, no hook per field. */
  readonly register: UseFormRegister<T>
  readonly apply: (error: unknown) => void // null, undefined and canceled: nothing
  readonly clear: (name?: FieldPath<T> | 'root') => void
}
export interface ServerErrorOptions<T extends FieldValues> {
  /** An error that arrives as state (useActionState, mutation.error, a loader): bound once per identity to the last submit. */
  readonly error?: unknown
  readonly aliases?: Readonly<Record<string, FieldPattern<T> | null>> | undefined
  readonly prefix?: string | readonly string[] | undefined
  readonly indexBase?: 0 | 1 | undefined
  readonly clears?: Readonly<Partial<Record<FieldPattern<T>, readonly FieldPattern<T>[]>>> | undefined
  readonly labels?: Labels<FieldPattern<T>> | undefined
  readonly onReveal?: ((name: FieldPath<T>) => void) | undefined
}
/** An error is claimed when a mounted FieldMessage or ErrorSummary shows it, not when it is caught: a form without a summary leaves its 500 to the
 *  toaster. Any failed submit also sets root.server, or RHF says isSubmitSuccessful (source: errors empty && onValid did not throw).
 *  One store per form.control: a child calls it again without options and gets the same object. Stable; all callbacks are read late. */
export declare function useServerErrors<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  options?: ServerErrorOptions<T>,
): ServerErrors<T, O>
export declare function useFieldErrors<T extends FieldValues>(
  errors: ServerErrors<T>,
  name: FieldPath<T> | 'root',
): FieldErrorState
export declare function useFormErrors<T extends FieldValues>(
  errors: ServerErrors<T>,
  within?: FieldPath<T> | readonly FieldPath<T>[],
): readonly ListedIssue<FieldPath<T>>[]
/** keeps the names. */
export declare function createFieldMatcher<N extends string>(
  names: readonly N[],
  options?: {
    aliases?: Readonly<Record<string, string | null>>
    prefix?: string | readonly string[]
    indexBase?: 0 | 1
  },
): (wire: string | readonly unknown[] | null) => { kind: 'field' | 'group' | 'form'; name?: N; via: string }
