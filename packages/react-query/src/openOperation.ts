import type { ApiError, RetryPolicy } from '@faultkit/core'
import type { OutcomeEvent } from './outcome.ts'
import type { IdempotentMutationOptions, Operation } from './types.ts'

/** One hook instance, with its newest options. */
export interface Owner<D, V> {
  readonly current: Pick<
    IdempotentMutationOptions<D, V, unknown>,
    'mutationFn' | 'outcomeOf' | 'reconcile' | 'subscribe' | 'remember'
  >
}

/** An answer to come. */
export interface Answer<D, V> {
  readonly promise: Promise<D>
  readonly resolve: (data: D) => void
  readonly reject: (reason: unknown) => void
  /** Who waits for it, and the mutation by which each asked last: only that one calls back. */
  readonly callers: Map<Owner<D, V>, object>
}

/** An operation whose outcome is open, and what runs on its behalf until it is known. */
export interface OpenOperation<D, V> {
  readonly name: string
  readonly policy: RetryPolicy
  operation: Operation<V>
  /** It came from the storage: another page sent it, or this one before a reload. */
  isStored: boolean
  /** It lies in the storage, and this page sent it first. */
  readonly isKept?: boolean
  /** It waits for the network, and this page has not sent it. */
  isUnsent?: boolean | undefined
  /** Nothing of its variables was left out of the storage, so it can be sent as it is. */
  isWhole: boolean
  /** Whose functions are called. */
  owner: Owner<D, V>
  /** Nothing while nobody waits for it: it was rejected, or was never asked for here. */
  answer?: Answer<D, V> | undefined
  attempts: number
  isSending?: boolean
  isListening?: boolean
  /** For the network. */
  isWaiting?: boolean
  /** Until it is sent again. */
  timer?: ReturnType<typeof setTimeout>
  /** Somebody wants to know now: `true` if it is a person, who may send it again. */
  wish?: boolean | undefined
  /** Ends the pause until `reconcile` is asked again. */
  hurry?: () => void
  /** The changed variables that were refused once. */
  refused?: string
  /** Aborts `signal`: the outcome is known. */
  readonly close: () => void
  readonly signal: AbortSignal
  /** Only a sign-in helps; called without an error when it helped. */
  readonly stick: (error?: ApiError) => void
  /** Takes in what became of it, with the data or what its promise rejects with. */
  readonly learn: (event: OutcomeEvent, value?: unknown) => void
}

/** Says whether anything but an answer can tell the outcome. */
export const canSettle = <D, V>({ current }: Owner<D, V>): boolean => Boolean(current.reconcile ?? current.subscribe)

/** A function that takes one argument cannot have sent the key: its request is judged as one without. */
export const isKeyed = <D, V>({ current }: Owner<D, V>): boolean => current.mutationFn.length !== 1

/** Says whether it can be sent again as it is, without harm. */
export const canSend = <D, V>({ isWhole, owner }: OpenOperation<D, V>): boolean => isWhole && isKeyed(owner)

/** Says whether a person who wants to know can be answered: somebody can be asked, or it can be sent again. */
export const canCheck = <D, V>(open: OpenOperation<D, V>): boolean =>
  open.owner.current.reconcile !== undefined || canSend(open)

/** Somebody waits for the answer, perhaps beside others. */
export function answerTo<D, V>(open: OpenOperation<D, V>, owner: Owner<D, V>, ticket: object): Answer<D, V> {
  if (!open.answer) open.attempts = 0
  open.answer ??= createAnswer()
  open.answer.callers.set(owner, ticket)
  return open.answer
}

function createAnswer<D, V>(): Answer<D, V> {
  const answer = { callers: new Map() } as { -readonly [K in keyof Answer<D, V>]: Answer<D, V>[K] }
  answer.promise = new Promise((resolve, reject) => Object.assign(answer, { resolve, reject }))
  answer.promise.catch(() => undefined)
  return answer
}

/** Lets those who wait go without an outcome; the key stays. */
export function release<D, V>(open: OpenOperation<D, V>, error: ApiError | null): void {
  open.answer?.reject(error)
  open.answer = undefined
}
