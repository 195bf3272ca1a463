import { type FormEvents, isSameValue } from '@faultkit/react/forms'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { privatesOf } from './privates.ts'
import { readClientErrors } from './readClientErrors.ts'

interface State {
  readonly isSubmitting?: boolean
  readonly isSubmitted?: boolean
  readonly submitCount?: number
  readonly errors?: unknown
}

// Said in a variable: react-hook-form compares keys at run time, and its type names fewer than it knows.
const formState = { errors: true, isSubmitting: true, isSubmitted: true, submitCount: true }

const isBusy = ({ isSubmitted, isSubmitting }: State): boolean => Boolean(isSubmitted || isSubmitting)

/** Listens through `form.subscribe` alone; `attachAgain` registers what a reset made the form forget. Returns "stop". */
export function watchForm<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  events: FormEvents,
  attachAgain: () => void,
): () => void {
  const valuesProp = (): unknown => privatesOf(form.control)._options?.values
  const mountedNames = (): unknown => privatesOf(form.control)._names?.mount
  let before: State = {}
  let given: unknown
  let mounted = mountedNames()

  // Any reset takes another list of names, also one before the first submit and the one that brings asynchronous values.
  const attachForgotten = (wasReset: boolean): void => {
    // React is about to commit what the reset means: rows may go.
    if (wasReset || mounted !== mountedNames()) setTimeout(attachAgain)
    mounted = mountedNames()
  }
  const changed = (errors: unknown): void => events.changed(() => readClientErrors(errors))
  const hear = (now: State): void => {
    // Only a reset leads back from submitted, and from submitting without becoming submitted.
    const wasReset = (isBusy(before) && !isBusy(now)) || (before.submitCount ?? 0) > (now.submitCount ?? 0)
    const hasBegun = now.isSubmitting && !before.isSubmitting
    before = now
    attachForgotten(wasReset)
    if (hasBegun) events.submitting()
    if (wasReset) {
      if (isSameValue(valuesProp(), given)) events.reset()
      given = valuesProp()
    }
    changed(now.errors)
  }

  let stop: (() => void) | undefined | null
  // Effects of children run before those of useForm, and subscribing marks the form as mounted: too early it would
  // never validate itself.
  queueMicrotask(() => {
    if (stop === null) return
    given = valuesProp()
    attachForgotten(false)
    stop = form.subscribe({ formState, callback: hear })
    changed(privatesOf(form.control)._formState?.errors)
  })
  return () => {
    stop?.()
    stop = null
  }
}
