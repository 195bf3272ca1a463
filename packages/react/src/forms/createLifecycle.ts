import { type ApiError, parseError } from '@faultkit/core'
import type { Binding } from './createBinding.ts'
import type { Elements } from './createElements.ts'
import type { ClientErrors, ErrorStore } from './createErrorStore.ts'
import type { Focus } from './createFocus.ts'
import { createOutcome } from './createOutcome.ts'
import { createSubmit, type HandleSubmit } from './createSubmit.ts'
import type { FormHost } from './FormHost.ts'
import { type Submission, takeSubmission } from './submission.ts'
import { isSameValue } from './values.ts'

interface Parts {
  readonly store: ErrorStore
  readonly binding: Binding
  readonly elements: Elements
  readonly focus: Focus
}

export interface Lifecycle {
  readonly handleSubmit: HandleSubmit
  /** Binds an error to the last submit; `null`, `undefined` and canceled ones do nothing. */
  readonly apply: (error: unknown) => void
  /** One field, the form (`root`) or everything. */
  readonly clear: (name?: string) => void
  /** Whoever sent it last still waits for the answer. */
  readonly mayFocus: () => boolean
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
export function createLifecycle(host: FormHost, { store, binding, elements, focus }: Parts): Lifecycle {
  const outcome = createOutcome()
  let controller = new AbortController()
  let mounted = 0
  let isOurs = false
  let isListed = false
  // What the client says, until it is read.
  let unread: (() => ClientErrors) | undefined
  let stop: (() => void) | undefined

  const active = (): Element | null => elements.root().activeElement
  const capture = (event?: unknown): Submission => {
    elements.setForm(event)
    const fields = [...host.fields(), ...elements.names()]
    return takeSubmission({ values: host.values(), fields, lists: host.lists() }, active())
  }
  const isMounted = (): boolean => mounted > 0
  // Whoever types again, or went elsewhere, is not called back.
  const isStill = (submission: Submission) => (): boolean =>
    isMounted() &&
    (active() === submission.active || isNowhere(active()) || isNowhere(submission.active)) &&
    isSameValue(host.values(), submission.values)
  // What the form library tells during the kit's own acts is no news to it.
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
    ownAct(() => host.setFailure(message))
    if (submission) focus.first(store.names(), isStill(submission))
  }
  const read = (): void => {
    if (unread) store.setClient(unread(), isListed)
    unread = undefined
  }
  const apply = (thrown: unknown): void => {
    const error = errorOf(thrown)
    if (error && error.kind !== 'canceled') fail(error, binding.latest())
  }
  const watch = (): (() => void) =>
    host.watch({
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
      },
      changed: (next) => {
        // One reading for a whole loop of changes.
        if (!unread) queueMicrotask(read)
        unread = next
        if (!isOurs) binding.settle()
      },
    })

  let bound: { error: ApiError; submission: Submission | undefined } | undefined
  return {
    handleSubmit: createSubmit({
      binding,
      outcome,
      values: host.values,
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
    mayFocus: () => {
      const latest = binding.latest()
      return host.mayFocus() && (!latest || isStill(latest)())
    },
    clear: (name) => {
      binding.clear(name)
      if (name !== undefined && name !== 'root') return
      outcome.forget()
      host.setFailure(undefined)
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
