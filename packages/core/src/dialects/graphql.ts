import { entriesOf } from '../base/keysOf.ts'
import { kindOfStatus } from '../base/kindOfStatus.ts'
import { kindOfWord } from '../base/kindOfWord.ts'
import { type Bag, isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, DialectReading, ErrorKind, Issue, LooseReading } from '../types.ts'
import { basketFor, collect } from './readers/issues.ts'
import { placesOf } from './readers/place.ts'
import { type LateReading, referencesIn } from './readers/references.ts'
import { pick, roleOf } from './readers/roles.ts'
import { codeOf } from './readers/speech.ts'
import { trim } from './readers/words.ts'

/**
 * GraphQL over HTTP: `errors` whose items have `locations`, `path` or `extensions`. An error's `path` is where in the answer
 * a value is missing, never a form field; fields come from `extensions`.
 */
export const graphql: Dialect = defineDialect({
  name: 'graphql',
  read: ({ status, body: wire }) => {
    const body = answerIn(wire)
    if (!body) return undefined
    const errors = body.errors.length > 1000 ? body.errors.slice(0, 1000) : body.errors
    return errors.some((error) => isGraphError(error, body))
      ? fromErrors(errors.filter(isMap), body, status)
      : undefined
  },
})

/** The answer that failed; of a batch of them, all that failed as one. */
function answerIn(wire: unknown): Answer | undefined {
  if (!Array.isArray(wire)) return isFailed(wire) ? wire : undefined
  const failed = wire.slice(0, 50).filter(isFailed)
  return failed[0] && { ...failed[0], errors: failed.flatMap(({ errors }) => errors) }
}

type Answer = Bag & { readonly errors: readonly unknown[] }
const isFailed = (value: unknown): value is Answer => isMap(value) && Array.isArray(value.errors)

const isGraphError = (error: unknown, body: Bag): boolean =>
  isMap(error) &&
  typeof error.message === 'string' &&
  !('field' in error) &&
  (Array.isArray(error.locations) || isMap(error.extensions) || ('data' in body && !('source' in error)))

interface One {
  readonly message: string
  readonly code: string | undefined
  readonly kind: ErrorKind | undefined
  readonly fields: readonly Issue[]
}

function fromErrors(errors: readonly Bag[], body: Bag, status: number): DialectReading {
  const all = errors.map((error) => read(error, status))
  const [{ message, code }] = all as [One]
  const hasPlaces = all.some(({ fields }) => fields.some(({ path }) => path.length > 0))
  const issues = all.flatMap((one, index) =>
    one.fields.length > 0 || (index === 0 && !hasPlaces)
      ? one.fields
      : [{ path: [], message: one.message, ...(one.code !== undefined && { code: one.code }) }],
  )
  const kind = all.find((one) => one.kind)?.kind ?? 'unknown'
  // Complaints about fields are the request's fault, whatever code a framework's catch-all gave them.
  const isFault = /unknown|api/.test(kind) && hasPlaces
  const reading: LooseReading & Pick<LateReading, 'references'> = {
    references: () => referencesIn({ ...body, data: undefined }),
    kind: status < 400 ? (isFault ? 'invalid_request' : kind) : undefined,
    message,
    code,
    issues,
  }
  return reading as DialectReading
}

function read(error: Bag, status: number): One {
  const extensions = isMap(error.extensions) ? error.extensions : {}
  // In `extensions` only a text meant for users speaks for the error.
  const [text, rank] = pick(extensions, 'text', str)
  const message = text !== undefined && rank === 0 ? text : trim(str(error.message) ?? '')
  const { message: _, path: __, locations: ___, extensions: ____, ...rest } = error
  const code = codeOf(extensions, status) ?? codeOf(rest, status)
  // AniList, older Laravel: `validation` beside the message.
  return {
    message,
    code,
    kind: kindOf(extensions, code),
    fields: fieldsOf({ ...rest, ...extensions }, message, code, status),
  }
}

function kindOf(extensions: Bag, code: string | undefined): ErrorKind | undefined {
  const http = isMap(extensions.http) ? extensions.http.status : (extensions.statusCode ?? extensions.status)
  const words = [code, str(extensions.errorClass), str(extensions.category), str(extensions.classification)]
  return kindOfStatus(Number(http)) ?? words.map(kindOfWord).find(Boolean)
}

function fieldsOf(extensions: Bag, message: string, code: string | undefined, status: number): readonly Issue[] {
  const basket = basketFor(status)
  for (const place of [extensions.exception, extensions.originalError, extensions].filter(isMap)) {
    basket.seen.add(place)
    for (const [key, value] of entriesOf(place))
      if (roleOf(key).isIssues && typeof value === 'object') collect(value, [], basket)
  }
  const { path: _, argumentName: __, ...rest } = extensions
  const { paths } = basket.issues.length > 0 ? { paths: [] } : placesOf(rest)
  const own = paths.map((path): Issue => ({ path, message, ...(code !== undefined && { code }) }))
  const issues = [...basket.issues, ...own].map((issue) => ({ ...issue, path: withoutInput(issue.path) }))
  const hasPlaces = basket.issues.some(({ path }) => path.length > 0)
  return issues.filter((issue) => issue.path.length > 0 || hasPlaces || issue.message !== message)
}

/** `input` is the name of the argument, not of a field. */
export const withoutInput = (path: Issue['path']): Issue['path'] =>
  path[0] === 'input' && path.length > 1 ? path.slice(1) : path
