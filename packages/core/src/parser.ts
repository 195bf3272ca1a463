import { ApiError, isApiError, isApiErrorJSON } from './ApiError.ts'
import { appDialects } from './addDialects.ts'
import { decode } from './base/decode.ts'
import { attempt, isBag } from './base/safe.ts'
import { errorIdentity } from './identity.ts'
import { makeError } from './makeError.ts'
import { readText } from './read/readText.ts'
import { type Fault, unwrap } from './read/unwrap.ts'
import type { Dialect, DialectReading, Envelope, ErrorContext } from './types.ts'

/** The three doors, over one list of dialects. */
export interface Parser {
  parseError(thrown: unknown, context?: ErrorContext): ApiError
  readError(thrown: unknown, context?: ErrorContext): Promise<ApiError>
  parseEnvelope(envelope: Envelope, context?: ErrorContext): ApiError | undefined
}

type Lists = readonly [readonly Dialect[], readonly Dialect[]]

/** What is remembered of a thrown object: every fact that came so far, its body once read, the errors made of it. */
interface Memory {
  context: ErrorContext
  fault: Fault
  body: Promise<unknown> | undefined
  readonly made: Map<unknown, readonly [Lists[0], ApiError]>
}

const key = Symbol.for('faultkit.memory')
const shared = globalThis as { [key]?: WeakMap<object, Memory> }
const memories = (): WeakMap<object, Memory> => {
  shared[key] ??= new WeakMap()
  return shared[key]
}

/**
 * The same doors with only the named dialects in the bundle. Dialects added for the whole app come first, `dialects`
 * of a call replace the list for that call.
 */
export function createParser({ dialects }: { dialects: readonly Dialect[] }): Parser {
  const parseError = (thrown: unknown, context: ErrorContext = {}): ApiError => {
    if (isApiError(thrown)) return refine(thrown, context, dialects)
    if (!isBag(thrown)) return make(unwrap(thrown), context, dialects, thrown)
    if (isApiErrorJSON(thrown)) return revived(thrown)
    return recall(thrown, remember(thrown, context), context.dialects ?? dialects)
  }
  const readError = async (thrown: unknown, context: ErrorContext = {}): Promise<ApiError> => {
    const source = isApiError(thrown) ? errorIdentity(thrown) : thrown
    if (!isBag(source) || isApiErrorJSON(source) || isApiError(source)) return parseError(thrown, context)
    await readBody(remember(source, context))
    return parseError(source, context)
  }
  const parseEnvelope = (envelope: Envelope, context: ErrorContext = {}): ApiError | undefined => {
    const fault: Fault = { envelope: attempt(() => decoded(envelope)) ?? { status: 0, body: undefined }, request: {} }
    const found = recognise(fault.envelope, context.dialects ?? dialects)
    if (found ? isRead(found[1], fault.envelope, context) : fault.envelope.status < 400) return undefined
    const memory: Memory = { context, fault, body: undefined, made: new Map() }
    memories().set(envelope, memory)
    return recall(envelope, memory, context.dialects ?? dialects)
  }
  return { parseError, readError, parseEnvelope }
}

const safe = /^(?:get|head)$/i

/** Reading a resource that tells of its own failure (a failed charge) is a success of the reading. */
const isRead = (reading: DialectReading, { status }: Envelope, { method }: ErrorContext): boolean =>
  status < 300 && reading.outcome !== undefined && safe.test(method ?? '')

const revivals = new WeakMap<object, ApiError>()
function revived(json: object): ApiError {
  const error = revivals.get(json) ?? ApiError.fromJSON(json)
  revivals.set(json, error)
  return error
}

/** An `ApiError` is itself, unless facts come that it was made without. */
function refine(error: ApiError, context: ErrorContext, dialects: readonly Dialect[]): ApiError {
  const source = errorIdentity(error)
  const memory = memories().get(source)
  return memory && learn(memory, context) ? recall(source, memory, context.dialects ?? dialects) : error
}

function remember(thrown: object, context: ErrorContext): Memory {
  const known = memories().get(thrown)
  if (known) {
    learn(known, context)
    return known
  }
  const memory: Memory = { context, fault: unwrap(thrown), body: undefined, made: new Map() }
  memories().set(thrown, memory)
  return memory
}

const factNames = ['method', 'url', 'idempotencyKey', 'online'] as const

/** Takes over new facts; what was made without them is dropped. Says whether anything was new. */
function learn(memory: Memory, context: ErrorContext): boolean {
  const news = factNames.filter((name) => context[name] !== undefined && context[name] !== memory.context[name])
  if (news.length === 0) return false
  memory.context = { ...memory.context, ...Object.fromEntries(news.map((name) => [name, context[name]])) }
  memory.made.clear()
  return true
}

/** The error made of an object for this list of dialects: the same one each time, until facts change. */
function recall(thrown: object, memory: Memory, dialects: readonly Dialect[]): ApiError {
  const known = memory.made.get(dialects)
  if (known && known[0] === appDialects()) return known[1]
  const error = make(memory.fault, { ...memory.context, dialects }, dialects, thrown)
  memory.made.set(dialects, [appDialects(), error])
  return error
}

async function readBody(memory: Memory): Promise<void> {
  const { unread } = memory.fault
  if (!unread) return
  memory.body ??= readText(unread)
  const text = await memory.body
  if (memory.fault.unread !== unread) return
  const { unread: _, ...fault } = memory.fault
  memory.fault = { ...fault, envelope: decoded({ ...fault.envelope, body: text }) }
  memory.made.clear()
}

const decoded = (envelope: Envelope): Envelope =>
  typeof envelope.body === 'string' ? { ...envelope, body: decode(envelope.body) } : envelope

function make(fault: Fault, context: ErrorContext, dialects: readonly Dialect[], raw: unknown): ApiError {
  const envelope = decoded(fault.envelope)
  const isLost = fault.kind !== undefined && envelope.status === 0
  const found = isLost ? undefined : recognise(envelope, context.dialects ?? dialects)
  const [dialect, reading] = found ?? ['none', {}]
  const identity = isBag(raw) ? raw : undefined
  return makeError({ fault: { ...fault, envelope }, reading, dialect, context, raw, identity })
}

/** The first dialect that knows the envelope; one that throws does not know it. */
function recognise(envelope: Envelope, dialects: readonly Dialect[]): readonly [string, DialectReading] | undefined {
  for (const dialect of [...appDialects(), ...dialects]) {
    const reading = attempt(() => dialect.read(envelope))
    if (reading) return [dialect.name, reading]
  }
  return undefined
}
