import { entriesOf, keysOf, valuesOf } from '../../base/keysOf.ts'
import { type Bag, isMap, str } from '../../base/safe.ts'
import { locationOf } from './place.ts'
import { isFormKey, roleOf } from './roles.ts'
import { isSentence } from './words.ts'

export const isTreeKey: RegExp = /^(?:errors|children|properties|items)$/

/** Symfony `children`, Zod `properties`/`items`: a node's own complaints stand in `errors`. */
export const isTree = (map: unknown): boolean =>
  isMap(map) &&
  (isMap(map.children) ||
    (Array.isArray(map.errors) && (isMap(map.properties) || Array.isArray(map.items ?? map.children)))) &&
  keysOf(map).every((key) => isTreeKey.test(key))

/** One complaint as an object: it has a text and no member that a form could own. */
export function isItem(bag: Bag): boolean {
  const keys = keysOf(bag)
  return (
    keys.length < 60 &&
    keys.every((key) => roleOf(key).isKnown) &&
    (keys.some((key) => roleOf(key).text < 6 && typeof bag[key] === 'string') ||
      ('message' in bag && typeof bag.code === 'string') ||
      // Play: `{ msg: ['error.path.missing'], args: [] }`.
      ('msg' in bag && 'args' in bag))
  )
}

export function isHole(item: unknown): boolean {
  return item === null || (isMap(item) && keysOf(item).length === 0)
}

/** How many maps one question may look into: what refers back to itself would never end. */
const maxMaps = 3000
let looked = 0

/** One complaint that names its place by a word, or a node of Ory's forms. */
export const isPlaced = (map: Bag): boolean =>
  (isMap(map.attributes) && Array.isArray(map.messages)) ||
  (isItem(map) && keysOf(map).some((key) => roleOf(key).place < 4 && /^\S+$/.test(str(map[key]) ?? '')))

/** A list of complaints that name their places: the map around it is an envelope. */
const holdsPlaced = (map: Bag): boolean =>
  keysOf(map).some((key) => {
    const list = roleOf(key).isIssues && map[key]
    return Array.isArray(list) && isMap(list[0]) && isPlaced(list[0])
  })

/** A map that says which field has which complaint, and no envelope: judged by the shape of its values. */
export function isFieldMap(
  map: Bag,
  isNamed: boolean,
  isSure = false,
  depth = 0,
  mayBeWords: boolean = isNamed,
): boolean {
  looked = depth === 0 ? 0 : looked + 1
  return (
    looked < maxMaps &&
    !(!isNamed && hasSpeech(map)) &&
    !isTranslated(map) &&
    !isPlaced(map) &&
    !(depth === 0 && holdsPlaced(map)) &&
    judge(map, isNamed, isSure, depth, mayBeWords)
  )
}

/** The same text in several languages. */
const isTranslated = (map: Bag): boolean =>
  /string|object/.test(typeof map.en) && keysOf(map).every((key) => /^[a-z]{2}(?:[-_]\w{2,4})?$/.test(key))

/** An envelope's own member with a plain value: no map of fields, unless fields are expected here. Nearly every body. */
function hasSpeech(map: Bag): boolean {
  if ('_errors' in map) return false
  for (const key of keysOf(map)) {
    const value = map[key]
    const isPlain = typeof value !== 'object' && value !== undefined
    if ((isPlain || roleOf(key).text === 0) && roleOf(key).isEnvelope && !isTreeKey.test(key) && !isFormKey(key))
      return true
  }
  return false
}

/** What a map says of itself: `__type`, `@type`. */
export const isAbout = (key: string): boolean => /^(?:__type$|@)/.test(key)

function judge(map: Bag, isNamed: boolean, isSure: boolean, depth: number, mayBeWords: boolean): boolean {
  const entries = entriesOf(map).filter(([key, value]) => !isHole(value) && !isAbout(key))
  const { length } = entries
  if (length === 0 || depth > 8) return false
  if (isTree(map) || entries.every(isEnveloped)) return true
  const isAlone = length === 1 && !isNamed
  if (!entries.every(([key, value]) => isComplaint(value, mayBeWords || isFormKey(key), isAlone, depth))) return false
  // Zod's `format()`, even of a form that asks for a name and a message.
  if ('_errors' in map) return true
  const isAllLists = entries.every(([, value]) => Array.isArray(value))
  const strange = entries.filter(
    ([key, value]) => isOdd(key, value, isSure) || isFormKey(key) || (isNamed && isLevel(key, value)),
  ).length
  if (isAllLists && strange > 0) return true
  // A field beside one that is called as members of envelopes are, both with complaints below.
  if (strange * 2 >= length && entries.every(([, value]) => typeof value === 'object')) return true
  if (!isNamed) return strange === length
  if (depth > 0) return true
  const isSpeech = entries.some(
    ([key, value]) => typeof value === 'string' && speaks(key) && !isOdd(key, value, isSure),
  )
  return isSpeech ? entries.filter(([key]) => !roleOf(key).isKnown).length > length / 2 : strange > 0
}

