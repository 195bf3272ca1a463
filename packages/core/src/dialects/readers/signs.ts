import { entriesOf, keysOf, valuesOf } from '../../base/keysOf.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import { isFieldMap, isHole } from './fieldMap.ts'
import { failWord, isBad } from './goodCode.ts'
import { layersOf } from './layers.ts'
import { roleOf } from './roles.ts'
import { isSentence } from './words.ts'

/** Nothing, or a value that holds nothing: it says nothing, either. */
export const isEmpty = (value: unknown): boolean =>
  value === '' || isHole(value) || (Array.isArray(value) && value.length === 0)

/** Outright: `success: false`, `hasErrors: true`. */
export function isFlag(name: string, value: unknown, bag: Bag): boolean {
  if (/^(?:ok|(?!un)\w*succe(?:ss(?:ful)?|ed(?:ed)?))$/.test(name)) return String(value) === 'false'
  if (/^(?:haserrors|iserror)$/.test(name)) return value === true
  // NMI: 1 is approved, 2 declined, 3 an error.
  const isDeclined = name === 'response' && /^[23]$/.test(String(value)) && 'responsetext' in bag
  return isDeclined || (name === 'resultstatus' && value === 'F')
}

/** A word that says how it went, alone or with something that says more. */
export const isVerdict = (name: string, value: unknown, bag: Bag, isAlone: boolean): boolean =>
  /^(?:stat(?:us)?|(?:result|return)(?:code|status)?|message)$/.test(name) &&
  failWord.test(String(value)) &&
  (isAlone || 'data' in bag || layersOf(bag).some((layer) => hasText(layer) || hasCode(layer) || hasIssues(layer)))

/** A complaint of its own, complaints by field, or a code called as only errors call it beside a text so called. */
export function isComplaint(name: string, value: unknown, bag: Bag): boolean {
  if (!isMap(value)) return /^err(?:or)?code$/.test(name) && isBad(value) && hasText(bag, /^err(?:or)?(?:msg|message)$/)
  return name === 'errors'
    ? isFieldMap(value, true, true) && valuesOf(value).every((each) => isSentence([each].flat()[0]))
    : /^error(?:response)?$/.test(name) && hasText(value) && hasCode(value)
}

export const hasText = (bag: Bag, names: RegExp = /^/): boolean =>
  entriesOf(bag, 100).some(([key, value]) => names.test(roleOf(key).name) && roleOf(key).text < 9 && isSentence(value))

const hasCode = (bag: Bag): boolean => keysOf(bag).some((key) => roleOf(key).code < 2 && isBad(bag[key]))

const hasIssues = (bag: Bag): boolean => keysOf(bag).some((key) => roleOf(key).isIssues && !isEmpty(bag[key]))
