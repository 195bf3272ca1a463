import { type ApiError, createGate, createRetryPolicy, type RetryPolicy } from '@faultkit/core'
import type { Reply } from './createService.ts'
import { errorOf } from './errorOf.ts'
import type { Client, Contender, World } from './types.ts'

/** Any moment will do; dates in headers need one. */
export const epoch: number = Date.UTC(2026, 0, 1)
export const origin = 'https://api.example'

/** For so long after its first failure a probe that fails is no attempt; `@faultkit/react-query` has the same rule. */
export const maxHoldMs = 60_000

export const policy: RetryPolicy = createRetryPolicy()

/** The shipped policy and gate, put together as `connectErrors` does for the queries of a client. */
export const faultkit: Contender = { name: 'faultkit', createClient }

/** What works goes past the gate, so a client for whom everything works needs none yet: a million of them fit into memory. */
function createClient(world: World): Client {
  let guard: Guard | undefined
  return {
    run: (route, done) => {
      if (guard?.isFailing(route)) return guard.run(route, undefined, done)
      world.send(route, (reply) => {
        if (reply.ok) return done(true)
        guard ??= createGuard(world)
        guard.run(route, reply, done)
      })
    },
  }
}

/** The policy and the gate of one client. */
interface Guard {
  readonly isFailing: (route: number) => boolean
  /** Sends until it is served or given up; `failed` is the reply to an attempt that was made already. */
  readonly run: (route: number, failed: Reply | undefined, done: (ok: boolean) => void) => void
}

function createGuard(world: World): Guard {
  const { clock, random } = world
  const now = (): number => epoch + clock.now()
  const after = (ms: number, run: () => void): unknown =>
    clock.after(ms, () => {
      clock.drain()
      run()
    })
  const setTimer = (run: () => void, ms: number): unknown => after(ms, run)
  const gate = createGate({ now, random, setTimer, clearTimer: clock.cancel, isOnline: () => true })
  /** The routes that fail, and since when. */
  const failing = new Map<number, number>()
  const told = createNotices(world)

  const send = (route: number): Promise<void> =>
    new Promise((resolve, reject) => {
      world.send(route, (reply) => {
        clock.drain()
        if (reply.ok) resolve()
        else reject(errorOf(reply, now))
      })
    })

  /** What works is not held back; of its first failure the gate hears afterwards. */
  const pass = async (route: number, first?: Reply): Promise<void> => {
    const place = { origin, name: String(route) }
    const isClosed = (): boolean => gate.stateOf(place).isClosed
    if (failing.has(route) && isClosed()) told.failed(route)
    try {
      if (first) throw errorOf(first, now)
      await (failing.has(route) ? gate.run(place, () => send(route)) : send(route))
      failing.delete(route)
      told.worked(route)
    } catch (error) {
      if (!failing.has(route) && !isClosed()) {
        await gate.run(place, () => Promise.reject(error)).catch(() => undefined)
      }
      const since = failing.get(route) ?? clock.now()
      failing.set(route, since)
      if (!isClosed() || clock.now() > since + maxHoldMs) throw error
      await pass(route)
    }
  }

  const attempt = async (route: number, count: number, first?: Reply): Promise<boolean> => {
    try {
      await pass(route, first)
      return true
    } catch (thrown) {
      const plan = policy.decide({ error: thrown as ApiError, attempt: count, now: now(), random })
      if (!plan.retry) {
        told.failed(route)
        return false
      }
      await new Promise<void>((resolve) => after(plan.delayMs, resolve))
      return attempt(route, count + 1)
    }
  }
  return {
    isFailing: (route) => failing.has(route),
    run: (route, failed, done) => {
      clock.drain()
      void attempt(route, 1, failed).then(done)
    },
  }
}

/** One incident, however much fails at a time: it opens with the first and closes with the last. */
function createNotices({ notify }: World) {
  const open = new Set<number>()
  return {
    failed: (route: number): void => {
      if (open.size === 0) notify()
      open.add(route)
    },
    worked: (route: number): void => void open.delete(route),
  }
}
