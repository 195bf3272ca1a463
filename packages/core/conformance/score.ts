// Compares what a parser said with a case's labels, and counts the two mistakes that must never happen.
import type { Case, Labels, Result, WantedField } from './cases.ts'

/** One mark for each labelled key; `clean` is the contract's own: no markup, no JSON, no stack in any text. */
export type Marks = Readonly<Record<string, boolean>>

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)
const isOneOf = (wanted: unknown, got: unknown): boolean =>
  list(wanted).some((each) => (each ?? undefined) === (got ?? undefined))
const isText = (wanted: unknown, got: unknown): boolean => list(wanted).some((each) => trimmed(each) === trimmed(got))
const isCode = (wanted: unknown, got: unknown): boolean =>
  got !== undefined && got !== null && list(wanted).some((each) => `${each as string}` === `${got as string}`)

const keyOf = (path: readonly (string | number)[] = []): string =>
  JSON.stringify(path.map((part) => (/^(?:0|[1-9]\d*)$/.test(String(part)) ? Number(part) : part)))
const keysOf = (field: WantedField): readonly string[] => (field.paths ?? [field.path ?? []]).map(keyOf)

/** Every text a result would show. */
function textsOf({ message, issues = [] }: Result): readonly string[] {
  return [message, ...issues.map((issue) => issue.message)].filter((text): text is string => typeof text === 'string')
}

const dirty = [
  /\[object \w+\]/,
  /<(?:!doctype|html|head|body|pre|h1)\b/i,
  /<\/?(?:title|style|script|form|center|div|span|p|a|b|i|em|strong|br|hr|ul|li|h[1-6])(?:\s[^>]*)?\/?>/i,
  /\{\s*"[^"\n]{1,80}"\s*:/,
  /^\s*\[\s*[[{]/,
  /\n\s+at \S/,
]
export const isDirty = (text: string): boolean => dirty.some((pattern) => pattern.test(text))

const exact = ['kind', 'outcome', 'retryable', 'retryAfterMs', 'requestId', 'docUrl'] as const

export function score(result: Result, labels: Labels): Marks {
  const marks: Record<string, boolean> = {}
  for (const key of exact) if (key in labels) marks[key] = isOneOf(labels[key], result[key])
  if ('code' in labels) marks.code = isCode(labels.code, result.code)
  if ('message' in labels) marks.message = isText(labels.message, result.message)
  if (labels.fields) Object.assign(marks, scoreFields(result, labels.fields))
  const texts = textsOf(result)
  if (labels.mustSay) marks.mustSay = labels.mustSay.every((part) => texts.some((text) => text.includes(part)))
  if (labels.messageNot) marks.messageNot = !labels.messageNot.some((part) => texts.some((text) => text.includes(part)))
  marks.clean = !texts.some(isDirty) && `${(result.message ?? '') as string}`.length <= 2000
  return marks
}

const placed = ({ issues = [] }: Result) => issues.filter(({ path }) => path.length > 0)

/** Fields that nobody labelled: worse than a missing one, since a form would show them in a wrong place. */
export function inventedFields(result: Result, { fields }: Labels): number {
  if (!fields) return 0
  const wanted = new Set(fields.flatMap(keysOf))
  return placed(result).filter(({ path }) => !wanted.has(keyOf(path))).length
}

/** A repeat that the labels forbid. */
export const isUnsafeRetry = (result: Result, labels: Labels): boolean =>
  result.retryable === true && 'retryable' in labels && !isOneOf(labels.retryable, true)

function scoreFields(result: Result, fields: readonly WantedField[]): Marks {
  const pool = placed(result)
  let paths = inventedFields(result, { fields }) === 0
  let messages = true
  let codes = true
  for (const field of fields) {
    const keys = keysOf(field)
    const hasText = (issue: (typeof pool)[number]): boolean =>
      field.message === undefined || isText(field.message, issue.message)
    const hasCode = (issue: (typeof pool)[number]): boolean =>
      field.code === undefined || isCode(field.code, issue.code)
    const here = pool.filter(({ path }) => keys.includes(keyOf(path)))
    const best = here.find((issue) => hasText(issue) && hasCode(issue)) ?? here.find(hasText) ?? here[0]
    if (best) pool.splice(pool.indexOf(best), 1)
    else if (field.optional) continue
    paths &&= best !== undefined
    messages &&= best !== undefined && hasText(best)
    codes &&= best !== undefined && hasCode(best)
  }
  const isLabelled = (key: 'message' | 'code'): boolean =>
    fields.some((field) => field[key] !== undefined && !field.optional)
  return {
    fieldPaths: paths,
    ...(isLabelled('message') && { fieldMessages: paths && messages }),
    ...(isLabelled('code') && { fieldCodes: paths && codes }),
  }
}

/** The count of one run over all cases. */
export interface Tally {
  readonly cases: number
  readonly right: number
  readonly keys: number
  readonly keysRight: number
  readonly unsafe: number
  readonly invented: number
  /** Cases that have fields, and those of them whose every path is right. */
  readonly fields: readonly [right: number, all: number]
  readonly messages: readonly [right: number, all: number]
  readonly perDialect: ReadonlyMap<string, readonly [right: number, all: number]>
  readonly wrong: readonly { readonly id: string; readonly keys: readonly string[] }[]
}

export async function run(cases: readonly Case[], parse: (each: Case) => Promise<Result>): Promise<Tally> {
  const perDialect = new Map<string, readonly [number, number]>()
  const wrong: { id: string; keys: string[] }[] = []
  let keys = 0
  let keysRight = 0
  let unsafe = 0
  let invented = 0
  const fields: [number, number] = [0, 0]
  const messages: [number, number] = [0, 0]
  for (const each of cases) {
    const result = await parse(each)
    const marks = Object.entries(score(result, each.expect))
    const bad = marks.filter(([, isRight]) => !isRight).map(([key]) => key)
    if (bad.length > 0) wrong.push({ id: each.id, keys: bad })
    keys += marks.length
    keysRight += marks.length - bad.length
    unsafe += isUnsafeRetry(result, each.expect) ? 1 : 0
    invented += inventedFields(result, each.expect)
    if (each.expect.fields?.some(({ optional }) => !optional)) {
      fields[1] += 1
      if (!bad.includes('fieldPaths')) fields[0] += 1
    }
    if ('message' in each.expect) {
      messages[1] += 1
      if (!bad.includes('message')) messages[0] += 1
    }
    const [right, all] = perDialect.get(each.dialect) ?? [0, 0]
    perDialect.set(each.dialect, [right + (bad.length === 0 ? 1 : 0), all + 1])
  }
  return {
    cases: cases.length,
    right: cases.length - wrong.length,
    keys,
    keysRight,
    unsafe,
    invented,
    fields,
    messages,
    perDialect,
    wrong,
  }
}
