// Hands the parser generated nonsense and damaged envelopes, counts what it throws and times the slowest.
import type { ApiError } from '../src/ApiError.ts'
import { parseFieldPath } from '../src/fieldPath.ts'
import { parseEnvelope, parseError } from '../src/parseError.ts'
import type { Dialect } from '../src/types.ts'
import { cases } from './cases.ts'

/** A seeded generator (mulberry32), so that a failing input can be made again. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Milliseconds of processor time since `start`: what else the machine does at the time does not count. */
const spentSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

type Next = () => number
const pick = <T>(next: Next, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T

const words =
  '__proto__ constructor prototype toString error errors message detail code type param field path data status name title extensions details loc msg children items 0 -1 response body headers cause length then toJSON get'.split(
    ' ',
  )
const texts = [
  '',
  ' ',
  'is needed',
  'A sentence.',
  '<b>x</b>',
  '[{"path":["a"],"message":"x y"}]',
  '{"error":{"message":"x y"}}',
  'items[99999999].price',
  '/a/~1b/%zz',
  '\u202Eevil\u0000',
  'x'.repeat(300),
  '[['.repeat(50),
  'javascript:alert(1)',
  'https://user:pass@host/',
]

/** A value as a hostile or broken server might send it, or an app throw it. */
function anything(next: Next, depth: number): unknown {
  const roll = next()
  if (depth <= 0 || roll < 0.35) {
    return pick(next, [...texts, 0, 400, 422, -1, Number.NaN, 1e300, true, false, null, undefined, 10n, Symbol('s')])
  }
  if (roll < 0.55) return Array.from({ length: Math.floor(next() * 4) }, () => anything(next, depth - 1))
  if (roll < 0.93) return anyMap(next, depth)
  return hostile(next, depth)
}

function anyMap(next: Next, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {}
  for (let count = Math.floor(next() * 5); count > 0; count -= 1) {
    const value = anything(next, depth - 1)
    Object.defineProperty(map, pick(next, words), { value, enumerable: true, configurable: true, writable: true })
  }
  return map
}

const fail = (): never => {
  throw new Error('hostile')
}

function withMembers(error: Error, members: Record<string, unknown>): Error {
  for (const key of Object.keys(members)) {
    Object.defineProperty(error, key, {
      value: Object.getOwnPropertyDescriptor(members, key)?.value,
      configurable: true,
    })
  }
  return error
}

function hostile(next: Next, depth: number): unknown {
  const kind = Math.floor(next() * 5)
  if (kind === 0) return new Proxy({}, { get: fail, ownKeys: fail, has: fail, getOwnPropertyDescriptor: fail })
  if (kind === 1) {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    return proxy
  }
  if (kind === 2)
    return Object.defineProperty(anyMap(next, depth - 1), pick(next, words), { get: fail, enumerable: true })
  if (kind === 3) {
    const loop: Record<string, unknown> = anyMap(next, depth - 1)
    const key = pick(next, ['error', 'cause', 'errors', 'data'])
    Object.defineProperty(loop, key, { value: loop, enumerable: true, configurable: true })
    return loop
  }
  return withMembers(new TypeError(pick(next, texts)), anyMap(next, depth - 1))
}

/** A real envelope with one member somewhere replaced. */
function damaged(next: Next): unknown {
  const copy: unknown = structuredClone(pick(next, cases).transport.body)
  let node = copy
  for (let depth = Math.floor(next() * 4); depth >= 0; depth -= 1) {
    if (typeof node !== 'object' || node === null) return copy
    const key = pick(next, Object.keys(node))
    if (key === undefined) return copy
    const map = node as Record<string, unknown>
    if (depth === 0) Object.defineProperty(map, key, { value: anything(next, 2), enumerable: true, configurable: true })
    node = Object.getOwnPropertyDescriptor(map, key)?.value
  }
  return copy
}

function input(next: Next): unknown {
  const value = next() < 0.5 ? damaged(next) : anything(next, 5)
  const roll = next()
  if (roll < 0.4) return { status: pick(next, [0, 200, 207, 400, 409, 422, 429, 500, 503]), headers: {}, body: value }
  if (roll < 0.6) return Object.assign(new Error(pick(next, texts)), { response: { status: 422, data: value } })
  return value
}

/** What a run of generated inputs showed. */
export interface FuzzReport {
  readonly inputs: number
  readonly throws: number
  /** Milliseconds of processor time. */
  readonly slowest: number
  /** Bytes of heap more than before. */
  readonly grown: number
}

function isSound(error: ApiError): boolean {
  const { message, issues, retry } = error
  const wait = retry.afterMs ?? 0
  return (
    message.length <= 2000 &&
    issues.length <= 1000 &&
    wait >= 0 &&
    wait <= 7 * 86_400_000 &&
    error.toJSON().kind !== undefined
  )
}

export function fuzz(inputs: number, seed: number, dialects: readonly Dialect[]): FuzzReport {
  const next = random(seed)
  const before = process.memoryUsage().heapUsed
  let throws = 0
  let slowest = 0
  for (let count = 0; count < inputs; count += 1) {
    const value = input(next)
    const start = process.cpuUsage()
    try {
      const error = parseError(value, { dialects })
      parseEnvelope({ status: 200, body: value }, { dialects })
      parseFieldPath(value as string)
      if (!isSound(error)) throws += 1
    } catch {
      throws += 1
    }
    slowest = Math.max(slowest, spentSince(start))
  }
  return { inputs, throws, slowest, grown: Math.max(0, process.memoryUsage().heapUsed - before) }
}

/** Inputs made to be slow: the time for twice the size must not be much more than twice. */
export const giants: readonly (readonly [name: string, make: () => unknown])[] = [
  ['10 MB of HTML', () => `<html>${'<p>x</p>'.repeat(1_250_000)}</html>`],
  ['10 MB of text', () => 'word '.repeat(2_000_000)],
  ['10 MB of opening brackets', () => '['.repeat(10_000_000)],
  ['10 MB of XML', () => `<Error>${'<a>'.repeat(3_000_000)}`],
  ['100 000 issues', () => ({ errors: Array.from({ length: 100_000 }, () => ({ field: 'a', message: 'Too long.' })) })],
  [
    '100 000 fields',
    () => ({ errors: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, ['Too long.']])) }),
  ],
  ['100 000 levels', () => nest(100_000)],
  ['a path of 1 MB', () => ({ error: { type: 'api_error', message: 'A text.', param: '['.repeat(1_000_000) } })],
  ['a message of 10 MB', () => ({ message: 'a b '.repeat(2_500_000) })],
]

function nest(levels: number): unknown {
  let value: unknown = 'is needed'
  for (let level = 0; level < levels; level += 1) value = { error: value }
  return value
}

export function slowestGiant(dialects: readonly Dialect[]): readonly (readonly [name: string, ms: number])[] {
  return giants.map(([name, make]) => {
    const body = make()
    const start = process.cpuUsage()
    const error = parseError({ status: 422, body }, { dialects })
    const ms = spentSince(start)
    return [isSound(error) ? name : `${name} (unsound)`, ms] as const
  })
}
