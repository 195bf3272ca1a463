import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler, Next } from 'hono'
import type { Faults } from './armedFaults.ts'
import { closeSocket } from './closeSocket.ts'
import { newId } from './id.ts'
import type { RequestLog } from './requestLog.ts'
import type { ApiName, LogEntry } from './wire.ts'

/** What a fault may change in the request that it lets through. */
export interface Changes {
  /** The key it arrives with, instead of its own. */
  credential?: string
  /** The key it arrives with is no longer active, from now on. */
  session?: 'ends'
  /** How the card's bank behaves. */
  bank?: 'declines' | 'ponders' | 'dawdles'
  /** The webhook comes late, so that a person sees the time between. */
  webhook?: 'late'
}

export interface ApiEnv {
  Bindings: HttpBindings
  Variables: { requestId: string; changes: Changes }
}

/** One request in the hands of a fault. */
export interface Exchange {
  /** Lets the API do its work. */
  readonly proceed: (changes?: Changes) => Promise<Response>
  readonly close: () => Response
  /** Takes its time. */
  readonly dawdle: () => Promise<void>
  /** Writes the request to the log before it is over; resolves when the client gives up. */
  readonly abandoned: () => Promise<void>
}

interface Instruments {
  api: ApiName
  /** How long a slow answer takes, in ms. */
  slowMs: number
  faults: Faults
  log: RequestLog
}

/** Names, logs and lets the armed fault handle each request that passes. */
export function handleExchange(instruments: Instruments): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    begin(c)
    const { faults, api, slowMs, log } = instruments
    const fault = faults.take(api, c.req.method, 'request')
    const add = log.open()
    const write = once((status) => add(entryOf(c, api, status, fault?.id)))
    if (fault) c.res = await fault.apply(exchangeOf(c, next, write, slowMs))
    else await next()
    write(c.env.incoming.socket.destroyed ? 0 : c.res.status)
    c.res.headers.set('Request-Id', c.get('requestId'))
  }
}

/** Closes sockets before anything else, the preflight too, while an API is out of reach. */
export function refuseConnections(instruments: Instruments): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    begin(c)
    const fault = instruments.faults.take(instruments.api, c.req.method, 'connection')
    if (!fault) return next()
    instruments.log.open()(entryOf(c, instruments.api, 0, fault.id))
    return closeSocket(c.env)
  }
}

// The shop's own server names its requests itself: so it can tell which one it was, also when no answer comes.
function begin(c: Context<ApiEnv>): void {
  const given = c.req.header('Request-Id') ?? ''
  c.set('requestId', /^req_[0-9a-f]{16}$/.test(given) ? given : newId('req'))
  c.set('changes', {})
}

function exchangeOf(c: Context<ApiEnv>, next: Next, write: (status: number) => void, slowMs: number): Exchange {
  return {
    proceed: async (changes = {}) => {
      c.set('changes', changes)
      await next()
      return c.res
    },
    close: () => closeSocket(c.env),
    dawdle: () => sleep(slowMs),
    abandoned: () => {
      write(0)
      return new Promise((resolve) => c.env.outgoing.once('close', () => resolve()))
    },
  }
}

function entryOf(c: Context<ApiEnv>, api: ApiName, status: number, fault: string | undefined): Omit<LogEntry, 'id'> {
  const { pathname, search } = new URL(c.req.url)
  const idempotencyKey = c.req.header('Idempotency-Key')
  return {
    at: Date.now(),
    api,
    method: c.req.method,
    path: `${pathname}${search}`,
    status,
    requestId: c.get('requestId'),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(fault !== undefined && { fault }),
  }
}

function once(write: (status: number) => void): (status: number) => void {
  let written = false
  return (status) => {
    if (!written) write(status)
    written = true
  }
}
