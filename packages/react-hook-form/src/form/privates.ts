/** Parts of `form.control` that are no public API: used where they are there, never needed. */
interface Privates {
  /** Names that any component registered, and those of field arrays. */
  readonly _names?: { readonly mount?: Iterable<string>; readonly array?: ReadonlySet<string> }
  /** Props of `useForm`. A change of `values` resets the form, but nobody asked for that. */
  readonly _options?: { readonly values?: unknown; readonly shouldFocusError?: unknown }
  readonly _formState?: { readonly errors?: unknown }
}

export const privatesOf = (control: object): Privates => control
