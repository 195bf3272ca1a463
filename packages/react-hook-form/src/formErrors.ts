import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { createServerErrors, type FormErrors } from './createServerErrors.ts'

const byControl = new WeakMap<object, object>()

/** The one store of this form, wherever it is asked for. */
export function formErrorsOf<T extends FieldValues, C, O>(form: UseFormReturn<T, C, O>, id: string): FormErrors<T, O> {
  const made = byControl.get(form.control) ?? createServerErrors(form, id)
  byControl.set(form.control, made)
  // What lies here under a control was made for that control, and so for its types.
  return made as FormErrors<T, O>
}
