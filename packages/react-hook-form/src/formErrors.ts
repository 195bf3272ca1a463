import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { createServerErrors, type FormErrors } from './createServerErrors.ts'
import type { ErrorStore } from './store/createErrorStore.ts'

const byControl = new WeakMap<object, object>()
const stores = new WeakMap<object, ErrorStore>()

/** The one store of this form, wherever it is asked for. */
export function formErrorsOf<T extends FieldValues, C, O>(form: UseFormReturn<T, C, O>, id: string): FormErrors<T, O> {
  const known = byControl.get(form.control)
  // What lies here under a control was made for that control, and so for its types.
  if (known) return known as FormErrors<T, O>
  const made = createServerErrors(form, id)
  byControl.set(form.control, made)
  stores.set(made.errors, made.store)
  return made
}

/** The store behind what `useServerErrors` gave out. */
export const storeOf = (errors: object): ErrorStore | undefined => stores.get(errors)
