import { type ApiError, parseError } from '@faultkit/core'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Elements } from '../dom/createElements.ts'
import type { Focus } from '../dom/createFocus.ts'
import type { Register } from '../dom/createRegister.ts'
import type { ErrorStore } from '../store/createErrorStore.ts'
import { readClientErrors } from '../store/readClientErrors.ts'
import type { ServerErrors } from '../types.ts'
import { type Submission, takeSubmission } from '../values/submission.ts'
import { isSameValue } from '../values/values.ts'
import type { Binding } from './createBinding.ts'
import { createOutcome } from './createOutcome.ts'
import { createSubmit } from './createSubmit.ts'
import { privatesOf } from './privates.ts'
import { watchForm } from './watchForm.ts'

interface Parts<T extends FieldValues> {
  readonly store: ErrorStore
  readonly binding: Binding
  readonly elements: Elements
  readonly focus: Focus
  readonly again: Register<T>['again']
}

export interface Lifecycle<T extends FieldValues, O>
  extends Pick<ServerErrors<T, O>, 'handleSubmit' | 'apply' | 'clear'> {
  /** Listens to the form while mounted. Returns "stop". */
  readonly connect: () => () => void
  /** An error that is state: once per identity and submit. */
  readonly bind: (error: unknown) => void
}

const errorOf = (thrown: unknown): ApiError | undefined =>
  thrown === null || thrown === undefined ? undefined : parseError(thrown)

const isNowhere = (element: Element | null): boolean => !element || element === document.body

// An error that is made anew by every render says nothing new until something is sent again.
const isSameError = (one: ApiError, other: ApiError): boolean =>
  one === other || isSameValue(one.toJSON(), other.toJSON())

/** What happens to a form over time: submits, answers, resets, edits. */
export function createLifecycle<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  { store, binding, elements, focus, again }: Parts<T>,
): Lifecycle<T, O> {
  const outcome = createOutcome()
  let controller = new AbortController()
  let mounted = 0
  let isOurs = false
  let isListed = false
  // Of react-hook-form's errors, until they are read.
  let unread: { errors: unknown } | undefined
  let stop: (() => void) | undefined

  const known = (): Set<string> => new Set(privatesOf(form.control)._names?.mount)
  const active = (): Element | null => elements.root().activeElement
  const capture = (event?: unknown): Submission => {
    elements.setForm(event)
    const fields = [...known(), ...elements.names()]
    const lists = new Set(privatesOf(form.control)._names?.array)
    return takeSubmission({ values: form.getValues(), fields, lists }, active())
  }
  const isMounted = (): boolean => mounted > 0
  // Whoever types again, or went elsewhere, is not called back.
  const isStill = (submission: Submission) => (): boolean =>
    isMounted() &&
    (active() === submission.active || isNowhere(active()) || isNowhere(submission.active)) &&
    isSameValue(form.getValues(), submission.values)
  // What react-hook-form tells during the kit's own acts is no news to it.
  const ownAct = <R>(act: () => R): R => {
    isOurs = true
    try {
      return act()
    } finally {
      isOurs = false
    }
  }
  // Nobody is called to a field by an error that no submit brought.
  const fail = (error: ApiError, submission: Submission | undefined): void => {
    binding.take(error, submission ?? capture())
    const [name = 'root'] = store.entries().keys()
    const [message = ''] = store.get(name).messages
    ownAct(() => form.setError('root.server', { type: 'server', message }))
    if (submission) focus.first(store.names(), isStill(submission))
  }
  const read = (): void => {
    if (unread) store.setClient(readClientErrors(unread.errors), isListed)
    unread = undefined
  }
  const apply = (thrown: unknown): void => {
    const error = errorOf(thrown)
    if (error && error.kind !== 'canceled') fail(error, binding.latest())
  }
  const watch = (): (() => void) =>
    watchForm(form, {
      submitting: () => {
        if (isOurs) return
        isListed = true
        binding.begin(capture())
      },
      reset: () => {
        isListed = false
        controller.abort()
        controller = new AbortController()
        outcome.forget()
        binding.forget()
        // React is about to commit what the reset means: rows may go.
        setTimeout(() => again(known()))
      },
      changed: (errors) => {
        // One reading for a whole loop of setError.
        if (!unread) queueMicrotask(read)
        unread = { errors }
        if (!isOurs) binding.settle()
      },
    })

  let bound: { error: ApiError; submission: Submission | undefined } | undefined
  return {
    handleSubmit: createSubmit(form, {
      binding,
      outcome,
      capture,
      fail,
      signal: () => controller.signal,
      refused: () => {
        read()
        focus.first(store.names(), isMounted)
      },
      held: () => {
        binding.wait()
        focus.first([], isMounted)
      },
      start: (run) => {
        isListed = true
        return ownAct(run)
      },
    }),
    apply,
    clear: (name) => {
      binding.clear(name)
      if (name !== undefined && name !== 'root') return
      outcome.forget()
      form.clearErrors('root.server')
    },
    connect: () => {
      mounted += 1
      stop ??= watch()
      return () => {
        mounted -= 1
        if (mounted > 0) return
        stop?.()
        stop = undefined
      }
    },
    bind: (thrown) => {
      const error = errorOf(thrown)
      const before = bound
      const submission = binding.latest()
      bound = error && { error, submission }
      if (!error && before && binding.error() === before.error) binding.clear()
      if (!error || binding.error() === error) return
      if (!before || before.submission !== submission || !isSameError(before.error, error)) apply(error)
    },
  }
}
