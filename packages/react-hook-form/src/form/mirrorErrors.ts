import type { FormErrors } from '@faultkit/react/forms'
import type { FieldError, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { ServerErrors } from '../types.ts'
import { privatesOf } from './privates.ts'
import { mirrored } from './readClientErrors.ts'

// Said in a variable, as in `watchForm`.
const formState = { errors: true, isSubmitting: true }

/** Keeps what the server says of mounted fields in react-hook-form's own errors too. Returns "stop". */
export function mirrorErrors<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  errors: ServerErrors<T, O>,
): () => void {
  // What stands in `formState` is shown by somebody: each name is read for as long.
  const held = new Map<FieldPath<T>, () => void>()
  let isSubmitting = false
  let isDue = false

  // react-hook-form finds an error at a field called `toString`: what every object inherits.
  const errorAt = (name: FieldPath<T>): FieldError | undefined => {
    const { error } = form.getFieldState(name)
    return typeof error === 'object' ? error : undefined
  }
  const said = (): ReadonlyMap<FieldPath<T>, string> => {
    const mounted = new Set(privatesOf(form.control)._names?.mount)
    const sentences = new Map<FieldPath<T>, string>()
    for (const { name, message } of errors.all()) {
      if (name === 'root' || !mounted.has(name)) continue
      const before = sentences.get(name)
      sentences.set(name, before ? `${before}. ${message}` : message)
    }
    return sentences
  }
  const release = (name: FieldPath<T>): void => {
    held.get(name)?.()
    held.delete(name)
    if (errorAt(name)?.type === mirrored) form.clearErrors(name)
  }
  const write = (): void => {
    isDue = false
    // Between its validation and the handler, an error here would hold the submit up.
    if (isSubmitting || isStopped) return
    const now = said()
    for (const name of held.keys()) if (!now.has(name)) release(name)
    for (const [name, message] of now) {
      const error = errorAt(name)
      // The client's own word comes first.
      if (error && error.type !== mirrored) continue
      if (error?.message !== message) form.setError(name, { type: mirrored, message })
      if (!held.has(name))
        held.set(
          name,
          errors.subscribe(name, () => undefined),
        )
    }
  }
  // After the store has read what the client says, which takes a microtask.
  const writeSoon = (): void => {
    if (!isDue) queueMicrotask(() => queueMicrotask(write))
    isDue = true
  }
  const hear = (state: { isSubmitting?: boolean }): void => {
    isSubmitting = state.isSubmitting ?? false
    writeSoon()
  }
  // The source also knows readers that only count.
  const stops = [(errors as unknown as FormErrors).subscribe(undefined, writeSoon)]
  let isStopped = false
  // Not before useForm's own effect: subscribing marks the form as mounted.
  queueMicrotask(() => {
    if (!isStopped) stops.push(form.subscribe({ formState, callback: hear }))
  })
  writeSoon()
  return () => {
    isStopped = true
    for (const stop of [...stops, ...held.values()]) stop()
    held.clear()
  }
}
