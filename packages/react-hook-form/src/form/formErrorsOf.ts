import { createFormEngine, type FormEngine, type FormHost } from '@faultkit/react/forms'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { ServerErrors } from '../types.ts'
import { createRegister } from './createRegister.ts'
import { privatesOf } from './privates.ts'
import { watchForm } from './watchForm.ts'

/** All that belongs to one form: what the app sees, and what the hooks need. */
export interface Bound<T extends FieldValues, O>
  extends Pick<FormEngine, 'connect' | 'bind' | 'configure' | 'refresh'> {
  readonly errors: ServerErrors<T, O>
}

const byControl = new WeakMap<object, object>()

/** The one store of this form, wherever it is asked for. */
export function formErrorsOf<T extends FieldValues, C, O>(form: UseFormReturn<T, C, O>, id: string): Bound<T, O> {
  const made = byControl.get(form.control) ?? bind(form, id)
  byControl.set(form.control, made)
  // What lies here under a control was made for that control, and so for its types.
  return made as Bound<T, O>
}

function bind<T extends FieldValues, C, O>(form: UseFormReturn<T, C, O>, id: string): Bound<T, O> {
  const known = (): Set<string> => new Set(privatesOf(form.control)._names?.mount)
  const host: FormHost = {
    id,
    values: () => form.getValues(),
    fields: known,
    lists: () => new Set(privatesOf(form.control)._names?.array),
    watchValues: (callback) => form.subscribe({ formState: { values: true }, callback }),
    watch: (events) => watchForm(form, events, () => again(known())),
    mayFocus: () => privatesOf(form.control)._options?.shouldFocusError !== false,
    setFocus: (name) => form.setFocus(name as FieldPath<T>),
    setFailure: (message) =>
      message === undefined
        ? form.clearErrors('root.server')
        : form.setError('root.server', { type: 'server', message }),
  }
  const { errors, handleSubmit, attach, ...engine } = createFormEngine(host)
  const { register, again } = createRegister(form.register, attach)
  const bound: ServerErrors<T, O>['handleSubmit'] = (onValid, onInvalid) =>
    handleSubmit(onValid, (valid, refused, event) =>
      form.handleSubmit(valid, (...refusal) => {
        refused()
        return onInvalid?.(...refusal)
      })(event),
    )
  // The names of this source are the form's own: T is all that TypeScript is told, the engine keeps plain strings.
  return { ...engine, errors: { ...errors, register, handleSubmit: bound } as unknown as ServerErrors<T, O> }
}
