import { decode } from '../../base/decode.ts'
import { entriesOf, keysOf, valuesOf } from '../../base/keysOf.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'
import { nothing, speechOf } from './complaint.ts'
import { isAbout, isFieldMap, isHole, isItem, isNode, isSmall, isTree } from './fieldMap.ts'
import { joined, locationOf, type Path, type Places, placesOf } from './place.ts'
import { readPlain } from './plainItem.ts'
import { isFormKey, roleOf } from './roles.ts'
import { isSentence } from './words.ts'

const maxDepth = 8
const maxIssues = 2000

/** Gathers complaints while a body is walked; bounded in depth and number. */
export interface Basket {
  readonly issues: Issue[]
  readonly status: number
  /** Whether the inner keys of maps are rules (Laminas, CakePHP), hence codes and no places. */
  readonly hasRules?: boolean
  /** What one complaint says over others that it holds. */
  summary?: Issue | undefined
  /** What has been walked already: told once is enough, and a cycle ends here. */
  readonly seen: Set<object>
}

export const basketFor = (status: number, hasRules = false): Basket => ({
  issues: [],
  status,
  hasRules,
  seen: new Set(),
})

const put = (basket: Basket, issue: Issue): void => {
  if (basket.issues.length < maxIssues) basket.issues.push(issue)
}

/** Reads whatever stands under a member that holds complaints: a list, a map of fields or a sentence. */
export function collect(value: unknown, path: Path, basket: Basket, depth = 0): void {
  if (typeof value === 'string') collectText(value, path, basket)
  if (typeof value !== 'object' || value === null || depth > maxDepth || basket.seen.has(value)) return
  basket.seen.add(value)
  if (Array.isArray(value)) collectList(value, path, basket, depth)
  else if (isTree(value)) collectTree(value, path, basket, depth)
  else if (
    isMap(value) &&
    !((isOne(value) || (path.length > 0 && isSmall(value))) && readItem(value, path, basket, depth, path.length > 0))
  )
    collectFields(value, path, basket, depth)
}

