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

interface Flight {
  readonly submission: Submission
  readonly submitter: unknown
  readonly signal: AbortSignal
  readonly promise: Promise<unknown>
}

// Tells react-hook-form that this submit did not succeed, where there is nothing to show: it was canceled, or a newer
// one is on its way.
const unsuccessful = Symbol('unsuccessful')

const bugs = [TypeError, ReferenceError, RangeError, SyntaxError]
const isBug = (thrown: unknown, { kind }: ApiError): boolean =>
  kind === 'unknown' && bugs.some((bug) => thrown instanceof bug)

// Next.js redirects by throwing: that is no failure, and its own boundary must get it.
const isNavigation = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && String(Reflect.get(thrown, 'digest')).startsWith('NEXT_')

const submitterOf = (event: BaseSyntheticEvent | undefined): unknown =>
  event?.nativeEvent ? Reflect.get(event.nativeEvent, 'submitter') : undefined

type Handle<T extends FieldValues, O> = ServerErrors<T, O>['handleSubmit']
type Send<O, R> = (values: O, context: SubmitContext) => Promise<R>

/** Runs the app's handler for one submission; what it rejects with finds its fields, unless a newer submit or a reset came first. */
function createSend(
  { binding, outcome, signal, fail }: SubmitHost,
  isFlying: (submission: Submission | undefined) => boolean,
) {
  const refuse = async (thrown: unknown, submission: Submission): Promise<void> => {
    const { key } = submission
    const error = await readError(thrown, key === undefined ? {} : { idempotencyKey: key })
    outcome.settle(submission, error)
    if (binding.latest() !== submission) {
      if (isFlying(binding.latest())) throw unsuccessful
      return
    }
    if (error.kind === 'canceled') throw unsuccessful
    fail(error, submission)
    if (isBug(thrown, error)) throw thrown
  }
  const succeed = (submission: Submission): void => {
    outcome.settle(submission)
    if (binding.latest() === submission) binding.forget()
  }
  return async <O, R>(
    values: O,
    submission: Submission,
    event: BaseSyntheticEvent | undefined,
    run: Send<O, R>,
  ): Promise<R | undefined> => {
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
): Handle<T, O> {
  const { outcome } = host
  const flights = new Set<Flight>()
  const send = createSend(host, (submission) => [...flights].some((flight) => flight.submission === submission))

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
    const invalid: SubmitErrorHandler<T> = (errors, ...rest) => {
      isRefused = true
      return onInvalid?.(errors, ...rest)
    }
    try {
      await host.start(() => form.handleSubmit(valid, invalid)(event))
    } catch (thrown) {
      if (thrown !== unsuccessful) throw thrown
    }
    if (isRefused) host.refused()
    return result
  }

  const take = <R>(
    event: BaseSyntheticEvent | undefined,
    start: (submission: Submission) => Promise<R>,
  ): Promise<R | undefined> => {
    const values = form.getValues()
    const submitter = submitterOf(event)
    const last = [...flights].at(-1)
    const isSame =
      last?.submitter === submitter && !last?.signal.aborted && isSameValue(last?.submission.values, values)
    if (isSame || outcome.mustWait(values)) event?.preventDefault?.()
    // The same button with the same values: its first answer is the second's.
    if (last && isSame) return last.promise as Promise<R>
    const submission = host.capture(event)
    if (outcome.mustWait(values)) {
      host.held()
      return Promise.resolve(undefined)
    }
    const promise = start(submission)
    const flight = { submission, submitter, signal: host.signal(), promise }
    const land = (): unknown => flights.delete(flight)
    flights.add(flight)
    promise.then(land, land)
    return promise
  }

  return (onValid, onInvalid) => (event) => take(event, (submission) => submit(submission, onValid, onInvalid, event))
}
