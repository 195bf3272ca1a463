import { type ApiError, readError } from '@faultkit/core'
import type { BaseSyntheticEvent } from 'react'
import type { Binding } from './createBinding.ts'
import type { Outcome } from './createOutcome.ts'
import type { Submission } from './submission.ts'
import { isSameValue } from './values.ts'

/** What a submit handler gets beside the values. */
export interface SubmitContext {
  /** Aborted by a reset of the form only: unmount, `<Activity>` or a second submit must not cut a write. */
  readonly signal: AbortSignal
  /** Made when first read, and the same for equal values until the outcome is known. A double click joins the first submit. */
  readonly idempotencyKey: string
  readonly event?: BaseSyntheticEvent | undefined
}

export interface SubmitHost {
  readonly binding: Binding
  readonly outcome: Outcome
  readonly values: () => unknown
  readonly capture: (event: unknown) => Submission
  readonly signal: () => AbortSignal
  /** Takes the error to its fields, and tells the form library that the submit failed. */
  readonly fail: (error: ApiError, submission: Submission) => void
  /** The form library's own validation refused it. */
  readonly refused: () => void
  /** Other values than those whose outcome is open were refused. */
  readonly held: () => void
  /** Starts the form library's submit, which is then known to be ours. */
  readonly start: <R>(run: () => R) => R
}

export type Send<O, R> = (values: O, context: SubmitContext) => Promise<R>

/** The form library's own submit: calls the one with valid values or the other. */
export type Start<O> = (
  valid: (values: O) => Promise<void>,
  refused: () => void,
  event: BaseSyntheticEvent | undefined,
) => Promise<unknown>

export type HandleSubmit = <O, R>(
  send: Send<O, R>,
  start: Start<O>,
) => (event?: BaseSyntheticEvent) => Promise<R | undefined>

// Tells the form library that this submit did not succeed, where there is nothing to show: it was canceled, or a newer
// one is on its way.
const unsuccessful = Symbol('unsuccessful')

const isBug = (thrown: unknown, { kind }: ApiError): boolean =>
  kind === 'unknown' && thrown instanceof Error && /^(?:Type|Reference|Range|Syntax)Error$/.test(thrown.name)

// Next.js redirects by throwing: that is no failure, and its own boundary must get it.
const isNavigation = (thrown: unknown): boolean => String(Object(thrown).digest).startsWith('NEXT_')

const submitterOf = (event: BaseSyntheticEvent | undefined): unknown => Object(event?.nativeEvent).submitter

/** Runs the app's handler for one submission; what it rejects with finds its fields, unless a newer submit or a reset came first. */
function createRun({ binding, outcome, signal, fail }: SubmitHost) {
  const refuse = async (thrown: unknown, submission: Submission): Promise<void> => {
    const { key } = submission
    const error = await readError(thrown, { idempotencyKey: key })
    const latest = binding.latest()
    const isStale = latest !== submission
    outcome.settle(submission, error)
    if (isStale ? latest?.promise : error.kind === 'canceled') throw unsuccessful
    if (isStale) return
    fail(error, submission)
    if (isBug(thrown, error)) throw thrown
  }
  const succeed = (submission: Submission): void => {
    outcome.settle(submission)
    if (binding.latest() === submission) binding.forget()
  }
  return async <O, R>(values: O, submission: Submission, event: BaseSyntheticEvent | undefined, send: Send<O, R>) => {
    const context: SubmitContext = {
      signal: signal(),
      event,
      get idempotencyKey() {
        return outcome.keyOf(submission)
      },
    }
    binding.begin(submission)
    try {
      const result = await send(values, context)
      succeed(submission)
      return result
    } catch (thrown) {
      if (isNavigation(thrown)) {
        succeed(submission)
        throw thrown
      }
      await refuse(thrown, submission)
      return undefined
    }
  }
}

/** A form library's submit with what it lacks: failures find their fields, stale ones are dropped, a double click is one submit. */
export function createSubmit(host: SubmitHost): HandleSubmit {
  const { outcome } = host
  const run = createRun(host)
  let last: { submission: Submission; submitter: unknown; signal: AbortSignal } | undefined

  const submit = async <O, R>(
    submission: Submission,
    send: Send<O, R>,
    start: Start<O>,
    event: BaseSyntheticEvent | undefined,
  ): Promise<R | undefined> => {
    let result: R | undefined
    let isRefused = false
    const valid = async (values: O): Promise<void> => {
      result = await run(values, submission, event, send)
    }
    const refused = (): void => {
      isRefused = true
    }
    try {
      await host.start(() => start(valid, refused, event))
    } catch (thrown) {
      if (thrown !== unsuccessful) throw thrown
    }
    if (isRefused) host.refused()
    return result
  }

  // The same button with the same values again: the first answer is the second's.
  const isRepeated = (values: unknown, submitter: unknown): boolean =>
    last !== undefined &&
    !last.signal.aborted &&
    last.submitter === submitter &&
    isSameValue(last.submission.values, values)

  return (send, start) => (event) => {
    const values = host.values()
    const submitter = submitterOf(event)
    const repeated = isRepeated(values, submitter) ? last?.submission.promise : undefined
    const mustWait = !repeated && outcome.mustWait(values)
    if (repeated || mustWait) event?.preventDefault?.()
    if (repeated) return repeated as ReturnType<typeof send>
    const submission = host.capture(event)
    if (mustWait) {
      host.held()
      return Promise.resolve(undefined)
    }
    const promise = submit(submission, send, start, event)
    const land = (): void => {
      submission.promise = undefined
    }
    submission.promise = promise
    last = { submission, submitter, signal: host.signal() }
    promise.then(land, land)
    return promise
  }
}
