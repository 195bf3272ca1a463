import { header } from '../../base/header.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { isFieldMap, isHole } from './fieldMap.ts'
import { layersOf } from './layers.ts'
import { entriesOf, roleOf } from './roles.ts'
import { isSentence } from './words.ts'

export const failWord: RegExp = /^(?:\w{1,40}_)?(?:err(?:or?)?|fail(?:ed|ure)?|fault|ko|notok|denied)$/i

/** Whether a reply with a good status says, by the explicit signs of an envelope, that the request failed. A resource
 *  that merely has a member called `error` or `status` is no failure. */
export function saysFailed({ body, headers }: Envelope): boolean {
  const top = Array.isArray(body) && body.length === 1 ? body[0] : body
  return isMap(top) && (/problem\+/.test(header(headers, 'content-type') ?? '') || says(top, 0))
}

function says(bag: Bag, depth: number): boolean {
  const members = entriesOf(bag, 100).filter(([, value]) => !isEmpty(value))
  const roles = members.map(([key]) => roleOf(key))
  const isNameless = !roles.some(({ name }) => /^[su_]{0,2}id$/.test(name)) || 'jsonrpc' in bag
  const isEnvelope = isNameless && roles.every(({ isEnvelope, isId }) => isEnvelope || isId)
  return members.some(([key, value]) => {
    const { name } = roleOf(key)
    return (
      isFlag(name, value, bag) ||
      (isNameless && (isVerdict(name, value, bag, members.length) || isComplaint(name, value, bag))) ||
      (isEnvelope && isSign(name, value, bag, depth))
    )
  })
}

/** Nothing, or a value that holds nothing. */
const isEmpty = (value: unknown): boolean =>
  value === '' || isHole(value) || (Array.isArray(value) && value.length === 0)

/** Members that say it outright. */
function isFlag(name: string, value: unknown, bag: Bag): boolean {
  if (/^(?:ok|\w*succe(?:ss(?:ful)?|ed(?:ed)?))$/.test(name)) return String(value) === 'false'
  if (/^(?:haserrors|iserror)$/.test(name)) return value === true
  // NMI: 1 is approved, 2 declined, 3 an error.
  return (
    (name === 'resultstatus' && value === 'F') ||
    (name === 'response' && /^[23]$/.test(String(value)) && 'responsetext' in bag)
  )
}

/** A word that says how it went, beside something that says more. */
const isVerdict = (name: string, value: unknown, bag: Bag, count: number): boolean =>
  /^(?:stat(?:us)?|(?:result|return)(?:code|status)?|message)$/.test(name) &&
  failWord.test(String(value)) &&
  (count === 1 ||
    'data' in bag ||
    layersOf(bag).some(
      (layer) =>
        hasText(layer) ||
        hasCode(layer) ||
        Object.keys(layer).some((key) => roleOf(key).isIssues && !isEmpty(layer[key])),
    ))

/** A complaint of its own, or complaints by field, beside whatever else a reply has. */
function isComplaint(name: string, value: unknown, bag: Bag): boolean {
  if (!isMap(value))
    return /^err(?:or)?code$/.test(name) && isBadCode(value) && hasText(bag, /^err(?:or)?(?:msg|message)$/)
  return name === 'errors'
    ? isFieldMap(value, true, true) && Object.values(value).every((each) => isSentence([each].flat()[0]))
    : /^error(?:response)?$/.test(name) && hasText(value) && hasCode(value)
}

const hasText = (bag: Bag, names = /^/): boolean =>
  entriesOf(bag, 100).some(([key, value]) => {
    const { name, text } = roleOf(key)
    return (
      names.test(name) && ((text < 9 && isSentence(value)) || (text < 6 && Array.isArray(value) && value.length > 0))
    )
  })

const hasCode = (bag: Bag): boolean => Object.keys(bag).some((key) => roleOf(key).code < 2 && isBadCode(bag[key]))

/** Signs that count only where every member that holds something belongs to an envelope. */
function isSign(name: string, value: unknown, bag: Bag, depth: number): boolean {
  if (/^(?:\w*errors?|error(?:message|response|\w*s)|fault|exception)$/.test(name) && holdsFault(value)) return true
  if (/^(?:[a-z]{0,4}|err(?:or)?)code$|^error$/.test(name) && isBadCode(value))
    return hasText(bag) ? name !== 'code' || isSureCode(value, bag) : name.startsWith('err')
  if (statusIn({ [name]: value }))
    return Object.values(bag).some((each) => isSentence(each) || (each !== null && typeof each === 'object'))
  return (
    depth < 2 &&
    isMap(value) &&
    /^(?:json|messages|response|ocs|meta|result(?:info)?|return|body)$/.test(name) &&
    says(value, depth + 1)
  )
}

/** A word may be anybody's code, a coupon has one; a number of one digit may say yes. */
const isSureCode = (value: unknown, bag: Bag): boolean =>
  'msg' in bag || /^-|^\d\d/.test(String(value)) || Object.keys(bag).some((key) => roleOf(key).isId)

/** A member for errors that is not empty, no zero and no count. */
function holdsFault(value: unknown): boolean {
  if (isMap(value))
    return (
      !/^(?:0|ok)$/i.test(String(value.code)) && Object.values(value).some((each) => each && typeof each !== 'number')
    )
  return value === true || Array.isArray(value) || (typeof value === 'string' && !/^(?:0|false)$/.test(value))
}

/** A code that says that all went well: zeros, the 200s (also with two more digits), or a word. */
export const isGood = (value: unknown): boolean => /^(?:0+|2\d\d(?:00)?|ok|success(?:ful)?)$/i.test(String(value))

const isBadCode = (value: unknown): boolean => /string|number/.test(typeof value) && value !== '' && !isGood(value)

/** A status of 400 and above inside a body, as a number or as digits. */
export function statusIn(bag: Bag): number | undefined {
  const key = Object.keys(bag).find(
    (each) => /^(?:(?:http)?status(?:code)?|code)$/.test(roleOf(each).name) && /^[45]\d\d$/.test(String(bag[each])),
  )
  return key === undefined ? undefined : Number(bag[key])
}
