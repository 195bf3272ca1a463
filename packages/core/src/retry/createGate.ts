import { parseError } from '../parseError.ts'
import type { AbortSignalLike, ErrorKind, Gate } from '../types.ts'
import type { Tabs } from './browserTabs.ts'
import { isGateMessage, isQuestion, messageOf, question, takeOver } from './gateMessages.ts'
import {
  barrierFor,
  firstProbeMs,
  type GateRules,
  newOrigin,
  noteFailure,
  noteNothing,
  noteProbe,
  noteSuccess,
  type OriginState,
  probeDueAt,
} from './originState.ts'

declare function setTimeout(run: () => void, ms: number): unknown
declare function clearTimeout(handle: unknown): void

export interface GateOptions {
  /** Failures in a row that close a route; 2. */
  closeAfter?: number | undefined
  /** The longest time between two probes, in milliseconds; 20 000. Below twice the polling period it does harm. */
  probeCapMs?: number | undefined
  /** The clock, in epoch milliseconds. */
  now?: (() => number) | undefined
  /** Uniform in [0, 1). */
  random?: (() => number) | undefined
  setTimer?: ((run: () => void, ms: number) => unknown) | undefined
  clearTimer?: ((handle: unknown) => void) | undefined
  /** What fails while this says `false` is not the server's failure; `navigator.onLine`. */
  isOnline?: (() => boolean) | undefined
  /** The other tabs of the app, which then count as one with this: `browserTabs()`; none by default. */
  tabs?: Tabs | undefined
}

/** Which API (`https://api.example.com`) and which of its endpoints; a name is a kind of request, without ids in it. */
type GateRoute = Parameters<Gate['run']>[0]

/** What the gate does with a route now. */
interface GateState {
  readonly isClosed: boolean
  /** When the next one may go and see, epoch milliseconds. */
  readonly dueAt?: number
  /** How many operations of the route wait. */
  readonly held: number
}

/** A gate that can be watched and hurried. */
export interface ObservableGate extends Gate {
  /** What it does with a route now. */
  readonly stateOf: (route: GateRoute) => GateState
  /** Lets one waiting operation of the route go and see now, because a person asks. */
  readonly probe: (route: GateRoute) => void
  /** Calls `changed` whenever a route or an origin closes, opens or probes. */
  readonly subscribe: (changed: () => void) => () => void
}

interface Held {
  readonly name: string
  /** Lets it go and see; `done` is called when it knows. */
  readonly probe: (done: () => void) => void
  readonly resume: (delayMs: number) => void
}

interface Origin {
  readonly url: string
  readonly state: OriginState
  /** First come, first served. */
  readonly held: Set<Held>
  timer?: unknown
}

/** Held operations that all start when the gate opens would be the next outage. */
const resumeMs = 100
const maxResumeMs = 2000
const newsMs = 5000
const nothing = (): void => undefined

const world = globalThis as { readonly navigator?: { readonly onLine?: boolean } }
const browserIsOnline = (): boolean => world.navigator?.onLine !== false

const lost: ReadonlySet<ErrorKind> = new Set(['api', 'connection', 'timeout', 'rate_limit'])

/**
 * Holds requests back while their route is down, and lets one go and see now and then. A whole origin closes only when
 * two routes fail and nothing has succeeded for 12 s; its probe goes round the routes. Held operations finish when it
 * opens, spread again; an abort releases at once. Sends each operation at most once: repeating is the policy's choice.
 * With `tabs`, what one tab learns all know, and one of them goes and sees.
 */
