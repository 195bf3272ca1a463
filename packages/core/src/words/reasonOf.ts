import type { Issue } from '../types.ts'
import type { FieldKey } from './keys.ts'

/** Which sentence of the kit says what is wrong, and the bounds that go with it. */
export interface Reason {
  readonly key: FieldKey
  readonly bounds?: Readonly<Record<string, number | string>>
}

const missing = /missing|required|blank|not_?empty|not_?null|^presence|^empty$|^null$/i
const taken = /taken|already_?(?:exists|in_?use)|not_?unique|^unique|duplicate/i

export const isMissing = (code: string): boolean => missing.test(code)

/** What the issue's parameters and code say, whatever the server's sentence: Zod, Valibot, Rails, JSON Schema and their kin. */
export function reasonOf({ params = {}, code = '' }: Issue): Reason | undefined {
  const bounds = byBounds(params, code)
  if (bounds) return bounds
  const key = byExpectation(params, code) ?? (taken.test(code) ? 'field_taken' : undefined)
  return key && { key }
}

/** A number, or text short and plain enough to stand in a sentence: parameters come from the wire, too. */
export const isPlain = (value: unknown): value is string | number =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && plainText.test(value)

const plainText = /^[\p{L}\p{M}\p{N} .,:+-]{1,40}$/u

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const bounds = {
  min: /^(?:min(?:imum)?(?:_?(?:length|items|value))?|gte?|ge|exclusive_?minimum)$/i,
  max: /^(?:max(?:imum)?(?:_?(?:length|items|value))?|lte?|le|exclusive_?maximum)$/i,
}

/** One bound under the name that a validator gives it: Zod `minimum`, Pydantic `min_length` and `ge`, Ajv `limit` under `minLength`. */
const boundOf = (params: NonNullable<Issue['params']>, code: string, side: 'min' | 'max'): string | undefined =>
  Object.keys(params).find(
    (name) =>
      isPlain(params[name]) &&
      (bounds[side].test(name) || (/^limit(?:_value)?$/.test(name) && code.toLowerCase().includes(side))),
  )

function byBounds(params: NonNullable<Issue['params']>, code: string): Reason | undefined {
  const [least, most] = [boundOf(params, code, 'min'), boundOf(params, code, 'max')]
  const kind = [textOf(params.type), textOf(params.origin), textOf(params.field_type), code, least, most].join(' ')
  const key = boundsKey(kind, least !== undefined, most !== undefined)
  const told = Object.entries({ min: least, max: most }).flatMap(([side, name = '']) => {
    const value = params[name]
    return isPlain(value) ? [[side, value] as const] : []
  })
  return key && { key: isOpen(params, least ?? most) ? (open[key] ?? key) : key, bounds: Object.fromEntries(told) }
}

/** What to say where the bound itself is not allowed. */
const open: Readonly<Partial<Record<FieldKey, FieldKey>>> = { field_min: 'field_more', field_max: 'field_less' }

/** Pydantic `gt`, JSON Schema `exclusiveMinimum`, Ajv `comparison: ">"`, Zod `inclusive: false`. */
const isOpen = ({ comparison, inclusive }: NonNullable<Issue['params']>, name = ''): boolean =>
  /^[gl]t$|exclusive/i.test(name) || comparison === '>' || comparison === '<' || inclusive === false

function boundsKey(kind: string, min: boolean, max: boolean): FieldKey | undefined {
  if (/array|items|set\b|\b(?:list|tuple|dict|deque)/i.test(kind))
    return min ? 'field_items_min' : max ? 'field_items_max' : undefined
  if (/length|character|string|too_(?:long|short)/i.test(kind))
    return max ? 'field_shorter' : min ? 'field_longer' : undefined
  if (min && max) return 'field_between'
  return min ? 'field_min' : max ? 'field_max' : undefined
}

