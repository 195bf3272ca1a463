import { fingerprint } from './fingerprint.ts'
import { type OperationStorage, type Stored, storable } from './operationStorage.ts'
import type { IdempotentMutationOptions, Operation } from './types.ts'

/** The part of the hook's options that an operation needs; replaced by the latest ones at each render. */
export type Handlers<D, V> = Pick<
  IdempotentMutationOptions<D, V, unknown>,
  'mutationFn' | 'outcomeOf' | 'reconcile' | 'subscribe' | 'remember'
>

/** An answer to come. */
interface Answer<D> {
  readonly promise: Promise<D>
  readonly resolve: (data: D) => void
  readonly reject: (reason: unknown) => void
}

/** An operation whose outcome is open, with everything that runs on its behalf. */
export interface Live<D, V> {
  operation: Operation<V>
  /** Equal for equal variables. */
  print: string
  /** Came from the storage: sent by another page, possibly without what must not be stored. */
  isRestored: boolean
  /** The variables are complete, so they may be sent again as they are. */
  isWhole: boolean
  handlers: Handlers<D, V>
  answer: Answer<D>
  /** Nobody waits for the answer: the promise was rejected, or there never was one here. */
  isReleased: boolean
  attempts: number
  asks: number
  isSending: boolean
  isAsking: boolean
  readonly timers: Partial<Record<'send' | 'ask' | 'late', ReturnType<typeof setTimeout>>>
  readonly controller: AbortController
  readonly closers: (() => void)[]
  /** The hook instances that asked, and which callbacks each has had. */
  readonly owners: Map<object, Set<string>>
  /** The changed variables that were refused once. */
  refused?: string
}

function createAnswer<D>(): Answer<D> {
  const answer = {} as { -readonly [K in keyof Answer<D>]: Answer<D>[K] }
  answer.promise = new Promise((resolve, reject) => Object.assign(answer, { resolve, reject }))
  answer.promise.catch(() => undefined)
  return answer
}

function createLive<D, V>(operation: Operation<V>, handlers: Handlers<D, V>): Live<D, V> {
  return {
    operation,
    print: fingerprint(operation.variables),
    isRestored: false,
    isWhole: true,
    handlers,
    answer: createAnswer(),
    isReleased: false,
    attempts: 0,
    asks: 0,
    isSending: false,
    isAsking: false,
    timers: {},
    controller: new AbortController(),
    closers: [],
    owners: new Map(),
  }
}

/** A new operation, stored before anything is sent. */
export function startLive<D, V>(
  operation: Operation<V>,
  handlers: Handlers<D, V>,
  storage: OperationStorage,
  name: string,
): Live<D, V> {
  storage.save(name, operation, handlers.remember)
  return createLive(operation, handlers)
}

/** An operation that another page, or this one before a reload, has left open. */
export function restoreLive<D, V>({ isWhole, ...operation }: Stored<unknown>, handlers: Handlers<D, V>): Live<D, V> {
  const live = createLive(operation as Operation<V>, handlers)
  return Object.assign(live, { isRestored: true, isWhole, isReleased: true })
}

/** Says whether these variables are the operation's own. */
export function isSame<D, V>(live: Live<D, V>, variables: V): boolean {
  if (variables === live.operation.variables) return true
  const kept = live.isRestored ? storable(variables, live.handlers.remember) : variables
  return fingerprint(kept) === live.print
}

/** Takes over the complete variables of a restored operation from whoever sends them again. */
export function completeLive<D, V>(live: Live<D, V>, variables: V): void {
  live.operation = { ...live.operation, variables }
  live.print = fingerprint(variables)
  live.isRestored = false
  live.isWhole = true
}

/** Somebody waits for the answer again. */
export function renewLive<D, V>(live: Live<D, V>): void {
  live.answer = createAnswer()
  live.isReleased = false
  live.attempts = 0
  live.owners.clear()
}

/** Stops everything that runs on the operation's behalf. */
export function closeLive<D, V>({ timers, controller, closers }: Live<D, V>): void {
  for (const timer of Object.values(timers)) clearTimeout(timer)
  for (const close of closers.splice(0)) close()
  controller.abort()
}
