import { type ApiError, readError } from '@faultkit/core'
import type { BaseSyntheticEvent } from 'react'
import type { FieldValues, SubmitErrorHandler, UseFormReturn } from 'react-hook-form'
import type { ServerErrors, SubmitContext } from '../types.ts'
import type { Submission } from '../values/submission.ts'
import { isSameValue } from '../values/values.ts'
import type { Binding } from './createBinding.ts'
import type { Outcome } from './createOutcome.ts'

export interface SubmitHost {
  readonly binding: Binding
  readonly outcome: Outcome
  readonly capture: (event: unknown) => Submission
  readonly signal: () => AbortSignal
  /** Takes the error to its fields, and tells react-hook-form that the submit failed. */
  readonly fail: (error: ApiError, submission: Submission) => void
  /** react-hook-form's own validation refused it. */
  readonly refused: () => void
  /** Other values than those whose outcome is open were refused. */
  readonly held: () => void
  /** Starts react-hook-form's submit, which is then known to be ours. */
  readonly start: <R>(run: () => R) => R
}

type Send<O, R> = (values: O, context: SubmitContext) => Promise<R>

// Tells react-hook-form that this submit did not succeed, where there is nothing to show: it was canceled, or a newer
// one is on its way.
const unsuccessful = Symbol('unsuccessful')

const isBug = (thrown: unknown, { kind }: ApiError): boolean =>
  kind === 'unknown' && thrown instanceof Error && /^(?:Type|Reference|Range|Syntax)Error$/.test(thrown.name)

// Next.js redirects by throwing: that is no failure, and its own boundary must get it.
const isNavigation = (thrown: unknown): boolean => String(Object(thrown).digest).startsWith('NEXT_')

const submitterOf = (event: BaseSyntheticEvent | undefined): unknown => Object(event?.nativeEvent).submitter

/** Runs the app's handler for one submission; what it rejects with finds its fields, unless a newer submit or a reset came first. */
function createSend({ binding, outcome, signal, fail }: SubmitHost) {
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
  return async <O, R>(values: O, submission: Submission, event: BaseSyntheticEvent | undefined, run: Send<O, R>) => {
    const context: SubmitContext = {
      signal: signal(),
      event,
      get idempotencyKey() {
        return outcome.keyOf(submission)
      },
    }
    binding.begin(submission)
    try {
      const result = await run(values, context)
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

/** `form.handleSubmit` with what it lacks: failures find their fields, stale ones are dropped, a double click is one submit. */
export function createSubmit<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  host: SubmitHost,
): ServerErrors<T, O>['handleSubmit'] {
  const { outcome } = host
  const send = createSend(host)
  let last: { submission: Submission; submitter: unknown; signal: AbortSignal } | undefined

  const submit = async <R>(
    submission: Submission,
    run: Send<O, R>,
    onInvalid?: SubmitErrorHandler<T>,
    event?: BaseSyntheticEvent,
  ) => {
    let result: R | undefined
    let isRefused = false
    const valid = async (values: O): Promise<void> => {
      result = await send(values, submission, event, run)
    }
    const invalid: SubmitErrorHandler<T> = (...refusal) => {
      isRefused = true
      return onInvalid?.(...refusal)
    }
    try {
      await host.start(() => form.handleSubmit(valid, invalid)(event))
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

  return (onValid, onInvalid) => (event) => {
    const values = form.getValues()
    const submitter = submitterOf(event)
    const repeated = isRepeated(values, submitter) ? last?.submission.promise : undefined
    if (repeated || outcome.mustWait(values)) event?.preventDefault?.()
    if (repeated) return repeated as ReturnType<typeof onValid>
    const submission = host.capture(event)
    if (outcome.mustWait(values)) {
      host.held()
      return Promise.resolve(undefined)
    }
    const promise = submit(submission, onValid, onInvalid, event)
    const land = (): void => {
      submission.promise = undefined
    }
    submission.promise = promise
    last = { submission, submitter, signal: host.signal() }
    promise.then(land, land)
    return promise
  }
}