const expectations: readonly (readonly [RegExp, FieldKey])[] = [
  [/integer|\bint\b/i, 'field_integer'],
  [/number|numeric|float|decimal/i, 'field_number'],
  [/e-?mail/i, 'field_email'],
  [/\bur[li]\b/i, 'field_url'],
  [/date(?![ _](?:past|future))/i, 'field_date'],
  [/enum|one_?of|inclusion|option|choice|literal/i, 'field_option'],
]

function byExpectation(params: NonNullable<Issue['params']>, code: string): FieldKey | undefined {
  const told = `${textOf(params.expected)} ${textOf(params.format)} ${code}`
  return expectations.find(([pattern]) => pattern.test(told.replaceAll('_', ' ')) || pattern.test(code))?.[1]
}

const phrases: readonly (readonly [RegExp, FieldKey])[] = [
  [/\brequired\b|\bmissing\b|\b(?:blank|empty)\b/i, 'field_missing'],
  [/\balready\b|\btaken\b|\bin use\b|\bunique\b/i, 'field_taken'],
  [/\binteger\b|\bwhole number\b/i, 'field_integer'],
  [/\ba (?:valid )?number\b|\bnumeric\b/i, 'field_number'],
  [/\be-?mail\b/i, 'field_email'],
  [/\burl\b|\bweb address\b/i, 'field_url'],
  [/\ba (?:valid )?date\b|\bdate has wrong format\b/i, 'field_date'],
  [/\bone of\b|\bincluded in the list\b|\bvalid (?:choice|option)\b/i, 'field_option'],
]
const lower =
  /\b(?:at least|minimum(?: of| is)?|(?:greater|longer) than or equal to|not (?:be|have) (?:less|fewer|shorter) than) (\d{1,12}) ?(char|letter|symbol)?(item)?/i
const upper =
  /\b(?:at most|no more than|maximum(?: of| is)?|(?:less|shorter) than or equal to|not (?:be|have) (?:more|greater|longer) than|up to) (\d{1,12}) ?(char|letter|symbol)?(item)?/i

const above = /\b(?:greater|more|higher|larger) than (\d{1,12})(?! ?(?:char|letter|symbol|item)|[\d.])/i
const below = /\b(?:less|lower|smaller) than (\d{1,12})(?! ?(?:char|letter|symbol|item)|[\d.])/i

/** "18 or more", "40 characters or fewer" and ">= 18" as "at least" and "at most". */
const inWords = (text: string): string =>
  text
    .replace(/(\d{1,12} (?:characters? )?)or (?:more|older|above|greater|longer)\b/gi, 'at least $1')
    .replace(/(\d{1,12} (?:characters? )?)or (?:less|fewer|younger|below|shorter)\b/gi, 'at most $1')
    .replace(/>= ?(?=\d)/g, 'at least ')
    .replace(/<= ?(?=\d)/g, 'at most ')

/** What an English sentence of a server says, so that it can be said in the reader's language, or without its jargon. */
export function reasonInText(text: string): Reason | undefined {
  const said = inWords(text)
  const [least, most] = [lower.exec(said), upper.exec(said)]
  if (least && most) return { key: 'field_between', bounds: { min: Number(least[1]), max: Number(most[1]) } }
  if (least)
    return {
      key: least[3] ? 'field_items_min' : least[2] ? 'field_longer' : 'field_min',
      bounds: { min: Number(least[1]) },
    }
  if (most)
    return {
      key: most[3] ? 'field_items_max' : most[2] ? 'field_shorter' : 'field_max',
      bounds: { max: Number(most[1]) },
    }
  const [more, less] = [above.exec(said), below.exec(said)]
  if (more) return { key: 'field_more', bounds: { min: Number(more[1]) } }
  if (less) return { key: 'field_less', bounds: { max: Number(less[1]) } }
  // "A valid integer is required" is not about an empty answer.
  const empty = !/\bvalid\b/i.test(text)
  const phrase = phrases.find(([pattern, key]) => (empty || key !== 'field_missing') && pattern.test(text))
  return phrase && { key: phrase[1] }
}
