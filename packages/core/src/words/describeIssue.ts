import type { ApiError } from '../ApiError.ts'
import { parseError } from '../parseError.ts'
import type { Issue, Words } from '../types.ts'
import { fill, type Holes } from './fill.ts'
import type { FieldKey } from './keys.ts'
import { insideSentence, labelOf } from './labelOf.ts'
import { isFitForPeople } from './leakCheck.ts'
import { lookUp, lookUpCode, sentence } from './lookUp.ts'
import { ownWords } from './ownWords.ts'

const missing = /missing|required|blank|not_?empty|not_?null|^presence|^empty$|^null$/i
const taken = /taken|already_?(?:exists|in_?use)|not_?unique|^unique|duplicate/i

/**
 * The sentence for one issue, safe to show: the app's words for its code, else the kit's, else the server's own where it
 * is fit for people, with the field's label for its parameter. Never the raw parameter.
 */
export function describeIssue(thrown: unknown, issue: Issue, words: Words = {}): string {
  const error = parseError(thrown)
  const label = labelOf(issue.path, words.labels)
  const holes = holesOf(issue, label, words)
  return fromCatalog(error, issue, holes, words) ?? fill(fromKit(error, issue, label, words), holes)
}

function holesOf({ params = {} }: Issue, label: string | undefined, words: Words): Holes {
  const tag = words.locale?.tag
  const named = label ?? sentence('this', words)
  const facts = Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return {
    ...Object.fromEntries(facts.map(([key, value]) => [key, typeof value === 'number' ? value : String(value)])),
    label: insideSentence(named, tag),
    Label: named.charAt(0).toLocaleUpperCase(tag) + named.slice(1),
  }
}

function fromCatalog(error: ApiError, issue: Issue, holes: Holes, words: Words): string | undefined {
  const code = issue.code ?? (error.issues.length === 1 ? error.code : undefined)
  if (code === undefined) return undefined
  const dotted = issue.path.join('.')
  const keys = [
    `${code}__${dotted}`,
    `${code}__${issue.path.map((part) => (typeof part === 'number' ? '*' : part)).join('.')}`,
    code,
  ]
  const entry = lookUpCode(keys, words)
  const said = typeof entry === 'function' ? entry(error, issue) : entry
  const text = typeof said === 'string' ? said : (said?.title ?? said?.detail)
  return text === undefined ? undefined : fill(text, holes)
}

function fromKit(error: ApiError, issue: Issue, label: string | undefined, words: Words): string {
  const { code = error.code ?? '', path, message } = issue
  if (label === undefined) return isOpen(error) && isFitForPeople(message) ? message : situationDetail(words)
  if (missing.test(code))
    return sentence(path.some((part) => typeof part === 'number') ? 'field_missing_row' : 'field_missing', words)
  const said = isOpen(error)
    ? ownWords(message, { path, param: error.param, label, tag: words.locale?.tag })
    : undefined
  return said ?? sentence(byParams(issue) ?? (taken.test(code) ? 'field_taken' : 'field_check'), words)
}

/** Only a refusal of what was sent is written for the one who sent it; a 5xx text never is. */
const isOpen = ({ status = 0, kind }: ApiError): boolean => status < 500 && kind !== 'api'

const situationDetail = (words: Words): string => {
  const entry = lookUp(['invalid_request'], words)
  return typeof entry === 'object' ? (entry.title ?? '') : ''
}

function byParams({ params = {}, code = '' }: Issue): FieldKey | undefined {
  const has = (name: string): boolean => typeof params[name] === 'number' || typeof params[name] === 'string'
  const isText = /length|characters|string|too_(?:long|short)/i.test(code) || params.type === 'string'
  if (isText && has('max')) return 'field_shorter'
  if (isText && has('min')) return 'field_longer'
  if (has('min') && has('max')) return 'field_between'
  if (has('min')) return 'field_min'
  if (has('max')) return 'field_max'
  const expected = `${String(params.expected ?? params.format ?? '')} ${code}`
  if (/number|integer|numeric|float|decimal/i.test(expected)) return 'field_number'
  if (/e-?mail/i.test(expected)) return 'field_email'
  return /date|datetime/i.test(expected) ? 'field_date' : undefined
}
