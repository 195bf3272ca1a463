import { header } from '../../base/header.ts'
import { entriesOf, keysOf, valuesOf } from '../../base/keysOf.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { isBad, statusIn } from './goodCode.ts'
import { roleOf } from './roles.ts'
import { hasText, isComplaint, isEmpty, isFlag, isVerdict } from './signs.ts'
import { isSentence } from './words.ts'

/**
 * Whether a reply with a good status says, by the explicit signs of an envelope, that the request failed. A resource that
 * merely has a member called `error` or `status` is no failure. A flag always counts; a word or a complaint where nothing
 * has an `id`; a mere member for errors, or a code, where every member belongs to an envelope.
 */
export function saysFailed({ body, headers }: Envelope): boolean {
  const top = Array.isArray(body) && body.length === 1 ? body[0] : body
  return isMap(top) && (/problem\+/.test(header(headers, 'content-type') ?? '') || says(top, 0))
}

function says(bag: Bag, depth: number): boolean {
  const members = entriesOf(bag, 100).filter(([, value]) => !isEmpty(value))
  const roles = members.map(([key]) => roleOf(key))
  const isNameless = !roles.some(({ name }) => /^[su_]{0,2}id$/.test(name)) || 'jsonrpc' in bag
  const isEnvelope = isNameless && roles.every((role) => role.isEnvelope || role.isId)
  return members.some(([key, value]) => {
    const { name } = roleOf(key)
    return (
      isFlag(name, value, bag) ||
      (isNameless && (isVerdict(name, value, bag, members.length === 1) || isComplaint(name, value, bag))) ||
      (isEnvelope && isSign(name, value, bag, depth))
    )
  })
}

/** Signs that count only where every member that holds something belongs to an envelope. */
function isSign(name: string, value: unknown, bag: Bag, depth: number): boolean {
  if (/^(?:\w*errors?|error(?:message|response|\w*s)|fault|exception)$/.test(name) && holdsFault(value)) return true
  if (/^(?:[a-z]{0,4}|err(?:or)?)code$|^error$/.test(name) && isBad(value))
    return hasText(bag) ? name !== 'code' || isSureCode(value, bag) : name.startsWith('err')
  if (statusIn({ [name]: value }))
    return valuesOf(bag).some((each) => isSentence(each) || (each !== null && typeof each === 'object'))
  const isInner = /^(?:json|messages|response|baseresp|requeststatus|ocs|meta|result(?:info)?|return|body)$/.test(name)
  return isInner && depth < 2 && isMap(value) && says(value, depth + 1)
}

/**
 * A `code` beside a text and nothing else: below zero or of two digits and more, since one may say yes, or a word in a reply
 * that names its request, since a coupon has one, too.
 */
function isSureCode(value: unknown, bag: Bag): boolean {
  if ('msg' in bag) return true
  const holdsMore = valuesOf(bag).some((each) => typeof each === 'object' && !isEmpty(each))
  const hasMessage = keysOf(bag).some((key) => roleOf(key).text < 4)
  const isNotice = /^(?:warn|info|success)/i.test(String(bag.type))
  const isSaid = /^-|^\d\d/.test(String(value)) || keysOf(bag).some((key) => roleOf(key).isId)
  return isSaid && hasMessage && !holdsMore && !isNotice
}

/** A member for errors that is not empty, no zero and no count. */
function holdsFault(value: unknown): boolean {
  if (!isMap(value))
    return (
      value === true || Array.isArray(value) || (typeof value === 'string' && !/^(?:0|false|no|none)$/i.test(value))
    )
  const isCount = valuesOf(value).every((each) => !each || typeof each === 'number')
  return !isCount && !/^(?:0|ok)$/i.test(String(value.code))
}
