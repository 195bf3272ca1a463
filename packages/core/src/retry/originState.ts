import { afterHint, equalJitter } from './backoff.ts'

/** What keeps operations back: a route's own, or its origin's. */
export interface Barrier {
  isClosed: boolean
  /** From when one operation may go and see, epoch milliseconds. */
  dueAt: number
  /** When the probe that is under way was sent. */
  probeSentAt: number | undefined
  probes: number
}

export interface RouteState extends Barrier {
  failures: number
  failedAt: number
  probedAt: number
}

/** Everything the gate knows of one origin; plain data, so that it can be told to other tabs. */
export interface OriginState extends Barrier {
  readonly routes: Map<string, RouteState>
  succeededAt: number
}

export interface GateRules {
  /** Failures in a row that close a route. */
  readonly closeAfter: number
  /** The longest time between two probes, and the longest that one is waited for. */
  readonly probeCapMs: number
  readonly random: () => number
}

/** One broken endpoint must not hold back its neighbours: an origin closes only after this long without any success. */
const silenceMs = 12_000
const failingRoutesToClose = 2
/** With a shorter one an outage of a minute costs 1.3 requests for each that was wanted, not 1.2: see `pnpm bench:storm`. */
export const firstProbeMs = 3000
/** A held operation is not left alone with a server's longer wish. */
const maxHintMs = 60_000
/** That wish with what is added after it. */
export const maxWaitMs: number = maxHintMs + 18_000
const maxRoutes = 200

const newBarrier = (): Barrier => ({ isClosed: false, dueAt: 0, probeSentAt: undefined, probes: 0 })

export const newOrigin = (): OriginState => ({ ...newBarrier(), routes: new Map(), succeededAt: -Infinity })

/** The route's state, made when it is first needed; the oldest gives way when there are too many names. */
export function routeOf(origin: OriginState, name: string): RouteState {
  const known = origin.routes.get(name)
  if (known) return known
  const [oldest] = origin.routes.keys()
  if (origin.routes.size >= maxRoutes && oldest !== undefined) origin.routes.delete(oldest)
  const route = { ...newBarrier(), failures: 0, failedAt: 0, probedAt: -Infinity }
  origin.routes.set(name, route)
  return route
}

/** What holds an operation of this route back now, if anything does. */
export function barrierFor(origin: OriginState, name: string): Barrier | undefined {
  if (origin.isClosed) return origin
  const route = origin.routes.get(name)
  return route?.isClosed ? route : undefined
}

/** From when a probe may go; a probe without an answer is given up after the cap. */
export const probeDueAt = ({ probeSentAt, dueAt }: Barrier, { probeCapMs }: GateRules): number =>
  probeSentAt === undefined ? dueAt : Math.max(dueAt, probeSentAt + probeCapMs)

export function noteProbe(origin: OriginState, name: string, now: number): void {
  const barrier = barrierFor(origin, name)
  if (barrier) barrier.probeSentAt = now
  routeOf(origin, name).probedAt = now
}

/** The server answered: the origin and this route are open again. Other closed routes find out by their own probes. */
export function noteSuccess(origin: OriginState, name: string, now: number): void {
  Object.assign(origin, newBarrier())
  origin.succeededAt = now
  origin.routes.delete(name)
}

/** The probe told nothing about the server: another one may go, at once or after a moment. */
export function noteNothing(origin: OriginState, name: string, dueAt: number): void {
  const barrier = barrierFor(origin, name)
  if (barrier) Object.assign(barrier, { probeSentAt: undefined, dueAt })
}

/** A failure that speaks about the server. `hintMs` is its own wish, for everybody. */
export function noteFailure(
  origin: OriginState,
  name: string,
  rules: GateRules,
  at: { now: number; wasProbe: boolean; hintMs: number | undefined },
): void {
  const { now, wasProbe, hintMs } = at
  const route = routeOf(origin, name)
  route.failures += 1
  route.failedAt = now
  const wasClosed = route.isClosed
  // A burst that was under way when the route closed is one failure, not twenty steps of backoff.
  if (wasClosed ? wasProbe : route.failures >= rules.closeAfter || hintMs !== undefined) close(route, rules, at)
  else if (wasClosed && hintMs !== undefined) route.dueAt = Math.max(route.dueAt, now + Math.min(hintMs, maxHintMs))
  if (origin.isClosed ? wasProbe : isDown(origin, now)) {
    origin.probes = Math.max(origin.probes, ...[...origin.routes.values()].map(({ probes }) => probes - 1))
    close(origin, rules, at)
  }
}

function isDown(origin: OriginState, now: number): boolean {
  if (now - origin.succeededAt < silenceMs) return false
  const failing = [...origin.routes.values()].filter((route) => route.isClosed && route.failedAt >= origin.succeededAt)
  return failing.length >= failingRoutesToClose
}

function close(barrier: Barrier, rules: GateRules, { now, hintMs }: { now: number; hintMs: number | undefined }): void {
  barrier.isClosed = true
  barrier.probeSentAt = undefined
  barrier.probes += 1
  const ownMs = equalJitter(barrier.probes, firstProbeMs, rules.probeCapMs, rules.random)
  barrier.dueAt = now + (hintMs === undefined ? ownMs : afterHint(Math.min(hintMs, maxHintMs), ownMs, rules.random))
}
