import { type ApiError, parseError } from '@faultkit/core'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
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
import { fieldArrayNames, registeredNames } from './privates.ts'
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

const isNowhere = (element: Element | null): boolean => element === null || element === element.ownerDocument.body

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
  let isOutdated = false
  let latestErrors: unknown
  let stop: (() => void) | undefined

  const known = (): Set<string> => new Set(registeredNames(form.control))
  const active = (): Element | null => {
    if (typeof document === 'undefined') return null
    const root = elements.form()?.getRootNode()
    return root instanceof ShadowRoot ? root.activeElement : document.activeElement
  }
  const capture = (event?: unknown): Submission => {
    elements.setForm(event)
    const fields = [...known(), ...elements.names()]
    return takeSubmission({ values: form.getValues(), fields, lists: fieldArrayNames(form.control) }, active())
  }
  // Whoever types again, or went elsewhere, is not called back.
  const isStill = (submission: Submission) => (): boolean =>
    mounted > 0 &&
    (isNowhere(active()) || active() === submission.active || isNowhere(submission.active)) &&
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
  const show = (error: ApiError, submission: Submission): void => {
    binding.take(error, submission)
    const [name = 'root'] = store.entries().keys()
    const [message = ''] = store.get(name).messages
    ownAct(() => form.setError('root.server', { type: 'server', message }))
  }
  const fail = (error: ApiError, submission: Submission): void => {
    show(error, submission)
    focus.first(store.names(), isStill(submission))
  }
  const read = (): void => {
    isOutdated = false
    store.setClient(readClientErrors(latestErrors), isListed)
  }
  const handleSubmit = createSubmit(form, {
    binding,
    outcome,
    capture,
    fail,
    signal: () => controller.signal,
    refused: () => {
      read()
      focus.first(store.names(), () => mounted > 0)
    },
    held: () => {
      binding.wait()
      focus.first([], () => mounted > 0)
    },
    start: (run) => {
      isListed = true
      return ownAct(run)
    },
  })
  const apply = (thrown: unknown): void => {
    if (thrown === null || thrown === undefined) return
    const error = parseError(thrown)
    if (error.kind === 'canceled') return
    const submission = binding.latest()
    if (submission) fail(error, submission)
    else show(error, capture())
  }
  const reset = (): void => {
    isListed = false
    controller.abort()
    controller = new AbortController()
    outcome.forget()
    binding.forget()
    // React is about to commit what the reset means: rows may go.
    setTimeout(() => again(known()))
  }
  const watch = (): (() => void) =>
    watchForm(form, {
      submitting: () => {
        if (isOurs) return
        isListed = true
        binding.begin(capture())
      },
      reset,
      changed: (errors) => {
        // One reading for a whole loop of setError.
        if (!isOutdated) queueMicrotask(read)
        isOutdated = true
        latestErrors = errors
        if (!isOurs) binding.settle()
      },
    })

  let bound: { error: ApiError; submission: Submission | undefined } | undefined
  return {
    handleSubmit,
    apply,
    clear: (name?: FieldPath<T> | 'root') => {
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
      const error = thrown === null || thrown === undefined ? undefined : parseError(thrown)
      const before = bound
      bound = error && { error, submission: binding.latest() }
      if (!error) {
        if (before && binding.error() === before.error) binding.clear()
      } else if (
        binding.error() !== error &&
        !(before && before.submission === bound?.submission && isSameError(before.error, error))
      )
        apply(error)
    },
  }
}

// An error that is made anew by every render says nothing new until something is sent again.
const isSameError = (one: ApiError, other: ApiError): boolean =>
  one === other || isSameValue(one.toJSON(), other.toJSON())
