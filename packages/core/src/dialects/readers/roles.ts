import type { Bag } from '../../base/safe.ts'

/** What a member's name can mean in an envelope. Ranks count from 0, the best name; `never` is no rank. */
export interface Role {
  /** Without case and punctuation: `error_message`, `errorMessage` and `ErrorMessage` are one. */
  readonly name: string
  readonly text: number
  readonly code: number
  readonly place: number
  /** Holds complaints: `errors`, `fieldErrors`, `constraintViolations`, `invalid-params` … */
  readonly isIssues: boolean
  /** Belongs to envelopes, hence (alone) to no form. */
  readonly isEnvelope: boolean
  /** Belongs to envelopes or to the description of one complaint. */
  readonly isKnown: boolean
  /** What is needed to word a complaint: `minimum`, `expected`. */
  readonly isParam: boolean
  /** Names a support reference. */
  readonly isId: boolean
  /** Holds the address of an explanation. */
  readonly isDoc: boolean
}

const never = 9

/** Where a text for people stands, best first; a text written for users beats one for developers. */
const texts = [
  /^(?:errorusermsg|(?:user(?:presentable)?|display|friendly|localized)message|usertitle)$/,
  /^(?:message|msg)$/,
  /^detail$/,
  /^(?:(?:err(?:or)?|fault|exception|failure|brief|detailed|diagnostic|explanation|reply|response|result|status|default|long|help|s){0,2}(?:message|msg|desc(?:ription)?|summary|detail|text|string)|message1|explanation|brief)$/,
  /^(?:(?:err(?:or)?|failure)?(?:reason|cause)|details|title|issue|problem|troubleshoot)$/,
  /^(?:err|(?!inner)[a-z]*errors?|info|diagnostics)$/,
  /^result$/,
]
/** Where a machine word stands, best first. */
const codes = [
  /^(?:api|o)?errorcode$/,
  /^(?:[es]?code|err(?:code|no)|error(?:key|id)|(?:reason|fault|exception|failure|data|reply)code|err(?:or)?number|keyword|rule(?:id)?|constraintid|scimtype)$/,
  /^(?:error|errortype|issue)$/,
  /^(?:reason|cause|status(?:code)?)$/,
  /^(?:category|type)$/,
  /^(?:name|error(?:name|codes)|(?:message)?id|(?:result|response)code|tag|kind)$/,
]
/** Where a complaint names its place, best first. */
const places = [
  /^(?:(?:error|invalid|missing)?(?:field|param|parameter|property|attribute|argument|member)(?:s|names?)?|attr|keys|errorpath)$/,
  /^(?:(?:property|field|violation|instance|data|input)(?:path|ref)|(?:request)?pointer|instancelocation|loc(?:ator)?|apiname|column)$/,
  /^(?:(?:json|o?error)?path|target|element|expression)$/,
  /^name$/,
]
const issues =
  /(?:errors?|err|errordetails|errorlist|issues?|violations?|causes?|messages?|failures|problems|faults)$|^(?:details?|fields|fieldlist|inner|children|nested|root|param(?:eter)?s|invalid\w*|validation\w*|modelstate|notifications|rejections|results|responses|reasons?|description|msg)$/
const envelope =
  /^(?:http(?:status|code)|statuscode|stat|success|ok|data|meta|time(?:stamp)?|(?:request|trace|correlation)id|doc\w*url|moreinfo|instance|results?(?:info)?|url|path|json|body|response\w*|messagecount|count|total|request|retry\w+|warnings|stack|trace|jsonrpc|method|version|object|extensions|fault|log|sys|hint|ocs|embedded|head(?:ers)?|isbase64encoded|solutions?|suggestions?|resolution|\w*exception|(?:inner)?err\w*)$/
const item =
  /^(?:in|key|lang(?:uage)?|locale|resource|location|properties|format|context|input|args|ctx|source|constraints|(?:rejected|attempted|string)?value|valuetype|minimum|maximum|expected|received|severity)$/

const params = /^(?:minimum|maximum|inclusive|expected|format)$/
const ids =
  /^(?:x?(?:request|correlation|(?:clerk|fb)?trace|error|debug|log|incident|event|support|tracking)(?:uu)?id|pspreference|errorreference|errorinstanceid)$/
const docs = /^(?:doc\w*|erroruri|more\w*|help\w*|information\w*|(?:error|description|info)ur[il]|infolink|link|about)$/

const rankOf = (patterns: readonly RegExp[], name: string): number => {
  const rank = patterns.findIndex((pattern) => pattern.test(name))
  return rank < 0 ? never : rank
}

const known = new Map<string, Role>()

/** What a member's name means; remembered, because envelopes have few names and big forms have some thousands. */
export function roleOf(key: string): Role {
  const role = known.get(key)
  if (role) return role
  const made = judge(key)
  if (known.size > 4000) known.clear()
  if (key.length < 80) known.set(key, made)
  return made
}

function judge(key: string): Role {
  const name = key
    .slice(0, 80)
    .replace(/^(?:hydra|o):/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const text = rankOf(texts, name)
  const code = rankOf(codes, name)
  const place = rankOf(places, name)
  const isIssues = issues.test(name) && !name.startsWith('inner')
  const isEnvelope = isIssues || text + code < 2 * never || envelope.test(name)
  return {
    name,
    text,
    code,
    place,
    isIssues,
    isEnvelope,
    isKnown: isEnvelope || place < never || item.test(name),
    isParam: params.test(name),
    isId: ids.test(name),
    isDoc: docs.test(name),
  }
}

/** How many members of a list or map are looked at: twice what an error keeps. */
const maxEntries = 2000

/** Whether a role has a better rank of this kind than another, or any at all. */
export const isRanked = (role: Role, other: Role | undefined, kind: 'text' | 'code' | 'place'): boolean =>
  role[kind] < (other?.[kind] ?? never)

/** The first members of a map or list; a body with a hundred thousand costs no more. */
export function entriesOf(bag: object, max: number = maxEntries): [string, unknown][] {
  const keys = Object.keys(bag)
  return (keys.length > max ? keys.slice(0, max) : keys).map((key) => [key, (bag as Bag)[key]])
}

/** The value of the best-named member that reads as one, and its rank. */
export function pick<T>(
  bag: Bag,
  kind: 'text' | 'code' | 'place',
  read: (value: unknown, name: string) => T | undefined,
): readonly [value: T | undefined, rank: number] {
  let best: T | undefined
  let rank = never
  const keys = Object.keys(bag)
  // An Error keeps its message where no list of keys shows it.
  if (bag instanceof Error) keys.unshift('message')
  for (let index = 0; index < keys.length && index < 200; index += 1) {
    const key = keys[index] as string
    const role = roleOf(key)
    const found = role[kind] < rank ? read(bag[key], role.name) : undefined
    if (found === undefined) continue
    best = found
    rank = role[kind]
  }
  return [best, rank]
}

/** Keys under which field maps keep what concerns the whole form. */
export const isFormKey = (key: string): boolean =>
  key === '' || (key.length < 18 && '$_BbFfGgNnRr'.includes(key.charAt(0)) && forms.test(key))

const forms = /^(?:\$?|base|root|_(?:schema|errors?|form)|__(?:all|root)__|(?:form|general)Errors|non_?field_?errors)$/i
