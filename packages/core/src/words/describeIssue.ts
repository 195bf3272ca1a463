import type { ApiError } from '../ApiError.ts'
import { parseError } from '../parseError.ts'
import type { Issue, Words } from '../types.ts'
import { fill, type Holes } from './fill.ts'
import { formatNumber, tagOf } from './formats.ts'
import { insideSentence, type Place, placeOf, starred, upperFirst } from './labelOf.ts'
import { isFitForPeople } from './leakCheck.ts'
import { lookUp, lookUpCode, sentence } from './lookUp.ts'
import { ownWords, withoutPlea } from './ownWords.ts'
import { bankReason, isBareRefusal } from './paymentReason.ts'
import { isMissing, isPlain, type Reason, reasonInText, reasonOf } from './reasonOf.ts'
import { say } from './say.ts'

/**
 * The sentence for one issue, safe to show: the app's words for its code, else the kit's, else the server's own where it
 * is fit for people, with the field's label for its parameter. Never the raw parameter.
 */
export function describeIssue(thrown: unknown, issue: Issue, given?: Words | null): string {
  const words = given ?? {}
  const error = parseError(thrown)
  const place = placeOf(issue.path, words.labels)
  const said = fromCatalog(error, issue, words) ?? fromBank(error, issue, words)
  return said ?? (place ? inPlace(error, issue, place, words) : alone(error, issue, words))
}

/** What an issue fills into sentences: its label and its parameters, as far as they are numbers or short plain text. */
export function issueHoles({ params = {}, path }: Issue, words: Words): Holes {
  const named = placeOf(path, words.labels)?.label ?? sentence('this', words)
  const facts = Object.entries(params).flatMap(([name, value]) => {
    if (!isPlain(value)) return []
    return [[name, typeof value === 'number' ? formatNumber(value, words) : value] as const]
  })
  return { ...Object.fromEntries(facts), ...labelHoles(named, words) }
}

const determiner = /^(?:your|the) (?=\S)/i

function labelHoles(label: string, words: Words): Holes {
  const tag = tagOf(words)
  // "Enter your your name" is what a template makes of the label "Your name".
  const bare = tag.startsWith('en') ? label.replace(determiner, '') : label
  return { label: insideSentence(bare, tag), Label: upperFirst(label) }
}

function fromCatalog(error: ApiError, issue: Issue, words: Words): string | undefined {
  const code = issue.code ?? (error.issues.length === 1 ? error.code : undefined)
  if (code === undefined) return undefined
  const keys = [`${code}__${issue.path.join('.')}`, `${code}__${starred(issue.path)}`, code]
  const said = say(lookUpCode(keys, words), error, issue)
  const text = typeof said === 'string' ? said : (said?.title ?? said?.detail)
  return text === undefined ? undefined : fill(text, issueHoles(issue, words))
}

/** A bank's reason in the reader's language, or where the server's sentence gives none. */
function fromBank(error: ApiError, { message }: Issue, words: Words): string | undefined {
  if (error.issues.length > 1 || (tagOf(words).startsWith('en') && !isBareRefusal(message))) return undefined
  return bankReason(error, words)?.replace(/[.。]$/, '')
}

/** Only a refusal of what was sent is written for the one who sent it; a 5xx text never is. */
const isOpen = ({ status = 0, kind }: ApiError): boolean => status < 500 && kind !== 'api'

function alone(error: ApiError, { message }: Issue, words: Words): string {
  if (isOpen(error) && isFitForPeople(message)) return upperFirst(withoutPlea(message))
  const entry = lookUp(['invalid_request'], words)
  return typeof entry === 'object' ? (entry.title ?? '') : ''
}

function inPlace(error: ApiError, issue: Issue, { label, group }: Place, words: Words): string {
  const said = quote(error, issue, label, words) ?? kitSentence(reasonFor(error, issue), issue, words)
  return group === undefined
    ? said
    : fill(sentence('in_group', words), { group, sentence: insideSentence(said, tagOf(words)) })
}

/** English readers get the server's own sentence first; others get theirs in their own language, where the kit knows how. */
function quote(error: ApiError, issue: Issue, label: string, words: Words): string | undefined {
  if (!isOpen(error) || isMissing(issue.code ?? error.code ?? '')) return undefined
  const tag = tagOf(words)
  if (!tag.startsWith('en') && reasonFor(error, issue)) return undefined
  return ownWords(issue.message, { path: issue.path, param: error.param, label, tag })
}

function reasonFor(error: ApiError, issue: Issue): Reason | undefined {
  if (isMissing(issue.code ?? error.code ?? '')) return { key: 'field_missing' }
  return reasonOf(issue) ?? (isOpen(error) ? reasonInText(issue.message) : undefined)
}

function kitSentence(reason: Reason | undefined, issue: Issue, words: Words): string {
  const { key, bounds }: Reason = reason ?? { key: 'field_check' }
  const inRow = key === 'field_missing' && issue.path.some((part) => typeof part === 'number')
  const params = { ...issue.params, ...bounds }
  const bound = /longer|min$/.test(key) ? params.min : params.max
  const n = typeof bound === 'number' ? bound : undefined
  return fill(sentence(inRow ? 'field_missing_row' : key, words, n), issueHoles({ ...issue, params }, words))
}
