import { get, isMap } from '../base/safe.ts'
import { type Barrier, maxWaitMs, type OriginState, type RouteState, routeOf } from './originState.ts'

/** What a tab tells the others of one route after anything happened there: all of it, so that a lost message does no harm. */
interface GateMessage {
  readonly faultkit: 'gate'
  readonly origin: string
  readonly name: string
  readonly barrier: Barrier
  readonly succeededAt: number
  /** Absent when the route works. */
  readonly route?: RouteState | undefined
}

/** What a tab that has just come asks the others. */
export const question = { faultkit: 'gate?' }

export const isQuestion = (message: unknown): boolean => get(message, 'faultkit') === question.faultkit

const barrierOf = ({ isClosed, dueAt, probeSentAt, probes }: Barrier): Barrier => ({
  isClosed,
  dueAt,
  probeSentAt,
  probes,
})

export const messageOf = (origin: string, name: string, state: OriginState): GateMessage => ({
  faultkit: 'gate',
  origin,
  name,
  barrier: barrierOf(state),
  succeededAt: state.succeededAt,
  route: state.routes.get(name),
})

const isTime = (value: unknown): boolean => typeof value === 'number' && value < Infinity

const isBarrier = (value: unknown): value is Barrier =>
  isMap(value) &&
  typeof value.isClosed === 'boolean' &&
  isTime(value.dueAt) &&
  isTime(value.probes) &&
  (value.probeSentAt === undefined || isTime(value.probeSentAt))

const isRoute = (value: unknown): value is RouteState =>
  isBarrier(value) && ['failures', 'failedAt', 'probedAt'].every((key) => isTime(get(value, key)))

/** Says whether another tab sent it; another version of the kit, or another script, may use the same channel. */
export const isGateMessage = (message: unknown): message is GateMessage =>
  isMap(message) &&
  message.faultkit === 'gate' &&
  typeof message.origin === 'string' &&
  typeof message.name === 'string' &&
  isBarrier(message.barrier) &&
  isTime(message.succeededAt) &&
  (message.route === undefined || isRoute(message.route))

/** Takes over what another tab has learned, but no longer wait than this tab would choose itself. */
export function takeOver(state: OriginState, { name, barrier, succeededAt, route }: GateMessage, now: number): void {
  const soon = <B extends Barrier>(told: B): B => ({ ...told, dueAt: Math.min(told.dueAt, now + maxWaitMs) })
  Object.assign(state, soon(barrierOf(barrier)))
  state.succeededAt = Math.max(state.succeededAt, Math.min(succeededAt, now))
  if (route) Object.assign(routeOf(state, name), soon(route))
  else state.routes.delete(name)
}
