import { type Bag, isMap } from '../../base/safe.ts'

/** A map's members under names without case and punctuation: `error_message`, `errorMessage` and `ErrorMessage` are one. */
export type View = ReadonlyMap<string, unknown>

const maxMembers = 200
const known = new Map<string, string>()

/** A member's name without case and punctuation. */
export function plainName(key: string): string {
  const name = known.get(key)
  if (name !== undefined) return name
  const plain = key
    .slice(0, 80)
    .replace(/^(?:hydra|o):/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  if (known.size < 1000) known.set(key, plain)
  return plain
}

/** How many members of a list or map are looked at: twice what an error keeps. */
export const maxEntries = 2000

/** The first members of a map or list; a body with a hundred thousand costs no more. */
export function entriesOf(bag: object, max: number = maxEntries): [string, unknown][] {
  const keys = Object.keys(bag)
  return (keys.length > max ? keys.slice(0, max) : keys).map((key) => [key, (bag as Bag)[key]])
}

export function viewOf(bag: Bag): View {
  const view = new Map<string, unknown>()
  for (const key of Object.keys(bag).slice(0, maxMembers)) {
    const value = bag[key]
    const name = plainName(key)
    if (key[0] !== '@' && value !== null && value !== undefined && value !== '' && !view.has(name))
      view.set(name, value)
  }
  // An Error keeps its message where no list of keys shows it.
  if (typeof bag.message === 'string' && bag.message !== '' && !view.has('message')) view.set('message', bag.message)
  return view
}

/** Words as a list. */
export const list = (words: string): readonly string[] => words.split(' ')

/** Where a text for people stands, best first; a text written for users beats one for developers. */
export const userTextKeys: readonly string[] = list(
  'usermessage displaymessage errorusermsg userpresentablemessage friendlymessage localizedmessage usertitle',
)
export const textKeys: readonly string[] = list(
  'message msg detail errormessage errordescription description errormsg errmsg errorsummary briefsummary errordetail errortext responsetext responsemessage statusmessage message1 faultstring explanation reason diagnostics text value longmessage defaultmessage details title summary error err errors servererror errorinfo info',
)
/** Where a machine word stands, best first. */
export const codeKeys: readonly string[] = list(
  'apierrorcode errorcode code errcode ecode errorkey reasoncode error errortype reason status category type faultcode keyword rule name errorname id resultcode scode tag',
)
const placeKeys =
  'field fieldname param parameter paramname parametername propertyname property propertypath propertyref pointer requestpointer instancepath datapath inputpath path loc jsonpath oerrorpath errorpath attribute attr target argument element apiname member column invalidfield'
/** Where an item names its place, best first. */
export const pathKeys: readonly string[] = list(placeKeys)
/** Members that hold complaints: `errors`, `fieldErrors`, `constraintViolations`, `invalid-params`, `error_messages` … */
const complaints =
  /^(?!innererror)(?:\w*(?:errors?|err|errordetails|errorlist|issues?|violations?|causes?|messages?|failures|problems|faults)$|^(?:details?|fields|fieldlist|inner|children|nested|root|params|parameters|invalid\w*|validation\w*|modelstate|notifications|rejections|results|responses|reasons?|description|msg)$)/
export const isIssueKey = (key: string): boolean => complaints.test(plainName(key))

/** Names that belong to envelopes, hence (alone) to no form. */
const envelopeKeys: ReadonlySet<string> = new Set([
  ...userTextKeys,
  ...textKeys,
  ...codeKeys,
  ...list(
    'statuscode httpstatus httpcode success ok data meta timestamp requestid traceid correlationid documentationurl docurl moreinfo instance result results url path json body responsestatus erroruri count total messagecount request retryable retryafter warnings stack trace jsonrpc response time method version object kind extensions fault log sys hint ocs responsecode',
  ),
])
export const isEnvelopeKey = (key: string): boolean =>
  envelopeKeys.has(plainName(key)) || /^(?:error|err_|inner_?error|request_?id)/i.test(key) || isIssueKey(key)

const itemKeys: ReadonlySet<string> = new Set([
  ...pathKeys,
  ...list(
    'value location params properties format context input ctx source keys constraints rejectedvalue attemptedvalue minimum maximum expected received severity members in',
  ),
])
const itemTexts = list(
  'errortext message msg detail description errormessage defaultmessage text reason error errordescription',
)

/** One complaint as an object: it has a text and no member that a form could own. */
export function isItem(bag: Bag): boolean {
  const keys = Object.keys(bag)
  if (keys.length === 0 || keys.length > 60 || !keys.every((key) => itemKeys.has(plainName(key)) || isEnvelopeKey(key)))
    return false
  const view = viewOf(bag)
  if (itemTexts.some((key) => typeof view.get(key) === 'string')) return true
  return 'message' in bag && typeof bag.code === 'string'
}

const formKeys: ReadonlySet<string> = new Set([
  '',
  '$',
  'base',
  'root',
  '_schema',
  '_errors',
  '_error',
  '_form',
  '__all__',
  '__root__',
  'formErrors',
  'generalErrors',
  'non_field_errors',
  'nonFieldErrors',
])
/** Keys under which field maps keep what concerns the whole form. */
export const isFormKey = (key: string): boolean => formKeys.has(key)

const phrase =
  /^(?:\d{3} )?(?:ok|bad request|unauthori[sz]ed|payment required|forbidden|not found|method not allowed|not acceptable|request time-?out|conflict|gone|length required|precondition (?:failed|required)|(?:payload|content|request entity) too large|unsupported media type|unprocessable(?: entity| content)?|locked|too many requests|internal (?:server )?error|not implemented|bad gateway|service unavailable|gateway time-?out|error|unknown error|error code: \d{3}|success)\.?$/i

/** Text for people: more than one word, or a word that ends like a sentence, or letters beyond ASCII; no reason phrase. */
export function isSentence(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const text = value.trim()
  return (/\s|[^\x20-\x7E]/.test(text) || /^[A-Z]\w*[.!?]$/i.test(text)) && !phrase.test(text)
}

const noise =
  /^(?:errors?|err|fail(?:ed|ure)?|success|ok|true|false|null|none|field|object|exception|list|status|error\.list|(?:type|syntax|range|reference|uri|eval|aggregate)error|domexception|about:blank)$/i
const word = /^[\w.:/$@#*-]{1,150}$/

/** A machine's word or number as text: no status, no noise, no address; the name alone of `ns#Name` and `Name:http…`. */
export function codeText(value: unknown, status: number): string | undefined {
  if (typeof value === 'number') return value === status || value === 0 || isStatus(value) ? undefined : String(value)
  if (typeof value !== 'string' || !word.test(value) || noise.test(value)) return undefined
  if (isStatus(Number(value)) || Number(value) === 0 || /^(?:https?|urn|tag):/i.test(value)) return undefined
  return value.replace(/^.*#/, '').replace(/:https?:.*$/, '') || undefined
}

const isStatus = (value: number): boolean => Number.isInteger(value) && value >= 400 && value < 600

export const maps = (value: unknown): readonly Bag[] => (Array.isArray(value) ? value.slice(0, 1000).filter(isMap) : [])
