import { keysOf } from '../../base/keysOf.ts'
import type { Bag } from '../../base/safe.ts'
import { roleOf } from './roles.ts'

/** A word that says that something went wrong: `ERROR`, `fail`, `FIELD_ERROR`. */
export const failWord: RegExp = /^(?:\w{1,40}_)?(?:err(?:or?)?|fail(?:ed|ure)?|fault|ko|notok|denied)$/i

/** A code that says that all went well: zeros, the 200s (also with two more digits), or a word. */
export const isGood = (value: unknown): boolean => /^(?:0+|2\d\d(?:00)?|ok|success(?:ful)?)$/i.test(String(value))

/** Any other code. */
export const isBad = (value: unknown): boolean => /string|number/.test(typeof value) && value !== '' && !isGood(value)

/** A status of 400 and above inside a body, as a number or as digits. */
export function statusIn(bag: Bag): number | undefined {
  const key = keysOf(bag).find(
    (each) => /^(?:(?:http)?status(?:code)?|code)$/.test(roleOf(each).name) && /^[45]\d\d$/.test(String(bag[each])),
  )
  return key === undefined ? undefined : Number(bag[key])
}
