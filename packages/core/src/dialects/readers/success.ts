import { header } from '../../base/header.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { isHole } from './fieldMap.ts'
import { roleOf } from './roles.ts'
import { isSentence } from './words.ts'

export const failWord: RegExp = /^(?:err(?:or)?|(?:[a-z]{1,30}_)?fail(?:ed|ure)?|ko|notok|denied)$/i

/** Whether a reply with a good status says, by the explicit signs of an envelope, that the request failed. A resource
 *  that merely has a member called `error` or `status` is no failure. */
export function saysFailed({ body, headers }: Envelope): boolean {
  const top = Array.isArray(body) && body.length === 1 ? body[0] : body
  return isMap(top) && (/problem\+/.test(header(headers, 'content-type') ?? '') || says(top, 0))
}

function says(bag: Bag, depth: number): boolean {
  const keys = Object.keys(bag)
  const isEnvelope =
    keys.every((key) => roleOf(key).isEnvelope || roleOf(key).isId) && (!('id' in bag) || 'jsonrpc' in bag)
  const hasText = keys.some((key) => (roleOf(key).text < 6 || roleOf(key).code < 2) && bag[key])
  return keys.some((key) => {
    const { name } = roleOf(key)
    const value = bag[key]
    if (/^(?:ok|(?:is)?success|succeeded|successful)$/.test(name)) return String(value) === 'false'
    if (/^(?:haserrors|iserror)$/.test(name)) return value === true
    if (name === 'resultstatus' && value === 'F') return true
    // NMI: 1 is approved, 2 declined, 3 an error.
    if (name === 'response' && /^[23]$/.test(String(value)) && 'responsetext' in bag) return true
    if (/^(?:stat(?:us)?|result(?:code|status)?|message)$/.test(name) && failWord.test(String(value)))
      return !('id' in bag) && (hasText || 'data' in bag || keys.length === 1)
    return isEnvelope && isSign(name, value, bag, depth)
  })
}

/** Signs that count only where every member belongs to an envelope. */
function isSign(name: string, value: unknown, bag: Bag, depth: number): boolean {
  if (/^(?:\w*errors?|fault|exception|errormessages?)$/.test(name))
    return (
      value === true ||
      (isMap(value)
        ? !/^(?:0|ok)$/i.test(String(value.code)) &&
          Object.values(value).some((each) => each && typeof each !== 'number')
        : Array.isArray(value)
          ? value.length > 0
          : isWord(value))
    )
  // WeChat `errcode`, Lark `code` with `msg`, TikTok `code` with no data: every number but 0 and the 200s.
  if (
    /^err(?:or)?code$/.test(name) ||
    (name === 'code' && ('msg' in bag || (isHole(bag.data) && String(value).length > 2)))
  )
    return (
      Boolean(value) && !isGood(value) && Object.keys(bag).some((key) => roleOf(key).text < 5 && isSentence(bag[key]))
    )
  if (statusIn({ [name]: value }))
    return Object.values(bag).some((each) => isSentence(each) || (each !== null && typeof each === 'object'))
  return (
    depth < 2 &&
    isMap(value) &&
    /^(?:json|messages|response|ocs|meta|result(?:info)?|body)$/.test(name) &&
    says(value, depth + 1)
  )
}

/** A code that says that all went well: zeros, the 200s (also with two more digits), or a word. */
export const isGood = (value: unknown): boolean => /^(?:0+|2\d\d(?:00)?|ok|success(?:ful)?)$/i.test(String(value))

const isWord = (value: unknown): boolean => typeof value === 'string' && !/^(?:|0|false)$/.test(value)

/** A status of 400 and above inside a body, as a number or as digits. */
export function statusIn(bag: Bag): number | undefined {
  const key = Object.keys(bag).find(
    (each) => /^(?:(?:http)?status(?:code)?|code)$/.test(roleOf(each).name) && /^[45]\d\d$/.test(String(bag[each])),
  )
  return key === undefined ? undefined : Number(bag[key])
}
