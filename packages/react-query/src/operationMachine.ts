import { type ApiError, type RetryPolicy, readError, warnDeveloper } from '@faultkit/core'
import { fingerprint } from './fingerprint.ts'
import { isControlFlow } from './isControlFlow.ts'
import {
  closeLive,
  completeLive,
  type Handlers,
  isSame,
  type Live,
  renewLive,
  restoreLive,
  startLive,
} from './liveOperation.ts'
import { changedWhileOpen, errorOfData, lostAnswer } from './operationErrors.ts'
import type { OperationStorage } from './operationStorage.ts'
import { idle, isRecord, type Known, nextOutcome, type OutcomeEvent } from './outcome.ts'
import { planOf } from './retryPlans.ts'
import type { Judgement } from './types.ts'

/** What an operation needs of its surroundings. */
export interface World {
  readonly policy: RetryPolicy
  readonly storage: OperationStorage
  /** A line to the other tabs that hold the same operation; absent where there is none. */
  readonly openLine?: ((name: string, hear: (message: unknown) => void) => Line) | undefined
  readonly createKey: () => string
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/** One end of a channel between tabs. */
export interface Line {
  readonly post: (message: unknown) => void
  readonly close: () => void
}

/** Everything about the operations under one `mutationKey`; at most one is open. */
export interface Machine<D, V> {
  readonly name: string
  readonly world: World
  known: Known
  live?: Live<D, V> | undefined
  readonly listeners: Set<() => void>
  readonly mounts: Set<object>
  readonly tickets: WeakMap<object, Live<D, V>>
  line?: Line | undefined
}

/** How long an answer may take before people are told that it is overdue, if there is a way to learn the outcome. */
const overdueMs = 30_000
const firstAskMs = 1000
const maxAskMs = 30_000

export const createMachine = <D, V>(name: string, world: World): Machine<D, V> => ({
  name,
  world,
  known: idle,
  listeners: new Set(),
  mounts: new Set(),
  tickets: new WeakMap(),
})

function dispatch<D, V>(machine: Machine<D, V>, event: OutcomeEvent): void {
  const next = nextOutcome(machine.known, event)
  if (next === machine.known) return
  machine.known = next
  for (const listener of machine.listeners) listener()
}

const canSettle = <D, V>({ reconcile, subscribe }: Handlers<D, V>): boolean => Boolean(reconcile ?? subscribe)

/** A function that takes one argument cannot have sent the key: its request is judged as one without. */
const isKeyed = <D, V>({ mutationFn }: Handlers<D, V>): boolean => mutationFn.length !== 1

function warnUnkeyed<D, V>({ name }: Machine<D, V>, handlers: Handlers<D, V>): void {
  if (isKeyed(handlers)) return
  warnDeveloper(
    'FK-404',
    `mutationFn of the mutation ${name} takes no second argument, so it cannot send the idempotency key: nothing is repeated. Send \`idempotencyKey\` from its second argument.`,
  )
}

// SENDING

/** Sends these variables as the open operation, or joins it; other variables wait or are refused. */
export function run<D, V>(
  machine: Machine<D, V>,
  variables: V,
  handlers: Handlers<D, V>,
  ticket: object,
  owner: object,
): Promise<D> {
  const { name, world } = machine
  const open = currentLive(machine, handlers)
  if (open && !isSame(open, variables)) return whenChanged(machine, open, [variables, handlers, ticket, owner])
  warnUnkeyed(machine, handlers)
  const operation = { variables, idempotencyKey: world.createKey(), startedAt: world.now() }
  const live = open ?? startLive(operation, handlers, world.storage, name)
  machine.live = live
  if (live.isReleased) renewLive(live)
  live.handlers = handlers
  live.owners.set(owner, live.owners.get(owner) ?? new Set())
  machine.tickets.set(ticket, live)
  listen(machine, live)
  if (!open) void send(machine, live)
  else join(machine, live, variables)
  return live.answer.promise
}

/** The open operation of this page, else one that lies in the storage; one that another tab has settled is gone. */
function currentLive<D, V>(machine: Machine<D, V>, handlers: Handlers<D, V>): Live<D, V> | undefined {
  const { live, name, world } = machine
  if (live && !live.isRestored) return live
  const stored = world.storage.load(name)
  if (live && stored?.idempotencyKey === live.operation.idempotencyKey) return live
  if (live) abandon(machine)
  if (!stored) return undefined
  machine.live = restoreLive(stored, handlers)
  dispatch(machine, { type: 'lost', error: lostAnswer() })
  return machine.live
}

/** Equal variables came again: a person's wish to know. The very same object comes from `resume`, which only asks. */
function join<D, V>(machine: Machine<D, V>, live: Live<D, V>, variables: V): void {
  if (machine.known.state === 'pending') return
  const isResumed = variables === live.operation.variables
  if (live.isRestored && !isResumed) {
    completeLive(live, variables)
    void send(machine, live)
  } else if (live.handlers.reconcile) void ask(machine, live, !isResumed)
  else if (!canSettle(live.handlers) || !isResumed) void send(machine, live)
}

type RunArguments<D, V> = [variables: V, handlers: Handlers<D, V>, ticket: object, owner: object]

/**
 * Other variables: they wait while the first answer is under way, and are refused while it is uncertain. Where nothing
 * can settle it, sending them a second time is the person's decision to give the first up.
 */
async function whenChanged<D, V>(machine: Machine<D, V>, live: Live<D, V>, args: RunArguments<D, V>): Promise<D> {
  const print = fingerprint(args[0])
  if (machine.known.state === 'pending') await notPending(machine)
  else if (live.isReleased && live.refused === print) abandon(machine)
  else {
    live.refused = print
    throw changedWhileOpen()
  }
  return run(machine, ...args)
}

function notPending<D, V>({ listeners }: Machine<D, V>): Promise<void> {
  return new Promise((resolve) => {
    const once = (): void => {
      listeners.delete(once)
      resolve()
    }
    listeners.add(once)
  })
}

async function send<D, V>(machine: Machine<D, V>, live: Live<D, V>): Promise<void> {
  if (live.isSending) return
  const { operation, controller, handlers, timers } = live
  clearTimeout(timers.send)
  live.isSending = true
  live.attempts += 1
  dispatch(machine, { type: 'sent' })
  if (canSettle(handlers)) timers.late = setTimeout(() => overdue(machine, live), overdueMs)
  const { idempotencyKey } = operation
  const answer = await settled(async () =>
    handlers.mutationFn(operation.variables, { idempotencyKey, signal: controller.signal }),
  )
  const error = 'data' in answer ? undefined : await refusalOf(answer.thrown, live)
  clearTimeout(timers.late)
  live.isSending = false
  if (machine.live !== live) return
  if ('data' in answer) found(machine, live, answer.data)
  else if (error) refused(machine, live, error)
  else finish(machine, live, { type: 'forgotten' }, () => live.answer.reject(answer.thrown))
}

async function refusalOf<D, V>(thrown: unknown, { handlers, operation }: Live<D, V>): Promise<ApiError | undefined> {
  if (isControlFlow(thrown)) return undefined
  return readError(thrown, isKeyed(handlers) ? { idempotencyKey: operation.idempotencyKey } : {})
}

type Settled<T> = { readonly data: T } | { readonly thrown: unknown }

const settled = <T>(act: () => Promise<T>): Promise<Settled<T>> =>
  act().then(
    (data) => ({ data }),
    (thrown: unknown) => ({ thrown }),
  )

function overdue<D, V>(machine: Machine<D, V>, live: Live<D, V>): void {
  dispatch(machine, { type: 'lost', error: lostAnswer() })
  hold(machine, live)
}

// LEARNING

/** Data of the operation itself: an answer, a poll, an event. */
function found<D, V>(machine: Machine<D, V>, live: Live<D, V>, data: D): void {
  if (machine.live !== live) return
  const judgement = judgementOf(machine, live, data)
  const error = judgement === 'succeeded' ? null : errorOfData(data, judgement, live.operation.idempotencyKey)
  const event: OutcomeEvent = { type: 'found', judgement, error }
  if (judgement === 'succeeded') finish(machine, live, event, () => live.answer.resolve(data))
  else if (judgement === 'failed') finish(machine, live, event, () => live.answer.reject(error))
  else {
    dispatch(machine, event)
    hold(machine, live)
  }
}

function judgementOf<D, V>(machine: Machine<D, V>, { handlers }: Live<D, V>, data: D): Judgement {
  return guarded(machine, 'outcomeOf', () => handlers.outcomeOf?.(data) ?? 'succeeded') ?? 'indeterminate'
}

/** A defect in the app's own function must not lose an operation. */
function guarded<D, V, T>({ name }: Machine<D, V>, what: string, act: () => T): T | undefined {
  try {
    return act()
  } catch (thrown) {
    warnDeveloper('FK-405', `${what} of the mutation ${name} threw (${String(thrown)}), so it told nothing.`)
    return undefined
  }
}

/** A send was refused, or its answer was lost. */
function refused<D, V>(machine: Machine<D, V>, live: Live<D, V>, error: ApiError): void {
  const { policy, now, random } = machine.world
  const plan = planOf(policy, { error, attempt: live.attempts, now: now(), random })
  const isFinal = isRecord(error)
  const again = plan.retry && !isFinal
  const event: OutcomeEvent = { type: 'refused', error, again }
  if (nextOutcome(machine.known, event).state === 'failed') {
    finish(machine, live, event, () => live.answer.reject(error))
    return
  }
  dispatch(machine, event)
  if (again) live.timers.send = setTimeout(() => void send(machine, live), plan.delayMs)
  if (machine.known.state === 'indeterminate') hold(machine, live, again)
}

/** The outcome is uncertain: go on asking; where nothing can tell, the promise ends, and the key stays. */
function hold<D, V>(machine: Machine<D, V>, live: Live<D, V>, isSentAgain = false): void {
  if (live.handlers.reconcile) askLater(machine, live)
  else if (!canSettle(live.handlers) && !isSentAgain) release(machine, live)
}

function release<D, V>(machine: Machine<D, V>, live: Live<D, V>): void {
  live.isReleased = true
  live.answer.reject(machine.known.error ?? lostAnswer())
}

function askLater<D, V>(machine: Machine<D, V>, live: Live<D, V>): void {
  if (live.isAsking || live.timers.ask !== undefined) return
  const delay = Math.min(firstAskMs * 2 ** live.asks, maxAskMs)
  live.asks += 1
  const jittered = delay / 2 + (delay / 2) * machine.world.random()
  live.timers.ask = setTimeout(() => void ask(machine, live, false), jittered)
}

async function ask<D, V>(machine: Machine<D, V>, live: Live<D, V>, isPerson: boolean): Promise<void> {
  const { handlers, operation, controller, timers } = live
  const { reconcile } = handlers
  if (!reconcile || live.isAsking) return
  clearTimeout(timers.ask)
  delete timers.ask
  live.isAsking = true
  const answer = await settled(async () => reconcile(operation, { signal: controller.signal }))
  live.isAsking = false
  if (machine.live !== live) return
  if ('data' in answer && answer.data !== null && answer.data !== undefined) {
    found(machine, live, answer.data)
    return
  }
  const error = 'thrown' in answer ? await readError(answer.thrown, { method: 'GET' }) : undefined
  if (machine.live !== live) return
  if (error && isRecord(error)) refused(machine, live, error)
  else nothingFound(machine, live, isPerson && !error)
}

/** The server knows of none. If a person asked, send it again under its key; if that is impossible, let them. */
function nothingFound<D, V>(machine: Machine<D, V>, live: Live<D, V>, isPerson: boolean): void {
  if (isPerson && live.isWhole && isKeyed(live.handlers)) void send(machine, live)
  else if (isPerson) release(machine, live)
  if (machine.known.state === 'indeterminate') askLater(machine, live)
}

// SETTLING

function finish<D, V>(machine: Machine<D, V>, live: Live<D, V>, event: OutcomeEvent, answer: () => void): void {
  machine.live = undefined
  machine.world.storage.drop(machine.name, live.operation.idempotencyKey)
  closeLive(live)
  answer()
  dispatch(machine, event)
}

/** Opens, once per operation, the app's own subscription. */
function listen<D, V>(machine: Machine<D, V>, live: Live<D, V>): void {
  const { subscribe } = live.handlers
  if (live.closers.length > 0 || !subscribe) return
  live.closers.push(() => undefined)
  const close = guarded(machine, 'subscribe', () => subscribe(live.operation, (data) => found(machine, live, data)))
  if (!close) return
  // An event may come while subscribing.
  if (machine.live === live) live.closers.push(close)
  else close()
}

/** Gives the open operation up: the next send gets a new key. */
export function abandon<D, V>(machine: Machine<D, V>): void {
  const { live } = machine
  if (live) finish(machine, live, { type: 'forgotten' }, () => live.answer.reject(machine.known.error ?? lostAnswer()))
}

/**
 * A person wants to know now. Returns the variables to send again, if nobody waits for the answer any more.
 */
export function check<D, V>(machine: Machine<D, V>): { readonly variables: V } | undefined {
  const { live } = machine
  if (!live) return undefined
  if (live.isReleased) return live.isWhole ? live.operation : undefined
  if (live.handlers.reconcile) void ask(machine, live, true)
  else if (live.isWhole && isKeyed(live.handlers)) void send(machine, live)
  return undefined
}

// MOUNTING

/** A component shows the operation: one that lies in the storage, or whose component is gone, is taken up again. */
export function mount<D, V>(
  machine: Machine<D, V>,
  owner: object,
  handlers: Handlers<D, V>,
  resume: (variables: V) => void,
): () => void {
  machine.mounts.add(owner)
  const live = currentLive(machine, handlers)
  if (live && canSettle(handlers) && ![...live.owners.keys()].some((other) => machine.mounts.has(other))) {
    live.owners.clear()
    live.owners.set(owner, new Set())
    live.handlers = handlers
    resume(live.operation.variables)
  }
  return () => {
    machine.mounts.delete(owner)
    if (machine.mounts.size === 0 && !machine.live) dispatch(machine, { type: 'forgotten' })
  }
}

/** The newest options of a component that waits for the answer. */
export function update<D, V>({ live }: Machine<D, V>, owner: object, handlers: Handlers<D, V>): void {
  if (live?.owners.has(owner)) live.handlers = handlers
}

/** Says whether this hook is to be called back, which happens once however many mutations waited for the same answer. */
export function delivers<D, V>({ tickets }: Machine<D, V>, ticket: object, owner: object, callback: string): boolean {
  const live = tickets.get(ticket)
  if (!live) return true
  const had = live.owners.get(owner)
  if (!had || had.has(callback)) return false
  had.add(callback)
  return true
}
