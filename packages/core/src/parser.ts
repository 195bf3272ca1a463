import { ApiError, isApiError } from './ApiError.ts'
import { appDialects } from './addDialects.ts'
import { decoded } from './base/decode.ts'
import { isApiErrorJSON } from './base/isApiErrorJSON.ts'
import { isBag } from './base/safe.ts'
import { keepMemory, type Memory, memoryOf, originOf } from './identity.ts'
import { makeError } from './makeError.ts'
import { readText } from './read/readText.ts'
import { type Fault, unwrap } from './read/unwrap.ts'
import { recognise } from './recognise.ts'
import type { Dialect, Envelope, ErrorContext } from './types.ts'

/** The three doors, over one list of dialects. */
export interface Parser {
  parseError(thrown: unknown, context?: ErrorContext): ApiError
  readError(thrown: unknown, context?: ErrorContext): Promise<ApiError>
  parseEnvelope(envelope: Envelope, context?: ErrorContext): ApiError | undefined
}

/**
 * The same doors with only the named dialects in the bundle. Dialects added for the whole app come first, `dialects`
 * of a call replace the list for that call. Waits beyond `Retry-After` are known to the dialects that say so.
 */
export function createParser({ dialects }: { dialects: readonly Dialect[] }): Parser {
  const parseError = (thrown: unknown, context: ErrorContext = {}): ApiError => {
    const list = context.dialects ?? dialects
    if (!isApiError(thrown)) return isApiErrorJSON(thrown) ? revived(thrown) : recall(remember(thrown, context), list)
    // An `ApiError` is itself, unless facts come that it was made without.
    const memory = originOf(thrown)?.memory
    return memory && learn(memory, context) ? recall(memory, list) : thrown
  }
  const readError = async (thrown: unknown, context: ErrorContext = {}): Promise<ApiError> => {
    const error = parseError(thrown, context)
    const memory = originOf(error)?.memory
    if (!memory) return error
    if (memory.fault.unread) await readBody(memory, memory.fault.unread)
    return recall(memory, context.dialects ?? dialects)
  }
  const parseEnvelope = (envelope: Envelope, context: ErrorContext = {}): ApiError | undefined => {
    const list = context.dialects ?? dialects
    const reply = decoded(envelope)
    const found = recognise(reply, list)
    const reading = found?.[1]
    // Reading a resource that tells of its own failure (a failed charge) is a success of the reading.
    const isRead = reply.status < 300 && reading?.outcome && /^(?:get|head)$/i.test(context.method ?? '')
    if (reading ? isRead : reply.status < 400) return undefined
    return recall(remember(envelope, context, reply), list, found)
  }
  return { parseError, readError, parseEnvelope }
}

const revivals = new WeakMap<object, ApiError>()
function revived(json: object): ApiError {
  const error = revivals.get(json) ?? ApiError.fromJSON(json)
  revivals.set(json, error)
  return error
}

/** What is known of an object, with what the call adds; `reply` where it was asked as an envelope. */
function remember(thrown: unknown, context: ErrorContext, reply?: Envelope): Memory {
  const known = isBag(thrown) ? memoryOf(thrown) : undefined
  if (known) {
    learn(known, context)
    return known
  }
  const memory: Memory = {
    mark: 'faultkit',
    raw: thrown,
    context,
    fault: reply ? { envelope: reply, carriers: [] } : unwrap(thrown),
    body: undefined,
    error: undefined,
    list: undefined,
    app: undefined,
  }
  if (isBag(thrown)) keepMemory(thrown, memory)
  return memory
}

/** Takes over new facts; what was made without them is dropped. Says whether anything was new. */
function learn(memory: Memory, context: ErrorContext): boolean {
  let isNew = false
  for (const fact of ['method', 'url', 'idempotencyKey', 'online'] as const) {
    if (context[fact] === undefined || context[fact] === memory.context[fact]) continue
    memory.context = { ...memory.context, [fact]: context[fact] }
    memory.error = undefined
    isNew = true
  }
  return isNew
}

/** The error made of an object for this list of dialects: the same one each time, until facts change. */
function recall(memory: Memory, dialects: readonly Dialect[], found?: ReturnType<typeof recognise>): ApiError {
  const app = appDialects()
  if (memory.error && memory.list === dialects && memory.app === app) return memory.error
  memory.list = dialects
  memory.app = app
  memory.error = makeError(memory, dialects, found)
  return memory.error
}

async function readBody(memory: Memory, unread: NonNullable<Fault['unread']>): Promise<void> {
  memory.body ??= readText(unread)
  const body = await memory.body
  if (!memory.fault.unread) return
  memory.fault = { ...memory.fault, unread: undefined, envelope: decoded({ ...memory.fault.envelope, body }) }
  memory.error = undefined
}
