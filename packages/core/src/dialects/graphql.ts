import { kindOfStatus } from '../base/kindOfStatus.ts'
import { kindOfWord } from '../base/kindOfWord.ts'
import { type Bag, isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, DialectReading, ErrorKind, Issue } from '../types.ts'
import { type Basket, collect, readItem } from './readers/issues.ts'
import { docUrlOf, requestIdIn } from './readers/references.ts'
import { messageOf, trim } from './readers/speech.ts'
import { codeText, maps, viewOf } from './readers/words.ts'

/**
 * GraphQL over HTTP: `errors` whose items have `locations`, `path` or `extensions`; and payloads in `data` that say they
 * failed (`userErrors`, unions). An error's `path` is where in the answer a value is missing, never a form field; fields
 * come from `extensions` and from payloads.
 */
export const graphql: Dialect = defineDialect({
  name: 'graphql',
  read: ({ status, body: wire }) => {
    const body = Array.isArray(wire) && wire.length === 1 ? wire[0] : wire
    if (!isMap(body)) return undefined
    const errors = maps(body.errors)
    if (errors.length > 0)
      return errors.some((error) => isGraphError(error, body)) ? fromErrors(errors, body, status) : undefined
    return status < 400 && isMap(body.data) ? fromData(body.data, body) : undefined
  },
})

const isGraphError = (error: Bag, body: Bag): boolean =>
  typeof error.message === 'string' &&
  !('field' in error) &&
  (Array.isArray(error.locations) ||
    isMap(error.extensions) ||
    ('data' in body && !('source' in error)) ||
    (Array.isArray(error.path) && 'type' in error && 'data' in body))

const sources =
  'validationErrors validation problems invalidArgs errors fields fieldErrors details issues violations'.split(' ')

function fromErrors(errors: readonly Bag[], body: Bag, status: number): DialectReading {
  const all = errors.map((error) => read(error, status))
  const top = all[0] as One
  const issues = all.flatMap((one, index) => (one.fields.length > 0 || index === 0 ? one.fields : [plain(one)]))
  return {
    ...(status < 400 && {
      kind: kindOfAll(all, issues),
    }),
    message: top.message,
    ...(top.code !== undefined && { code: top.code }),
    issues,
    ...references(body),
  }
}

/** Complaints about fields are the request's fault, whatever code a framework's catch-all gave them. */
function kindOfAll(all: readonly One[], issues: readonly Issue[]): ErrorKind {
  const kind = all.map((one) => one.kind).find(Boolean) ?? 'unknown'
  return issues.some(isPlaced) && (kind === 'unknown' || kind === 'api') ? 'invalid_request' : kind
}

const isPlaced = ({ path }: Issue): boolean => path.length > 0

const references = (body: Bag): DialectReading => {
  const requestId = requestIdIn({ extensions: body.extensions, errors: body.errors })
  const docUrl = docUrlOf({ errors: body.errors })
  return { ...(requestId !== undefined && { requestId }), ...(docUrl !== undefined && { docUrl }) }
}

interface One {
  readonly message: string
  readonly code: string | undefined
  readonly kind: ReturnType<typeof kindOfWord>
  readonly fields: readonly Issue[]
}

const plain = ({ message, code }: One): Issue => ({ path: [], message, ...(code !== undefined && { code }) })

function read(error: Bag, status: number): One {
  const extensions = isMap(error.extensions) ? error.extensions : {}
  const message = messageOf([extensions].map(onlyUserText))?.text ?? trim(String(error.message ?? ''))
  const code = wordOf(error, extensions, status)
  return { message, code, kind: kindOf(extensions, error, code), fields: fieldsOf(extensions, message, code, status) }
}

/** In `extensions` only a text meant for users speaks for the error. */
const onlyUserText = (extensions: Bag): Bag =>
  Object.fromEntries(Object.entries(extensions).filter(([key]) => /^user|^display|present/i.test(key)))

