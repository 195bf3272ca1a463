import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { isSameValue } from '../values/values.ts'
import { currentErrors, valuesProp } from './privates.ts'

export interface FormEvents {
  /** A submit began. */
  readonly submitting: () => void
  /** `form.reset()` was called; not the reset by which a new `values` prop comes in. */
  readonly reset: () => void
  /** A value, a row or a client-side error may have changed. */
  readonly changed: (errors: unknown) => void
}

interface State {
  readonly isSubmitting?: boolean
  readonly isSubmitted?: boolean
  readonly submitCount?: number
  readonly errors?: unknown
}

// Said in a variable: react-hook-form compares keys at run time, and its type names fewer than it knows.
const lifecycle = { errors: true, isSubmitting: true, isSubmitted: true, submitCount: true }

/** Listens through `form.subscribe` alone. Returns "stop". */
export function watchForm<T extends FieldValues, C, O>(form: UseFormReturn<T, C, O>, events: FormEvents): () => void {
  let last: State = {}
  let given = valuesProp(form.control)

  // A reset is the only way back from submitted, and from submitting without becoming submitted.
  const isReset = (now: State): boolean =>
    (last.isSubmitted === true && now.isSubmitted === false) ||
    (last.submitCount ?? 0) > (now.submitCount ?? 0) ||
    (last.isSubmitting === true && now.isSubmitting === false && now.isSubmitted === false)

  const hear = (now: State): void => {
    const before = last
    const wasReset = isReset(now)
    const refetched = valuesProp(form.control)
    last = now
    if (now.isSubmitting && !before.isSubmitting) events.submitting()
    if (wasReset && isSameValue(refetched, given)) events.reset()
    if (wasReset) given = refetched
    events.changed(now.errors)
  }

  let isStopped = false
  let stop: (() => void) | undefined
  // Effects of children run before those of useForm, and subscribing marks the form as mounted: too early it would
  // never validate itself.
  queueMicrotask(() => {
    if (isStopped) return
    given = valuesProp(form.control)
    stop = form.subscribe({ formState: lifecycle, callback: hear })
    events.changed(currentErrors(form.control))
  })
  return () => {
    isStopped = true
    stop?.()
  }
}