/**
 * No member of an envelope: by its name, or because what it holds is not what such a member holds. Among complaints
 * (`isSure`) a code is no sentence, and lists of sentences stand under few names: `{ name: ["can't be blank"] }` is about a field.
 */
function isOdd(key: string, value: unknown, isSure: boolean): boolean {
  const { name, text, code, isEnvelope } = roleOf(key)
  if (!isEnvelope) return true
  if (holder.test(name))
    return isSure && Array.isArray(value) && !name.startsWith('err') && value.every((each) => isOfIt(key, each))
  if (Array.isArray(value))
    return value.length > 0 && value.every((each) => isSentence(each) || (code < 9 && isMap(each) && isItem(each)))
  if (!isSure) return false
  if (isMap(value)) return code < 9 && isItem(value)
  return text > 5 && (isSentence(value) || (!speaks(key) && isRuleWord.test(String(value))))
}
/** A contact form asks for a message: what says so names the field, or begins as the rest of a sentence about it. */
const isOfIt = (key: string, text: unknown): boolean =>
  typeof text === 'string' &&
  (/^[a-z]/.test(text) || text.toLowerCase().includes(key.toLowerCase())) &&
  isSentence(text)
const isRuleWord = /^(?:required|invalid|missing|blank|empty|taken|unknown|too_?[a-z]+|not_?[a-z]+)$/i
const holder =
  /(?:err(?:or)?|message|msg|detail|issue|violation|cause|failure|problem|fault|reason|warning|notice|hint|solution|suggestion|resolution)s?$|^(?:info|trace|stack|log)$/

/** marshmallow `json`: where in the request the fields below it stand. */
const isLevel = (key: string, value: unknown): boolean =>
  isMap(value) && locationOf(key) !== undefined && valuesOf(value).every((each) => typeof each === 'object')

/** PocketBase, WordPress `details`: every field with its own small envelope. */
const isEnveloped = ([key, value]: [string, unknown]): boolean =>
  isMap(value) && isSmall(value) && !/err|fault|exception|response|body|json|data|meta|detail|status|result/i.test(key)

/** A text and a code, which is no status: one field's own envelope. */
export function isSmall(map: Bag): boolean {
  const keys = keysOf(map)
  return (
    keys.some((key) => /(?:^|error)message$/.test(roleOf(key).name)) &&
    keys.some((key) => /(?:^|error)code$/.test(roleOf(key).name) && !/^[45]\d\d$/.test(String(map[key])))
  )
}

/** Braintree's and Close's trees: what is wrong with a node, or with what is in it, no member of the form. */
export const isNode = (key: string): boolean =>
  /^(?:(?:field|validation)?errors|errorcollections)$/.test(roleOf(key).name)

/** A plain word is a complaint only where complaints are expected: elsewhere it is anybody's value. */
function isComplaint(value: unknown, mayBeWord: boolean, isAlone: boolean, depth: number): boolean {
  // A word, and no status with its phrase.
  if (typeof value === 'string') return mayBeWord ? value !== '' && !/^[1-5]\d\d\b/.test(value) : isSentence(value)
  if (Array.isArray(value))
    return (mayBeWord || value.length > 0) && value.slice(0, 50).every((item) => isPart(item, depth, mayBeWord))
  return (
    isMap(value) &&
    !isHole(value) &&
    !(isAlone && entriesOf(value, 50).some(([key]) => speaks(key))) &&
    isPart(value, depth, mayBeWord)
  )
}

/** What happened at some time, or stands somewhere, is a record: no complaint has a state. */
const isEvent = (item: Bag): boolean =>
  keysOf(item).some((key) => /^(?:status|state|time(?:stamp)?|date)$/.test(roleOf(key).name))

const isPart = (item: unknown, depth: number, mayBeWords: boolean): boolean =>
  isMap(item)
    ? isHole(item) ||
      (isItem(item) && !isEvent(item)) ||
      (typeof item.index === 'number' && keysOf(item).some(isNode)) ||
      isFieldMap(item, true, true, depth + 1, mayBeWords)
    : item === null || Boolean(item && typeof item === 'string')

/** A member that speaks for a whole object. */
const speaks = (key: string): boolean =>
  /^(?:(?:err(?:or)?|result|response|status|fault|exception)?(?:code|message|msg)|detail|errordescription|reason|type)$/.test(
    roleOf(key).name,
  )
