import { type Bag, isMap } from '../../base/safe.ts'
import { locationOf } from './place.ts'
import { entriesOf, isEnvelopeKey, isFormKey, isItem, isSentence, plainName } from './words.ts'

/** marshmallow `json`, celebrate `body`: the level says where in the request, it is no field. */
export const isLevels = (map: Bag): boolean =>
  entriesOf(map).every(([key, value]) => locationOf(key) !== undefined && isMap(value))

/** Symfony `children`, Zod `properties`/`items`: a node's own complaints stand in `errors`. */
export const isTree = (map: Bag): boolean =>
  (isMap(map.children) ||
    (Array.isArray(map.children) && !('constraints' in map)) ||
    (Array.isArray(map.errors) && (isMap(map.properties) || Array.isArray(map.items)))) &&
  Object.keys(map).every((key) => key === 'errors' || key === 'children' || key === 'properties' || key === 'items')

export const isHole = (item: unknown): boolean => isMap(item) && Object.keys(item).length === 0

export const isListMap = (item: unknown): boolean =>
  isMap(item) && Object.keys(item).length > 1 && entriesOf(item).every(([, value]) => Array.isArray(value))

const speaks = ['message', 'msg', 'detail', 'code', 'errorcode', 'errormessage', 'errordescription', 'reason', 'type']

// The same map is asked about by several readers; by whether it is named, and whether it stands inside another.
const known: readonly WeakMap<object, boolean>[] = Array.from({ length: 4 }, () => new WeakMap())

/** A map that says which field has which complaint, and no envelope: judged by the shape of its values. */
export function isFieldMap(map: Bag, isNamed: boolean, depth = 0): boolean {
  const cache = known[(isNamed ? 1 : 0) + (depth > 0 ? 2 : 0)] as WeakMap<object, boolean>
  const answer = cache.get(map)
  if (answer !== undefined) return answer
  // Whatever refers back to itself is no map of fields.
  cache.set(map, false)
  const found = judge(map, isNamed, depth)
  cache.set(map, found)
  return found
}

function judge(map: Bag, isNamed: boolean, depth: number): boolean {
  const entries = entriesOf(map).filter(([, value]) => value !== null)
  if (entries.length === 0 || depth > 8) return false
  if (isTree(map) || isItemMap(map)) return true
  const isAlone = entries.length === 1 && !isNamed
  if (!entries.every(([key, value]) => isComplaint(value, isNamed || isFormKey(key), isAlone, depth))) return false
  const isAllLists = entries.every(([, value]) => Array.isArray(value))
  const strange = entries.filter(([key]) => !isEnvelopeKey(key) || isFormKey(key)).length
  if (isAllLists && (entries.length > 1 || strange > 0)) return true
  if (!isNamed) return strange === entries.length
  if (depth === 0 && entries.length === 1 && /^(?:detail|error|message|msg)s?$/i.test(entries[0]?.[0] ?? ''))
    return false
  const isSpeech = entries.some(([key, value]) => typeof value === 'string' && speaks.includes(plainName(key)))
  return isSpeech && depth === 0
    ? strange > entries.length / 2
    : depth > 0 || strange > 0 || isAllLists || (isLevels(map) && !Object.values(map).some(isSpeaker))
}

function isComplaint(value: unknown, isNamed: boolean, isAlone: boolean, depth: number): boolean {
  if (typeof value === 'string') return isNamed ? value !== '' : isSentence(value)
  if (Array.isArray(value))
    return (value.length > 0 || isNamed) && value.slice(0, 50).every((item) => isPart(item, depth))
  if (!isMap(value) || (isAlone && speaksItself(value))) return false
  return isItem(value) || isFieldMap(value, true, depth + 1)
}

const speaksItself = (map: Bag): boolean => Object.keys(map).some((key) => speaks.includes(plainName(key)))

const isSpeaker = (value: unknown): boolean => isMap(value) && speaksItself(value)

const wrappers = /(?:errors?|fault|err|response|exception|body|json|data|meta|details?|status|result)$/

/** Every field with its own small envelope: PocketBase, WordPress `details`. */
const isItemMap = (map: Bag): boolean =>
  Object.keys(map).length > 0 &&
  entriesOf(map).every(
    ([key, value]) =>
      !wrappers.test(plainName(key)) && isMap(value) && 'message' in value && 'code' in value && isItem(value),
  )

const isPart = (item: unknown, depth: number): boolean =>
  item === null ||
  (typeof item === 'string' && item !== '') ||
  (isMap(item) && (isHole(item) || isItem(item) || isFieldMap(item, true, depth + 1)))
