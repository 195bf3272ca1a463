import type { ApiError } from '../ApiError.ts'
import { sentences } from '../classify/sentence.ts'
import { parseError } from '../parseError.ts'
import type { Notice, Words } from '../types.ts'
import { describeIssue } from './describeIssue.ts'
import { fill, type Holes } from './fill.ts'
import type { SituationKey, SituationWords } from './keys.ts'
import { isFitForPeople } from './leakCheck.ts'
import { lookUp, lookUpCode, lookUpOwn, sentence } from './lookUp.ts'
import { isReading, severityOf, situationOf, stepOf } from './situationOf.ts'
import { waitHoles } from './waits.ts'

/**
 * What a person is told of an error: what happened, what is safe, what to do, how to get help. Words are looked up by
 * `code__param`, `code`, `type`, situation and kind, in the app's catalog, the locale's, then English. Server text stands in it
 * only where it is meant for people and passes the leak check. Never throws.
 */
export function describeError(thrown: unknown, words: Words = {}): Notice {
  const error = parseError(thrown)
  const situation = situationOf(error)
  const said = { ...kitWords(error, situation, words), ...appWords(error, situation, words) }
  const holes: Holes = {
    subject: words.subject ?? sentence('this', words),
    ...waitHoles(error, words),
    issues: listed(error, words),
  }
  const { title, detail, reassurance, ...rest } = said
  return {
    severity: severityOf(situation),
    actions: actionsOf(error, situation, words),
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
function kitWords(error: ApiError, situation: SituationKey, words: Words): SituationWords {
  const entry = lookUp([situation], { ...(words.locale && { locale: words.locale }) })
  const { title = '', detail, reassurance }: Partial<Notice> = typeof entry === 'object' ? entry : {}
  const own = mayQuote(error, situation) && isFitForPeople(error.message) ? error.message : detail
  return { title, ...(own && { detail: own }), ...(reassurance && isKnown(error, situation) && { reassurance }) }
}

const quotable = /^(?:invalid_request|conflict|payment_declined|payment_failed|permission)$/

/** Written for the one who sent the request: a refusal, or the bank's reason. 5xx text never is. */
const mayQuote = ({ status = 0, kind, message }: ApiError, situation: SituationKey): boolean =>
  quotable.test(situation) && (kind === 'payment' || (status >= 200 && status < 500)) && message !== sentences[kind]

/** What is said to be safe follows from a fact: something was sent, or it is the outcome itself. */
const isKnown = (error: ApiError, situation: SituationKey): boolean =>
  /^(?:indeterminate|rate_limit_long)/.test(situation) || !isReading(error)

/** The app's own words: a string is the title, and the kit's detail does not belong to it. */
function appWords(error: ApiError, situation: SituationKey, words: Words): Partial<Notice> {
  const code = error.code ?? error.type ?? ''
  const param = error.param ?? error.issues[0]?.path.join('.')
  const wire = [
    ...(param === undefined ? [] : [`${code}__${param}`]),
    ...[error.code, error.type].filter((key) => key !== undefined),
  ]
  const entry = lookUpOwn([...wire, situation, error.kind], words) ?? lookUpCode(wire, words)
  const said = typeof entry === 'function' ? entry(error, error.issues[0]) : entry
  return typeof said === 'string' ? { title: said, detail: '' } : (said ?? {})
}

const most = 2

/** The sentences of the first issues, for a notice that stands alone. */
function listed(error: ApiError, words: Words): string {
  const said = [...new Set(error.issues.map((issue) => describeIssue(error, issue, words)))]
  const shown = said.slice(0, most).map((text) => (/[.!?。！？]$/.test(text) ? text : `${text}.`))
  const more = said.length - shown.length
  return [...shown, ...(more > 0 ? [fill(sentence('and_more', words), { n: more })] : [])].join(' ')
}

function actionsOf(error: ApiError, situation: SituationKey, words: Words): Notice['actions'] {
  const step = stepOf(situation, error)
  return step ? [{ kind: step[0], label: sentence(step[1], words) }] : []
}

function referenceOf({ code, requestId, docUrl }: ApiError): Partial<Notice> {
  const reference = { ...(code && { code }), ...(requestId && { requestId }), ...(docUrl && { docUrl }) }
  return Object.keys(reference).length > 0 ? { reference } : {}
}