export function createGate(options: GateOptions = {}): ObservableGate {
  const { now = Date.now, random = Math.random, isOnline = browserIsOnline, tabs } = options
  const {
    setTimer = (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimer = (handle: unknown) => clearTimeout(handle),
  } = options
  const rules: GateRules = { closeAfter: options.closeAfter ?? 2, probeCapMs: options.probeCapMs ?? 20_000, random }
  const origins = new Map<string, Origin>()
  const listeners = new Set<{ readonly changed: () => void }>()

  const originOf = (url: string): Origin => {
    const origin = origins.get(url) ?? { url, state: newOrigin(), held: new Set() }
    origins.set(url, origin)
    return origin
  }

  const tell = ({ url, state }: Origin, name: string): void => tabs?.tell(messageOf(url, name, state))

  const hear = (message: unknown): void => {
    if (isQuestion(message)) {
      for (const origin of origins.values()) for (const name of origin.state.routes.keys()) tell(origin, name)
    } else if (isGateMessage(message)) {
      const origin = originOf(message.origin)
      takeOver(origin.state, message, now())
      changed(origin)
    }
  }

  const changed = (origin: Origin): void => {
    wake(origin)
    // A copy: who is told may leave, and others come.
    const told = [...listeners]
    for (const listener of told) listener.changed()
  }

  /** Lets go what may go, and sets the one timer of this origin for the rest: no timer without someone who waits. */
  const wake = (origin: Origin): void => {
    const { state, held } = origin
    clearTimer(origin.timer)
    const open = [...held].filter(({ name }) => !barrierFor(state, name))
    for (const operation of open) operation.resume(random() * Math.min(open.length * resumeMs, maxResumeMs))
    for (const operation of nextProbes(origin)) {
      if (dueAt(origin, operation) <= now()) sendProbe(origin, operation)
    }
    const next = Math.min(...nextProbes(origin).map((operation) => dueAt(origin, operation)))
    origin.timer = next < Infinity ? setTimer(() => changed(origin), Math.max(1, next - now())) : undefined
  }

  const dueAt = ({ state }: Origin, { name }: { name: string }): number => {
    const barrier = barrierFor(state, name)
    return barrier ? probeDueAt(barrier, rules) : 0
  }

  /** Of several tabs one goes and sees. A probe that is overdue, or that a person asks for, needs nobody's leave. */
  const sendProbe = (origin: Origin, operation: Held, isUrgent = false): void => {
    const { held, state, url } = origin
    const { name, probe } = operation
    const barrier = barrierFor(state, name)
    const isOverdue = barrier?.probeSentAt !== undefined
    noteProbe(state, name, now())
    const go = (done: () => void): void => {
      tell(origin, name)
      probe(done)
    }
    const goAlone = async (): Promise<void> => {
      const dueAgainAt = barrierFor(state, name)?.dueAt ?? 0
      if (held.has(operation) && dueAgainAt <= now()) await new Promise<void>(go)
      else {
        // Gone meanwhile, or another tab was quicker.
        noteNothing(state, name, dueAgainAt)
        changed(origin)
      }
    }
    if (!tabs || isUrgent || isOverdue) go(nothing)
    else tabs.alone(barrier === state ? url : `${url} ${name}`, goAlone)
  }

  /** Resolves when the operation may go; if it goes to see, with what is to be called when it knows. */
  const admit = async (
    origin: Origin,
    name: string,
    signal: AbortSignalLike | undefined,
  ): Promise<(() => void) | undefined> => {
    for (;;) {
      if (signal?.aborted) throw abortReason(signal)
      if (!barrierFor(origin.state, name)) return undefined
      const done = await wait(origin, name, signal)
      if (done) return done
    }
  }

  const wait = (origin: Origin, name: string, signal: AbortSignalLike | undefined): Promise<(() => void) | undefined> =>
    new Promise((resolve, reject) => {
      let timer: unknown
      const leave = (): void => {
        origin.held.delete(held)
        clearTimer(timer)
        signal?.removeEventListener('abort', abort)
      }
      const settle = (done?: () => void): void => {
        leave()
        resolve(done)
      }
      const abort = (): void => {
        leave()
        reject(abortReason(signal))
        changed(origin)
      }
      const resume = (delayMs: number): void => {
        origin.held.delete(held)
        timer = setTimer(settle, delayMs)
      }
      const held: Held = { name, probe: settle, resume }
      origin.held.add(held)
      signal?.addEventListener('abort', abort)
      changed(origin)
    })

  const noteWorks = (origin: Origin, name: string): void => {
    const { isClosed, routes, succeededAt } = origin.state
    // While all is well the others need not hear of each success, only now and then that there are any.
    const isNews = isClosed || routes.has(name) || succeededAt + newsMs < now()
    noteSuccess(origin.state, name, now())
    if (isNews) tell(origin, name)
  }

  const noteError = (origin: Origin, name: string, error: unknown, wasProbe: boolean): void => {
    const { state } = origin
    const { kind, outcome, retry } = parseError(error)
    const isOffline = kind === 'connection' && (outcome === 'not_applied' || !isOnline())
    if (isOffline || kind === 'canceled' || kind === 'unknown') {
      if (!wasProbe) return
      // Offline, each one fails at once: without a pause all that is held would be burnt in a moment.
      noteNothing(state, name, now() + (isOffline ? firstProbeMs : 0))
    } else if (lost.has(kind)) {
      const hintMs = retry.scope === 'origin' ? retry.afterMs : undefined
      noteFailure(state, name, rules, { now: now(), wasProbe, hintMs })
    } else {
      noteWorks(origin, name)
      return
    }
    tell(origin, name)
  }

  tabs?.listen(hear)
  tabs?.tell(question)

  return {
    run: async (route, send, signal) => {
      const origin = originOf(route.origin)
      const done = await admit(origin, route.name, signal)
      try {
        const value = await send()
        noteWorks(origin, route.name)
        return value
      } catch (error) {
        noteError(origin, route.name, error, done !== undefined)
        throw error
      } finally {
        done?.()
        changed(origin)
      }
    },
    stateOf: (route) => {
      const origin = originOf(route.origin)
      const held = [...origin.held].filter(({ name }) => name === route.name).length
      return barrierFor(origin.state, route.name)
        ? { isClosed: true, dueAt: dueAt(origin, route), held }
        : { isClosed: false, held }
    },
    probe: (route) => {
      const origin = originOf(route.origin)
      const first = [...origin.held].find(({ name }) => name === route.name)
      if (first) sendProbe(origin, first, true)
      else {
        noteNothing(origin.state, route.name, now())
        tell(origin, route.name)
      }
      changed(origin)
    },
    subscribe: (listener) => {
      const entry = { changed: listener }
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
  }
}

/** Who would go and see next: the first of each closed route; of a closed origin, the route that was asked longest ago. */
function nextProbes({ state, held }: Origin): readonly Held[] {
  const firsts = new Map<string, Held>()
  for (const operation of held) if (!firsts.has(operation.name)) firsts.set(operation.name, operation)
  const probedAt = ({ name }: Held): number => state.routes.get(name)?.probedAt ?? -Infinity
  const list = [...firsts.values()]
  if (!state.isClosed) return list
  return list
    .sort((one, other) => (probedAt(one) < probedAt(other) ? -1 : probedAt(one) > probedAt(other) ? 1 : 0))
    .slice(0, 1)
}

function abortReason(signal: AbortSignalLike | undefined): unknown {
  return signal?.reason ?? Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' })
}
