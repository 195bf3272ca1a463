import { type ApiError, publishError } from '@faultkit/core'
import { inRowsOf, starred } from '@faultkit/core/matching'
import { createClaims } from './createClaims.ts'
import type { Entries, ErrorStore } from './createErrorStore.ts'
import { waiting } from './describe.ts'
import type { FormHost } from './FormHost.ts'
import type { Settings } from './FormOptions.ts'
import { placeIssues, settleEntries } from './placeIssues.ts'
import { isChanged, type Submission } from './submission.ts'

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

export function createBinding(
  { values: valuesNow, watchValues }: Pick<FormHost, 'values' | 'watchValues'>,
  store: ErrorStore,
  settings: Settings,
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
    // Asking for values may make a library copy all of them on every keystroke: only while there is something to clear.
    if (next.size > 0) unwatch ??= watchValues(settle)
    else {
      unwatch?.()
      unwatch = undefined
    }
  }
  const settle = (): void => {
    const submission = bound
    const entries = store.entries()
    if (!submission || entries.size === 0) return
    const values = valuesNow()
    const clears = Object.entries(settings.options.clears ?? {})
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
      set(placeIssues(next, submission, valuesNow(), settings.options))
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
