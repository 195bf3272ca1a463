import { isRecord, listOf, type Members } from '../isRecord.ts'

/** How many bodies one schema may give: an enum of some hundreds beside others of that kind. */
const maxSamples = 2000
const maxDepth = 12

/** What a reference such as `#/components/schemas/Error` points at; `undefined` for what lies outside the document. */
export type Resolve = (reference: string) => unknown

/**
 * Bodies that a JSON Schema allows (OpenAPI 3.0 and 3.1, Swagger 2): the plainest one first, then one more for each
 * further word that an enum, a `const`, an example or a branch allows, so that each word stands once where it belongs.
 */
export function samplesOf(schema: unknown, resolve: Resolve, depth = 0): readonly unknown[] {
  if (!isRecord(schema) || depth > maxDepth) return [undefined]
  if (typeof schema.$ref === 'string') return samplesOf(resolve(schema.$ref), resolve, depth + 1)
  const said = wordsIn(schema)
  if (said.length > 0) return said
  const branches = [...listOf(schema.oneOf), ...listOf(schema.anyOf)]
  const parts = [
    ...listOf(schema.allOf).map((part) => samplesOf(part, resolve, depth + 1)),
    ...(branches.length > 0 ? [branches.flatMap((branch) => samplesOf(branch, resolve, depth + 1))] : []),
    ...(isRecord(schema.properties) ? [objectsOf(schema.properties, resolve, depth)] : []),
  ]
  if (parts.length > 0) return mixed(parts).slice(0, maxSamples)
  if (schema.items) return samplesOf(schema.items, resolve, depth + 1).map((item) => [item])
  return [plain[String(listOf(schema.type)[0] ?? schema.type)]]
}

/** A text that is a sentence and no code. */
const plain: Members = {
  string: 'The reason is told here.',
  boolean: false,
  object: {},
  array: [],
}

/** What a schema says its value is. */
function wordsIn({ enum: words, const: word, examples, example, default: fallback }: Members): readonly unknown[] {
  if (Array.isArray(words)) return words.filter((each) => each !== null)
  if (word !== undefined) return [word]
  if (example !== undefined) return [example]
  return listOf(examples).length > 0 ? listOf(examples) : fallback === undefined ? [] : [fallback]
}

/** The plainest object, and one more for each further value of one member. */
function objectsOf(properties: Members, resolve: Resolve, depth: number): readonly unknown[] {
  const values = Object.entries(properties).map(
    ([key, schema]) => [key, samplesOf(schema, resolve, depth + 1)] as const,
  )
  const base = Object.fromEntries(values.map(([key, [first]]) => [key, first]))
  return [base, ...values.flatMap(([key, [, ...others]]) => others.map((value) => ({ ...base, [key]: value })))]
}

/** All parts as one: the first of each together, then each further one beside the first of the others. */
function mixed(parts: readonly (readonly unknown[])[]): readonly unknown[] {
  const firsts = parts.map(([first]) => first)
  const others = parts.flatMap(([, ...rest], at) => rest.map((value) => joined(firsts.with(at, value))))
  return [joined(firsts), ...others]
}

const joined = (values: readonly unknown[]): unknown =>
  values.every(isRecord) ? Object.assign({}, ...values) : values.find((value) => value !== undefined)
