/** Parts of `form.control` that are no public API: used where they are there, never needed. */
interface Privates {
  readonly _names?: { readonly mount?: Iterable<string>; readonly array?: ReadonlySet<string> }
  readonly _options?: { readonly values?: unknown }
  readonly _formState?: { readonly errors?: unknown }
}

const none: ReadonlySet<string> = new Set()
const read = (control: object): Privates => control

/** Names that any component registered. */
export const registeredNames = (control: object): Iterable<string> => read(control)._names?.mount ?? none

export const fieldArrayNames = (control: object): ReadonlySet<string> => read(control)._names?.array ?? none

/** The `values` prop of `useForm`: a change of it resets the form, but nobody asked for that. */
export const valuesProp = (control: object): unknown => read(control)._options?.values

export const currentErrors = (control: object): unknown => read(control)._formState?.errors