const wordOf = (error: Bag, extensions: Bag, status: number): string | undefined => {
  const words = [
    extensions.code,
    extensions.errorCode,
    error.code,
    error.type,
    error.errorType,
    extensions.errorType,
    extensions.type,
    extensions.classification,
    extensions.category,
  ]
  return words.map((word) => codeText(word, status)).find((word) => word !== undefined)
}

function kindOf(extensions: Bag, error: Bag, code: string | undefined): One['kind'] {
  const http = isMap(extensions.http) ? extensions.http.status : (extensions.statusCode ?? extensions.status)
  const told = typeof http === 'number' ? kindOfStatus(http) : undefined
  const words = [
    code,
    str(extensions.errorClass),
    str(extensions.category),
    str(extensions.classification),
    str(error.errorType),
  ]
  return told ?? words.map(kindOfWord).find(Boolean)
}

function fieldsOf(extensions: Bag, message: string, code: string | undefined, status: number): readonly Issue[] {
  const basket: Basket = { issues: [], status, seen: new WeakSet() }
  const exception = isMap(extensions.exception) ? extensions.exception : {}
  const original = isMap(extensions.originalError) ? extensions.originalError : {}
  for (const place of [extensions, exception, original]) {
    for (const source of sources) if (typeof place[source] === 'object') collect(place[source], [], basket)
    if (Array.isArray(place.message)) collect(place.message, [], basket)
  }
  if (basket.issues.length === 0 && hasPlace(extensions))
    readItem({ ...pick(extensions), message, ...(code && { code }) }, [], basket, 0)
  return basket.issues
    .map((issue) => ({ ...issue, path: withoutInput(issue.path) }))
    .filter((issue) => issue.path.length > 0 || issue.message !== message)
}

const places = ['field', 'inputPath', 'argumentName', 'param', 'attribute', 'property']
const hasPlace = (extensions: Bag): boolean =>
  places.some(
    (key) => key !== 'argumentName' && (typeof extensions[key] === 'string' || Array.isArray(extensions[key])),
  )
const pick = (extensions: Bag): Bag => Object.fromEntries(places.map((key) => [key, extensions[key]]))

/** `input` is the name of the argument, not of a field. */
const withoutInput = (path: Issue['path']): Issue['path'] =>
  path[0] === 'input' && path.length > 1 ? path.slice(1) : path

function fromData(data: Bag, body: Bag): DialectReading | undefined {
  const basket: Basket = { issues: [], status: 200, seen: new WeakSet() }
  const union = Object.values(data)
    .slice(0, 50)
    .map((payload) => judge(payload, basket))
    .find(Boolean)
  if (basket.issues.length === 0 && !union) return undefined
  const issues = basket.issues.map((issue) => ({ ...issue, path: withoutInput(issue.path) }))
  const code = union?.code ?? issues[0]?.code
  const kind = kindOfWord(union?.code) ?? (union ? kindOfWord(code) : 'invalid_request') ?? 'invalid_request'
  return {
    kind,
    message: union?.message ?? issues[0]?.message ?? '',
    ...(code !== undefined && { code }),
    issues: union && issues.length === 0 ? [] : issues,
    ...references(body),
  }
}

/** A payload's list of user errors, or a union member whose type says error. */
function judge(payload: unknown, basket: Basket): { message: string; code: string | undefined } | undefined {
  if (!isMap(payload)) return undefined
  for (const [key, value] of Object.entries(payload).slice(0, 50)) {
    if (
      !/^(?:\w{0,30}[eE]rrors|problems)$/.test(key) ||
      !maps(value).some((item) => 'message' in item || 'messages' in item)
    )
      continue
    if (/^(?:user|mutation|customer|checkout|input)/i.test(key) || maps(value).some(isUserError))
      collect(value, [], basket)
  }
  const name = str(payload.__typename) ?? ''
  const message = str(payload.message)
  if (!/(?:Error|Errors|Failure|Problem|Exception)$/.test(name) || message === undefined) return undefined
  return { message, code: codeText(payload.errorCode ?? payload.code, 200) ?? name }
}

const isUserError = (item: Bag): boolean =>
  ['field', 'attribute', 'code', 'path', 'property', 'name'].some((key) => viewOf(item).has(key))
