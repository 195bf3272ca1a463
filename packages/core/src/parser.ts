import { ApiError, isApiError } from './ApiError.ts'
import { appDialects } from './addDialects.ts'
import { decoded } from './base/decode.ts'
import { isApiErrorJSON } from './base/isApiErrorJSON.ts'
import { isBag } from './base/safe.ts'
import { type Memory, originOf } from './identity.ts'
import { initOf } from './initOf.ts'
import { memories } from './memories.ts'
import { readText } from './read/readText.ts'
import { type Fault, unwrap } from './read/unwrap.ts'
import { recognise } from './recognise.ts'
import type { Dialect, Envelope, EnvelopeLike, ErrorContext } from './types.ts'

/** The three doors, over one list of dialects. */
export interface Parser {
  readonly parseError: (thrown: unknown, context?: ErrorContext) => ApiError
  readonly readError: (thrown: unknown, context?: ErrorContext) => Promise<ApiError>
  readonly parseEnvelope: (envelope: EnvelopeLike, context?: ErrorContext) => ApiError | undefined
}

/**
 * The same doors with only the named dialects in the bundle. Dialects added for the whole app come first, `dialects`
 * of a call replace the list for that call. Waits beyond `Retry-After` are known to the dialects that say so.
 */
export function createParser({ dialects }: { dialects: readonly Dialect[] }): Parser {
  // Each door makes its error itself: a frame of the kit's in the trace is one of the app's less, and the dearest part of it.
  const parseError = (thrown: unknown, context: ErrorContext = {}): ApiError => {
    const list = context.dialects ?? dialects
    const memory = known(thrown, context)
    if (isApiError(memory)) return memory
    return recall(memory, list) ?? keep(memory, list, new ApiError(initOf(memory, list)))
  }
  const readError = async (thrown: unknown, context: ErrorContext = {}): Promise<ApiError> => {
    const error = parseError(thrown, context)
    const memory = originOf(error)?.memory
    if (!memory) return error
    if (memory.fault.unread) await readBody(memory, memory.fault.unread)
    const list = context.dialects ?? dialects
    return recall(memory, list) ?? keep(memory, list, new ApiError(initOf(memory, list)))
  }
  const parseEnvelope = (envelope: EnvelopeLike, context: ErrorContext = {}): ApiError | undefined => {
    const list = context.dialects ?? dialects
    const reply = decoded(envelope)
    const found = recognise(reply, list)
    const reading = found?.[1]
    // Reading a resource that tells of its own failure (a failed charge) is a success of the reading.
    const isRead = reply.status < 300 && reading?.outcome && /^(?:get|head)$/i.test(context.method ?? '')
    if (reading ? isRead : reply.status < 400) return undefined
    const memory = remember(envelope, context, reply)
    return recall(memory, list) ?? keep(memory, list, new ApiError(initOf(memory, list, found)))
  }
  return { parseError, readError, parseEnvelope }
}

const revivals = new WeakMap<object, ApiError>()
function revived(json: object): ApiError {
  const error = revivals.get(json) ?? ApiError.fromJSON(json)
  revivals.set(json, error)
  return error
}

/** The error that a value is already, or what to make it from. */
function known(thrown: unknown, context: ErrorContext): ApiError | Memory {
  if (!isApiError(thrown)) return isApiErrorJSON(thrown) ? revived(thrown) : remember(thrown, context)
  // An `ApiError` is itself, unless facts come that it was made without.
  const memory = originOf(thrown)?.memory
  return memory && learn(memory, context) ? memory : thrown
}

/** What is known of an object, with what the call adds; `reply` where it was asked as an envelope. */
function remember(thrown: unknown, context: ErrorContext, reply?: Envelope): Memory {
  const before = isBag(thrown) ? memories.of(thrown) : undefined
  if (before) {
    learn(before, context)
    return before
  }
  const memory: Memory = {
    raw: thrown,
    context,
    fault: reply ? { envelope: reply, carriers: [] } : unwrap(thrown),
    error: undefined,
    list: undefined,
    app: undefined,
  }
  if (isBag(thrown)) memories.keep(thrown, memory)
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
const recall = (memory: Memory, dialects: readonly Dialect[]): ApiError | undefined =>
  memory.list === dialects && memory.app === appDialects() ? memory.error : undefined

function keep(memory: Memory, dialects: readonly Dialect[], error: ApiError): ApiError {
  memory.list = dialects
  memory.app = appDialects()
  memory.error = error
  return error
}

async function readBody(memory: Memory, unread: NonNullable<Fault['unread']>): Promise<void> {
  memory.body ??= readText(unread)
  const body = await memory.body
  if (!memory.fault.unread) return
  memory.fault = { ...memory.fault, unread: undefined, envelope: decoded({ ...memory.fault.envelope, body }) }
  memory.error = undefined
}
