/** Parts of `form.control` that are no public API: used where they are there, never needed. */
interface Privates {
  /** Names that any component registered, and those of field arrays. */
  readonly _names?: { readonly mount?: Iterable<string>; readonly array?: ReadonlySet<string> }
  /** The `values` prop of `useForm`: a change of it resets the form, but nobody asked for that. */
  readonly _options?: { readonly values?: unknown }
  readonly _formState?: { readonly errors?: unknown }
}

export const privatesOf = (control: object): Privates => control
