import { keysOf } from '../../base/keysOf.ts'
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

/** What an envelope speaks of: such words stand before the one that says what a member is, `errorMessage`, `retCode`. */
const of =
  '(?:api|err(?:or)?|fault|exception|fail(?:ure)?|message|reason|response|resp|return|ret|reply|result|status|http|default|detailed|diagnostic|explanation|brief|long|help|s)'

/** Where a text for people stands, best first; a text written for users beats one for developers, a special one a general one. */
const texts = [
  /^(?:errorusermsg|(?:user(?:presentable)?|display|friendly|cardholder|customer)message|usertitle|(?:error)?human|submsg)$/,
  /^(?:message|msg)$/,
  /^detail$/,
  new RegExp(
    `^(?:${of}{0,2}(?:message|msg|desc(?:ription)?|summary|details?|text|string)|localizedmessage|message1|explanation|brief)$`,
  ),
  /^(?:(?:err(?:or)?|failure)?(?:reason|cause)|title|issue|problem|troubleshoot)$/,
  /^(?:err|(?!inner)[a-z]*errors?|fault|diagnostics|moreinfo(?:rmation)?)$/,
  /^(?:result|status|(?:error)?info|messages)$/,
]
/** Where a machine word stands, best first. */
const codes = [
  /^(?:(?:api|o)?errorcode|subcode)$/,
  new RegExp(
    `^(?:(?!status|http|result|response)${of}{0,2}(?:code|no|num(?:ber)?|key)|[es]code|errorid|keyword|datacode|rule(?:id)?|constraintid|scimtype)$`,
  ),
  /^(?:error|errortype|issue)$/,
  /^(?:reason|cause|status(?:code)?)$/,
  /^(?:category|type|class(?:ification)?|exception|fault|violation)$/,
  /^(?:name|error(?:name|codes)|(?:message)?id|(?:result|response)code|tag|kind)$/,
]
/** Where a complaint names its place, best first. */
const places = [
  /^(?:(?:property|field|violation|instance|input)(?:path|ref)|datapath|jsonpath|(?:request)?pointer|instancelocation|apiname)$/,
  /^(?:(?:error|invalid|missing|source)?(?:field|param|parameter|property|attribute|argument|member)(?:s|names?)?|attr|keys|errorpath)$/,
  /^(?:loc(?:ator)?|column|dataref)$/,
  /^(?:(?:o?error)?path|target|element|expression|reference)$/,
  /^name$/,
]
const issues =
  /(?:errors?|err|errorlist|issues?|violations?|causes?|(?:message|msg)s|failures|problems|faults?|constraints)$|^(?:details?|err\w*s|\w*fields|fieldlist|inner|children|nested|root|param(?:eter)?s|invalid\w*|validation\w*|modelstate|notifications|rejections|rejected|humanized|results|responses|reasons?|message|description|msg)$/
const envelope =
  /^(?:http(?:status|code)|statuscode|stat|success|ok|data|meta|return|time(?:stamp)?|(?:request|trace|correlation)id|doc\w*url|moreinfo|instance|results?(?:info)?|url|path|json|body|response\w*|messagecount|count|total|request|retry\w+|warnings|stack|trace|debug\w*|jsonrpc|method|version|object|extensions|fault|log|sys|attributes|hint|ocs|embedded|head(?:ers)?|isbase64encoded|solutions?|suggestions?|resolution|\w*exception|(?:inner)?err\w*)$/
const item =
  /^(?:in|key|lang(?:uage)?|locale|resource|location|properties|format|context|input|args|ctx|source|(?:rejected|attempted|string)?value|valuetype|minimum|maximum|expected|received|severity|ref|types)$/

const params = /^(?:minimum|maximum|inclusive|expected|format)$/
const ids =
  /^(?:(?:x|debugging)?(?:req(?:uest)?|correlation|(?:clerk|fb)?trac(?:e|ing)|error|debug|log|call|incident|event|support|tracking)(?:uu)?id|pspreference|errorreference|errorinstanceid)$/
const docs = /^(?:doc\w*|erroruri|more\w*|help\w*|information\w*|(?:error|description|info)ur[il]|infolink|link|about)$/

const rankOf = (patterns: readonly RegExp[], name: string): number => {
  const rank = patterns.findIndex((pattern) => pattern.test(name))
  return rank < 0 ? never : rank
}

/** The same few words as Spanish, Portuguese and French teams write them. */
const english: Readonly<Record<string, string>> = {
  mensaje: 'message',
  mensagem: 'message',
  codigo: 'code',
  codigoerro: 'code',
  erro: 'error',
  erreur: 'error',
  erros: 'errors',
  errores: 'errors',
  erreurs: 'errors',
  campo: 'field',
  champ: 'field',
  propriedade: 'property',
  razao: 'reason',
  motivo: 'reason',
  detalle: 'detail',
  detalhe: 'detail',
  violacoes: 'violations',
  retorno: 'return',
}
const foreign = new RegExp(`^(?:${Object.keys(english).join('|')})$`)

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
    .replace(/^@attributes$/, 'meta')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(foreign, (word) => english[word] as string)
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

/** Whether a role has a better rank of this kind than another, or any at all. */
export const isRanked = (role: Role, other: Role | undefined, kind: 'text' | 'code' | 'place'): boolean =>
  role[kind] < (other?.[kind] ?? never)

/** The value of the best-named member that reads as one, and its rank. */
export function pick<T>(
  bag: Bag,
  kind: 'text' | 'code' | 'place',
  read: (value: unknown, name: string) => T | undefined,
): readonly [value: T | undefined, rank: number] {
  let best: T | undefined
  let rank = never
  // An Error keeps its message where no list of keys shows it.
  const keys = bag instanceof Error ? ['message', ...keysOf(bag)] : keysOf(bag)
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
  key === '' || (key.length < 18 && '$_BbCcFfGgNnRr'.includes(key.charAt(0)) && forms.test(key))

const forms =
  /^(?:\$(?:input)?|base|root(?:\.\w+)?|common|_(?:schema|errors?|form)|__(?:all|root)__|(?:form|general)Errors|non_?field_?errors)$/i
