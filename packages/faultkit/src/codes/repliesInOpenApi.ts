import { isRecord, listOf, type Members } from '../isRecord.ts'
import type { Reply } from '../replies/Reply.ts'
import { type Resolve, samplesOf } from './samples.ts'

/** Whether a value is an OpenAPI document (3.x), or Swagger 2. */
export const isOpenApi = (value: unknown): value is Members =>
  isRecord(value) && ('openapi' in value || 'swagger' in value) && isRecord(value.paths)

/** Each failure that a document tells of, as replies: its examples, and samples of its schemas. A reply of 2xx gives its examples alone. */
export function repliesInOpenApi(document: Members, name: string): readonly Reply[] {
  const resolve: Resolve = (reference) =>
    reference.startsWith('#/') ? at(document, reference.slice(2).split('/')) : undefined
  const deref = (value: unknown): unknown =>
    isRecord(value) && typeof value.$ref === 'string' ? resolve(value.$ref) : value
  return Object.values(members(document.paths))
    .flatMap((path) => Object.entries(members(deref(path))))
    .filter(([method]) => /^(?:get|put|post|delete|patch|options|head|trace)$/.test(method))
    .flatMap(([method, operation]) =>
      Object.entries(members(members(operation).responses)).flatMap(([status, response]) =>
        bodiesOf(members(deref(response)), status, resolve, deref).map(
          (body): Reply => ({ name, method, envelope: envelopeOf(status, body) }),
        ),
      ),
    )
}

/** `4XX` is a 400; `default` is what every failure looks like. */
const envelopeOf = (status: string, body: unknown): Reply['envelope'] => ({
  status: Number(status.replace(/xx$/i, '00')) || 400,
  headers: { 'content-type': 'application/json' },
  body,
})

function bodiesOf(
  response: Members,
  status: string,
  resolve: Resolve,
  deref: (value: unknown) => unknown,
): readonly unknown[] {
  const media = [...Object.values(members(response.content)), { schema: response.schema }].map(members)
  const examples = media.flatMap(({ example, examples: named }) => [
    example,
    ...Object.values(members(named)).map((each) => members(deref(each)).value),
  ])
  const schemas = media.map(({ schema }) => schema).filter((schema) => schema !== undefined)
  const samples = /^[1-3]/.test(status) ? [] : schemas.flatMap((schema) => samplesOf(schema, resolve))
  return [...examples, ...Object.values(members(response.examples)), ...samples].filter((body) => body !== undefined)
}

const members = (value: unknown): Members => (isRecord(value) ? value : {})

/** JSON Pointer (RFC 6901), in a fragment. */
const at = (document: unknown, parts: readonly string[]): unknown =>
  parts.reduce<unknown>((value, part) => {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : listOf(value)[Number(key)]
  }, document)
