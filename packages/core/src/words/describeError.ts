import type { ApiError } from '../ApiError.ts'
import { sentences } from '../base/sentences.ts'
import { parseError } from '../parseError.ts'
import type { Notice, Words } from '../types.ts'
import { describeIssue, issueHoles } from './describeIssue.ts'
import { fill, type Holes } from './fill.ts'
import { formatNumber, tagOf } from './formats.ts'
import type { SituationKey, SituationWords } from './keys.ts'
import { starred } from './labelOf.ts'
import { isFitForPeople } from './leakCheck.ts'
import { lookUp, lookUpCode, lookUpOwn, sentence } from './lookUp.ts'
import { withoutPlea } from './ownWords.ts'
import { bankReason, isBareRefusal } from './paymentReason.ts'
import { say } from './say.ts'
import { helpStep, isReading, severityOf, situationOf, stepOf } from './situationOf.ts'
import { waitHoles } from './waits.ts'

/**
 * What a person is told of an error: what happened, what is safe, what to do, how to get help. Words are looked up by
 * `code__param`, `code`, `type`, situation and kind, in the app's catalog, the locale's, then English. Server text stands in it
 * only where it is meant for people and passes the leak check. Never throws.
 */
export function describeError(thrown: unknown, given?: Words | null): Notice {
  const words = given ?? {}
  const error = parseError(thrown)
  const situation = situationOf(error)
  const reason = reasonGiven(error, situation, words)
  const said = { ...kitWords(error, situation, words, reason), ...appWords(error, situation, words) }
  const [issue] = error.issues
  const holes: Holes = {
    ...(issue && issueHoles(issue, words)),
    subject: words.subject ?? sentence(/^(?:indeterminate|unsent)/.test(situation) ? 'this_done' : 'this', words),
    ...waitHoles(error, words),
    issues: listed(error, words),
  }
  const { title, detail, reassurance, ...rest } = said
  return {
    severity: severityOf(situation),
    actions: actionsOf(error, situation, words, said.detail === reason),
    ...referenceOf(error),
    ...rest,
    title: fill(title, holes),
    ...filled({ detail, reassurance }, holes),
  }
}

const filled = (texts: Partial<Record<'detail' | 'reassurance', string | undefined>>, holes: Holes): Partial<Notice> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, fill(text ?? '', holes)] as const)
      .filter(([, text]) => text !== ''),
  )

/** The kit's words, with the server's own as the detail where they may be shown. */
function kitWords(error: ApiError, situation: SituationKey, words: Words, reason?: string): SituationWords {
  const entry = lookUp([situation], { ...(words.locale && { locale: words.locale }) })
  const { title = '', detail, reassurance }: Partial<Notice> = typeof entry === 'object' ? entry : {}
  const said = reason ?? detail
  return { title, ...(said && { detail: said }), ...(reassurance && isKnown(error, situation) && { reassurance }) }
}

/** The server's own reason; a bank's in the reader's language where the kit knows its code. */
function reasonGiven(error: ApiError, situation: SituationKey, words: Words): string | undefined {
  const known = bankReason(error, words)
  if (known && (isBareRefusal(error.message) || !tagOf(words).startsWith('en'))) return known
  return (mayQuote(error, situation) ? quoted(error, words) : undefined) ?? known
}

/** The server's own sentence, with the only complaint below it; of several complaints, these. */
function quoted({ message, issues }: ApiError, words: Words): string | undefined {
  const whole = issues.every(({ path }) => path.length === 0) ? issues : []
  const told = fitAmong(whole.map((issue) => issue.message))
  const said = told.length > 1 ? told : fitAmong([message, ...told])
  return said.length > 1 ? joined(said, words) : said[0]
}

const fitAmong = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter(isFitForPeople).map(withoutPlea)),
]

const quotable = /^(?:invalid_request|conflict|conflict_exists|payment_declined|payment_failed|permission)$/

/** Written for the one who sent the request: a refusal, or the bank's reason. 5xx text never is. */
const mayQuote = ({ status = 0, kind, message }: ApiError, situation: SituationKey): boolean =>
  quotable.test(situation) &&
  (kind === 'payment' ? !isBareRefusal(message) : status >= 200 && status < 500) &&
  message !== sentences[kind]

/** What is said to be safe follows from a fact: something was sent, or it is the outcome itself. */
const isKnown = (error: ApiError, situation: SituationKey): boolean =>
  /^(?:indeterminate|rate_limit_long|part)/.test(situation) || !isReading(error)

/** The app's own words: a string is the title, and the kit's detail does not belong to it. */
function appWords(error: ApiError, situation: SituationKey, words: Words): Partial<Notice> {
  const code = error.code ?? error.type ?? ''
  const path = error.issues[0]?.path ?? []
  const params = [error.param, path.join('.'), starred(path)].filter((param) => param)
  const codes = [error.code, error.type].filter((key) => key !== undefined)
  const wire = [...params.map((param) => `${code}__${param}`), ...codes]
  const entry = lookUpOwn([...wire, situation, error.kind], words) ?? lookUpCode(wire, words)
  const said = say(entry, error, error.issues[0])
  return typeof said === 'string' ? { title: said, detail: '' } : (said ?? {})
}

const most = 2

/** The sentences of the first issues, for a notice that stands alone. */
function listed(error: ApiError, words: Words): string {
  const said = [...new Set(error.issues.map((issue) => describeIssue(error, issue, words)))]
  // What is said of a text that nobody may see tells nothing beside others.
  const bare = describeIssue(error, { path: [], message: '' }, words)
  return joined(said.length > 1 ? said.filter((text) => text !== bare) : said, words)
}

/** The first of some sentences, and how many more there are. */
function joined(said: readonly string[], words: Words): string {
  const stop = sentence('stop', words)
  const shown = said.slice(0, most).map((text) => (/[.!?。！？؟]$/.test(text) ? text : text + stop))
  const more = said.length - shown.length
  const rest = more > 0 ? [fill(sentence('and_more', words, more), { n: formatNumber(more, words) })] : []
  // A full stop of Chinese and Japanese carries its own space.
  return [...shown, ...rest].join(stop === '.' ? ' ' : '')
}

/** A reason that the server gave may leave the reader without a next step, so help is offered beside it. */
function actionsOf(error: ApiError, situation: SituationKey, words: Words, isGiven: boolean): Notice['actions'] {
  const step = stepOf(situation, error) ?? (isGiven ? helpStep : undefined)
  return step ? [{ kind: step[0], label: sentence(step[1], words) }] : []
}

function referenceOf({ code, requestId, docUrl }: ApiError): Partial<Notice> {
  const reference = { ...(code && { code }), ...(requestId && { requestId }), ...(docUrl && { docUrl }) }
  return Object.keys(reference).length > 0 ? { reference } : {}
}