/** A list of complaints, or Django's map of them, as text. */
export const isJson: RegExp = /^\s*(?:\[\s*\{\s*"|\{\s*"[^"]{1,99}":\s*\[)/

/** One complaint, and no form that asks for a title and a name. */
const isOne = (map: Bag): boolean => isItem(map) && !isFieldMap(map, true, true)

function collectText(value: string, path: Path, basket: Basket): void {
  const data = isJson.test(value) ? decode(value) : undefined
  if (typeof data === 'object') collect(data, path, basket, 1)
  else if (path.length > 0 || isSentence(value)) put(basket, { path, message: value })
}

function collectList(list: readonly unknown[], path: Path, basket: Basket, depth: number): void {
  const hasHoles = list.some(isHole)
  // Cerberus has each map in a list of its own.
  const isBulk = (path.length > 0 && !isBoxed(list, path)) || hasHoles
  const hasHard = list.some(isSoft) && !list.every(isSoft)
  for (const [index, each] of list.slice(0, maxIssues).entries()) {
    // Under a field an object with one member is a row (react-hook-form).
    const item = (path.length > 0 ? undefined : onlyIn(each)) ?? each
    if (hasHard && isSoft(item)) continue
    const isIndexed = isMap(item) && isBulk && ((hasHoles && !isItem(item)) || !readItem(item, path, basket, depth))
    if (isIndexed) collectFields(item, [...path, typeof item.index === 'number' ? item.index : index], basket, depth)
    else if (!isMap(item)) collect(item, path, basket, depth + 1)
    else if (!isBulk && !readItem(item, path, basket, depth) && isPiece(item)) collectFields(item, path, basket, depth)
  }
}

const isBoxed = ([only, ...more]: readonly unknown[], path: Path): boolean =>
  isMap(only) &&
  more.length === 0 &&
  (typeof path.at(-1) === 'number' || keysOf(only).every((key) => /^\d+$/.test(key)))

/** Adyen and XML: one complaint, named by what it is, `{ InvalidField: { name, message } }`. */
function onlyIn(item: unknown): Bag | undefined {
  if (!isMap(item)) return undefined
  const [key = '', second] = keysOf(item)
  const inner = second === undefined && roleOf(key).text === 9 ? item[key] : undefined
  return isMap(inner) && isItem(inner) ? inner : undefined
}

/** FHIR's and others' warnings, beside what is wrong. */
const isSoft = (item: unknown): boolean => isMap(item) && /^(?:warn|info)/i.test(String(item.severity))

/** One map in pieces holds one field in each; several plain texts in one are a description of something. */
const isPiece = (item: Bag): boolean =>
  isFieldMap(item, true) && (keysOf(item).length === 1 || valuesOf(item).every((each) => typeof each === 'object'))

function collectFields(map: Bag, path: Path, basket: Basket, depth: number): void {
  const entries = entriesOf(map)
  const isRules = path.length > 0 && (basket.hasRules || (entries.some(isRule) && entries.every(isText)))
  for (const [key, value] of entries) {
    if (isAbout(key)) continue
    // Devise tells every complaint again, in full.
    if (/^full_?messages$/i.test(key) && entries.length > 1) continue
    // CakePHP `_empty`, Laminas `isEmpty`, under the field: the rule is a code.
    if (typeof value === 'string' && isRules) {
      put(basket, { path, message: value, code: key })
      continue
    }
    const isForm =
      isFormKey(key) ||
      (path.length === 0
        ? isMap(value) && (isTransparent(key) || isNode(key))
        : typeof value === 'object' && (isNode(key) || (key === 'messages' && Array.isArray(value))))
    if (typeof value === 'string' && isForm) put(basket, { path, message: value })
    // react-hook-form's `root.server`: every name below it is the app's own.
    else if (key === 'root' && isMap(value) && valuesOf(value).every((each) => isMap(each) && isItem(each)))
      for (const each of valuesOf(value)) collect(each, path, basket, depth + 1)
    else collect(value, isForm ? path : [...path, ...segmentsOf(key)], basket, depth + 1)
  }
}

const isText = ([, value]: [string, unknown]): boolean => typeof value === 'string'

/** The names of rules that no form gives to a field. */
const isRule = ([key]: [string, unknown]): boolean =>
  !isFormKey(key) &&
  /^_[a-z]|^(?:is|not)_?(?:empty|blank|null|unique)|^(?:min|max)_?length$|^(?:required|unique)$/i.test(key)

/** marshmallow `json`, celebrate `body`: where in the request, no field; Zod `fieldErrors`: no field either. */
const isTransparent = (key: string): boolean =>
  /^(?:fieldErrors|fields|nested|children)$/.test(key) || locationOf(key) !== undefined

/** Play begins every path with `obj`. */
const segmentsOf = (key: string): Path => {
  const path = parseFieldPath(key)
  return key.startsWith('obj.') ? path.slice(1) : path
}

/** Symfony `children`, Zod `properties` and `items`: a node's own complaints stand in `errors`. */
function collectTree(node: unknown, path: Path, basket: Basket, depth: number): void {
  if (!isMap(node) || depth > maxDepth) return
  collect(node.errors, path, basket, depth + 1)
  for (const branch of [node.children, node.properties, node.items])
    for (const [key, child] of entriesOf(Object(branch)))
      collectTree(child, [...path, ...parseFieldPath(key)], basket, depth + 1)
}

/** Reads one complaint; says whether it was one. Under a field's own name (`isPlaced`) it needs no place of its own. */
export function readItem(item: Bag, path: Path, basket: Basket, depth: number, isPlaced = false): boolean {
  if (depth > maxDepth) return false
  const plain = isPlaced ? undefined : readPlain(item, path, basket.status)
  if (!plain) return readNested(item, path, basket, depth, isPlaced)
  put(basket, plain)
  return true
}

function readNested(item: Bag, path: Path, basket: Basket, depth: number, isPlaced: boolean): boolean {
  const before = basket.issues.length
  // google.rpc details, under `debug` in Connect: only field violations are complaints; DebugInfo is never read.
  const isDetail = ('@type' in item && !/^\w+$/.test(String(item['@type']))) || ('debug' in item && 'value' in item)
  const { paths, location }: Places = isPlaced || isDetail ? { paths: [] } : placesOf(item)
  const place = paths[0] ? joined(path, paths[0]) : path
  const { texts, code, params } = isDetail ? nothing : speechOf(item, paths.length > 0, basket.status)
  const say = (message: string): void => {
    for (const each of paths.length > 0 ? paths : [[]]) {
      const issue: Issue = { path: joined(path, each), message }
      if (code !== undefined) issue.code = code
      if (location) issue.in = location
      if (params) issue.params = params
      put(basket, issue)
    }
  }
  texts.forEach(say)
  const own = basket.issues.length
  const inner = bagsIn(item)
  if (inner.length > 0) readChildren(inner, item, path, place, basket, depth, isDetail)
  // Payload: a sentence over complaints that have places is a summary.
  if (place.length === 0 && basket.issues.slice(own).some((issue) => issue.path.length > 0)) {
    const [summary] = basket.issues.splice(before, own - before)
    basket.summary ??= summary
  }
  for (const key of texts.length > 0 ? ['detail', 'details', 'Detail'] : []) {
    // Amazon's `details`, QuickBooks' `Detail` add to the message.
    const more = item[key]
    if (isSentence(more) && !texts.includes(more)) put(basket, { path: place, message: more })
  }
  if (basket.issues.length > before || isDetail) return true
  const isMute =
    (code !== undefined || 'expected' in item) && (paths.length > 0 || keysOf(item).every((key) => roleOf(key).isKnown))
  if (isMute) say('')
  return isMute
}

/** The members that hold something in turn. */
function bagsIn(item: Bag): readonly string[] {
  return keysOf(item).filter((key) => typeof item[key] === 'object' && item[key] !== null)
}

function readChildren(
  keys: readonly string[],
  item: Bag,
  path: Path,
  place: Path,
  basket: Basket,
  depth: number,
  isDetail: boolean,
): void {
  for (const key of keys) {
    const value = item[key]
    if (Array.isArray(value)) {
      if (key === 'children') for (const child of value) readItem(Object(child), place, basket, depth + 1)
      else if ((roleOf(key).isIssues || isDetail) && value.some(isComplaint))
        collect(value, value.some(hasPlace) ? [] : place, basket, depth + 1)
    } else if (isDetail && key === 'debug') {
      readItem({ '@type': '', ...Object(value) }, [], basket, depth + 1)
    } else if (/^(?:constraints|errors|types)$/.test(key)) {
      // class-validator: `constraints: { isEmail: '…' }`, the rule is the code; so under `errors` in the output of JSON Schema,
      // and under `types` in react-hook-form, which says its first rule twice.
      for (const [code, message] of entriesOf(value as Bag))
        if (typeof message === 'string' && code !== item.type) put(basket, { path: place, message, code })
    } else if (key === 'error' || key === 'data') {
      const inner = value as Bag
      // Crowdin: the field stands beside its complaints.
      const own = typeof inner.key === 'string' ? [...path, ...parseFieldPath(inner.key)] : path
      collect(isItem(inner) ? [inner] : inner.errors, isItem(inner) ? path : own, basket, depth + 1)
    }
  }
}

/** Complaints that name no place are about that of what holds them. */
const hasPlace = (value: unknown): boolean => isMap(value) && placesOf(value).paths.length > 0

/** Lists in a list are the ways in which a union could have been met (Zod): none of them is wrong by itself. */
const isComplaint = (value: unknown): boolean => isMap(value) && (isItem(value) || typeof value.message === 'string')
