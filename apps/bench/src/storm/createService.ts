/** What the server says of one request. */
export interface Reply {
  readonly ok: boolean
  readonly status: number
  /** How long it takes, in milliseconds. */
  readonly tookMs: number
  /** The wait that `Retry-After` asks for, in milliseconds. */
  readonly retryAfterMs?: number | undefined
}

/** A server with a limit: it works one request after the other, lets a second's worth wait, and refuses the rest. */
export interface ServiceRules {
  /** Requests a second. */
  readonly capacity: number
  /** What a refusal costs of a success: 0.1 when a proxy sheds load, 0.5 when the application renders an error page. */
  readonly refusalCost: number
  readonly isDown: (now: number, route: number) => boolean
  /** Of all requests, how many fail for no reason. */
  readonly faultShare?: number
  /** What `Retry-After` says, in milliseconds, when it is down or busy; nothing by default. */
  readonly hintMs?: (now: number, isDown: boolean) => number | undefined
}

const backlogMs = 1000
/** There and back. */
const networkMs = 40

export function createService(rules: ServiceRules, random: () => number): (now: number, route: number) => Reply {
  const { capacity, refusalCost, isDown, faultShare = 0, hintMs } = rules
  const workMs = 1000 / capacity
  let busyUntil = 0
  const refuse = (now: number, down: boolean): Reply => ({
    ok: false,
    status: 503,
    tookMs: networkMs,
    retryAfterMs: hintMs?.(now, down),
  })
  return (now, route) => {
    if (isDown(now, route)) return refuse(now, true)
    busyUntil = Math.max(busyUntil, now)
    if (busyUntil - now > backlogMs) {
      busyUntil += workMs * refusalCost
      return refuse(now, false)
    }
    busyUntil += workMs
    const tookMs = networkMs + busyUntil - now
    return random() < faultShare ? { ok: false, status: 503, tookMs } : { ok: true, status: 200, tookMs }
  }
}
