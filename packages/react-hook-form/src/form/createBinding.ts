import { type ApiError, publishError } from '@faultkit/core'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { placeIssues, settleEntries } from '../placeIssues.ts'
import { createClaims } from '../store/createClaims.ts'
import type { Entries, ErrorStore } from '../store/createErrorStore.ts'
import { waiting } from '../store/describe.ts'
import { inRowsOf, starred } from '../values/path.ts'
import { isChanged, type Submission } from '../values/submission.ts'
import type { Settings } from './settings.ts'

/** The error of the last answer, bound to what was sent. */
export interface Binding {
  readonly error: () => ApiError | undefined
  readonly latest: () => Submission | undefined
  /** A submit leaves: what belongs to the whole form goes, the fields keep theirs until the answer. */
  readonly begin: (submission: Submission) => void
  readonly take: (error: ApiError, submission: Submission) => void
  /** Follows rows and takes away what was answered by a change. */
  readonly settle: () => void
  /** One field, the form (`root`) or, without a name, the error itself. */
  readonly clear: (name?: string) => void
  readonly wait: () => void
  readonly forget: () => void
  /** Readers came or went. */
  readonly claim: () => void
}

export function createBinding<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  store: ErrorStore,
  settings: Settings<T>,
): Binding {
  const claim = createClaims(store, () => error)
  let latest: Submission | undefined
  let bound: Submission | undefined
  let error: ApiError | undefined
  let withdraw: (() => void) | undefined
  let unwatch: (() => void) | undefined

  const set = (next: Entries): void => {
    store.setEntries(next)
    claim()
    // Asking for values makes react-hook-form copy all of them on every keystroke: only while there is something to clear.
    if (next.size > 0) unwatch ??= form.subscribe({ formState: { values: true }, callback: settle })
    else {
      unwatch?.()
      unwatch = undefined
    }
  }
  const settle = (): void => {
    const submission = bound
    const entries = store.entries()
    if (!submission || entries.size === 0) return
    const values = form.getValues()
    const clears = Object.entries<readonly string[] | undefined>(settings.options.clears ?? {})
    const isAnswered = (at: string, now: string): boolean =>
      clears.some(
        ([source, targets]) =>
          (targets?.includes(now) || targets?.includes(starred(now))) &&
          isChanged(submission, values, inRowsOf(at, source), inRowsOf(now, source)),
      )
    set(settleEntries(entries, submission, values, isAnswered))
  }
  const clear = (name?: string): void => {
    if (name === undefined) {
      withdraw?.()
      error = undefined
    }
    set(new Map([...store.entries()].filter(([key]) => name !== undefined && key !== name)))
  }

  return {
    error: () => error,
    latest: () => latest,
    begin: (submission) => {
      latest = submission
      withdraw?.()
      clear('root')
    },
    take: (next, submission) => {
      withdraw?.()
      error = next
      bound = submission
      set(placeIssues(next, submission, form.getValues(), settings.options))
      withdraw = publishError(next)
    },
    settle,
    clear,
    wait: () => {
      const others = (store.entries().get('root') ?? []).filter(({ issue }) => issue !== waiting)
      set(new Map([...store.entries(), ['root', [...others, { at: 'root', issue: waiting }]]]))
    },
    forget: () => {
      latest = undefined
      clear()
    },
    claim,
  }
}
