import { keysOf } from '../../base/keysOf.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import type { Issue } from '../../types.ts'
import { isTreeKey } from './fieldMap.ts'
import { readPlain } from './plainItem.ts'
import { isFormKey, roleOf } from './roles.ts'
import { sentenceAt } from './speech.ts'

/** What a flat envelope says. */
export interface FlatBody {
  readonly issues: readonly Issue[]
  readonly text: string | undefined
  /** Whether a member is called as codes are. */
  readonly hasCode: boolean
}

/** What the members of an envelope with these keys mean. */
interface Plan {
  readonly keys: readonly string[]
  /** The one with a list. */
  readonly list: string | undefined
  /** Those that may have a text for people, best first. */
  readonly texts: readonly string[]
  readonly hasCode: boolean
  /** Those of which one with a value is enough to know that the others are no fields of a form. */
  readonly own: readonly string[]
}

const maxItems = 1000

/** The replies of one API look alike: what their keys mean is asked once. */
let last: Plan | undefined

/**
 * A flat envelope, nearly all there are: plain members that speak for it and at most one list of flat complaints. It has no
 * layers, no fields under its own keys and no places elsewhere, so none of that is asked. `undefined` where the careful
 * reader has to look; what both can read they read alike.
 */
export function flatBody(body: unknown, status: number): FlatBody | undefined {
  if (!isMap(body) || body instanceof Error) return undefined
  if (!last || !fits(body, last)) last = planFor(body)
  if (!last || !fits(body, last) || !speaks(body, last.own)) return undefined
  const { list, texts, hasCode } = last
  const issues = list === undefined ? [] : plainItems(body[list] as readonly unknown[], status)
  return issues && { issues, text: textOf(body, texts), hasCode }
}

function fits(body: Bag, { keys, list }: Plan): boolean {
  let index = 0
  for (const key in body) {
    const value = body[key]
    if (keys[index] !== key || !(key === list ? Array.isArray(value) : isPlain(value))) return false
    index += 1
  }
  return index === keys.length
}

/** Neither an object nor one in a string. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'string') return value === null || typeof value === 'number' || typeof value === 'boolean'
  const first = value.charCodeAt(0)
  // Blanks and controls, `[` and `{`; a `]` at the end closes data or a code.
  return !(first <= 32 || first === 91 || first === 123 || value.charCodeAt(value.length - 1) === 93)
}

function planFor(body: Bag): Plan | undefined {
  const keys = keysOf(body)
  const lists = keys.filter((key) => !isPlain(body[key]))
  const [list] = lists
  // NestJS has its sentences under `message`; of the others nobody knows what they hold.
  if (keys.length > 30 || lists.length > 1 || (list !== undefined && (list === 'message' || !roleOf(list).isIssues)))
    return undefined
  if (keys.some((key) => /^(?:_errors|errorCount|validation_messages)$/.test(key))) return undefined
  const plain = keys.filter((key) => key !== list)
  return {
    keys,
    list,
    texts: plain.filter((key) => roleOf(key).text < 9).sort((one, other) => roleOf(one).text - roleOf(other).text),
    hasCode: keys.some((key) => roleOf(key).code < 9),
    own: plain.filter((key) => roleOf(key).isEnvelope && !isTreeKey.test(key) && !isFormKey(key)),
  }
}

function speaks(body: Bag, keys: readonly string[]): boolean {
  for (const key of keys) if (body[key] !== null) return true
  return false
}

function textOf(body: Bag, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = sentenceAt(body[key])
    if (text !== undefined) return text
  }
  return undefined
}

function plainItems(list: readonly unknown[], status: number): readonly Issue[] | undefined {
  if (list.length > maxItems) return undefined
  const issues: Issue[] = []
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index]
    // Warnings stand beside what is wrong.
    const issue = isMap(item) && !('severity' in item) ? readPlain(item, nowhere, status) : undefined
    if (!issue) return undefined
    issues.push(issue)
  }
  return issues
}

const nowhere: Issue['path'] = []
