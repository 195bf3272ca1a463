import { decode } from '../../base/decode.ts'
import { type Bag, isMap, str } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'
import { itemCode, moreOf, paramsOf, textsOf } from './complaint.ts'
import { isHole, isLevels, isListMap, isTree } from './fieldMap.ts'
import { type Path, placesOf } from './place.ts'
import { entriesOf, isEnvelopeKey, isFormKey, isItem, isSentence, plainName, type View, viewOf } from './words.ts'

const maxDepth = 8
const maxIssues = 2000

/** Gathers complaints while a body is walked; bounded in depth and number. */
export interface Basket {
  readonly issues: Issue[]
  readonly status: number
  /** Whether the inner keys of maps are rules (Laminas, CakePHP), hence codes and no places. */
  readonly hasRules?: boolean
  /** What has been walked already: told once is enough, and a cycle ends here. */
  readonly seen: WeakSet<object>
}

const put = (basket: Basket, issue: Issue): void => {
  if (basket.issues.length < maxIssues) basket.issues.push(issue)
}

/** Reads whatever stands under a member that holds complaints: a list, a map of fields, a tree or a sentence. */
export function collect(value: unknown, path: Path, basket: Basket, depth = 0): void {
  if (depth > maxDepth || basket.issues.length >= maxIssues) return
  if (typeof value === 'object' && value !== null) {
    if (basket.seen.has(value)) return
    basket.seen.add(value)
  }
  if (Array.isArray(value)) collectList(value, path, basket, depth)
  else if (isMap(value)) collectMap(value, path, basket, depth)
  else if (typeof value === 'string') collectText(value, path, basket)
}

function collectText(value: string, path: Path, basket: Basket): void {
  const data = /^\s*\[\s*\{/.test(value) ? decode(value) : undefined
  if (Array.isArray(data)) collectList(data, path, basket, 1)
  else if (path.length > 0 || isSentence(value)) put(basket, { path, message: value })
}

function collectList(list: readonly unknown[], path: Path, basket: Basket, depth: number): void {
  const isBulk = path.length > 0 || list.some(isHole) || (depth === 0 && list.some(isListMap))
  const hasHoles = path.length > 0 && list.some((item) => item === null || isHole(item))
  for (const [index, item] of list.slice(0, maxIssues).entries()) {
    if (typeof item === 'string') collectText(item, path, basket)
    else if (Array.isArray(item)) collectTuple(item, path, basket, depth)
    else if (isMap(item) && hasHoles && !isItem(item)) collectMap(item, [...path, index], basket, depth)
    else if (isMap(item)) collectMember(item, path, isBulk ? [...path, index] : path, basket, depth)
  }
}

/** Reddit: `["TOO_LONG", "this is too long", "title"]`; Zod's union: a list of issues in a list. */
function collectTuple(list: readonly unknown[], path: Path, basket: Basket, depth: number): void {
  const text = list.find(isSentence)
  if (text === undefined) {
    collect(list, path, basket, depth + 1)
    return
  }
  const [code, field] = list.filter((part) => typeof part === 'string' && part !== text) as string[]
  const name = field !== undefined && list.length === 3 ? parseFieldPath(field) : path
  put(basket, { path: name, message: text, ...(code !== undefined && { code }) })
}

function collectMember(item: Bag, path: Path, indexed: Path, basket: Basket, depth: number): void {
  if (readItem(item, path, basket, depth)) return
  collectMap(item, indexed, basket, depth)
}

function collectMap(map: Bag, path: Path, basket: Basket, depth: number): void {
  if (isTree(map)) collectTree(map, path, basket, depth)
  else if (isItem(map) && !isListsOnly(map)) readItem(map, path, basket, depth, path.length > 0)
  else if (path.length > 0 && isRules(map, basket)) collectRules(map, path, basket)
  else collectFields(map, path, basket, depth)
}

function collectFields(map: Bag, path: Path, basket: Basket, depth: number): void {
  const levels = path.length === 0 && isLevels(map)
  for (const [key, value] of entriesOf(map)) {
    if (value === null || typeof value === 'number' || typeof value === 'boolean') continue
    const isForm = isFormKey(key) || levels || (path.length === 0 && isTransparent(key, value))
    if (isForm && !levels && typeof value === 'string') put(basket, { path, message: value })
    else collect(value, isForm ? path : [...path, ...parseFieldPath(key)], basket, depth + 1)
  }
}

/** CakePHP `_empty`, Laminas `isEmpty`, bare in a map under the field: the rule is a code. */
const isRules = (map: Bag, { hasRules }: Basket): boolean =>
  entriesOf(map).every(([key, value]) => typeof value === 'string' && (hasRules || /^_[a-z]/.test(key)))

function collectRules(map: Bag, path: Path, basket: Basket): void {
  for (const [code, message] of entriesOf(map)) put(basket, { path, message: String(message), code })
}

const isListsOnly = (map: Bag): boolean => {
  const values = Object.values(map)
  return (
    values.length > 1 &&
    values.every((value) => Array.isArray(value) && value.every((item) => typeof item === 'string'))
  )
}

const transparent = new Set(['fielderrors', 'nested', 'formerrors', 'children'])
const isTransparent = (key: string, value: unknown): boolean => isMap(value) && transparent.has(plainName(key))

function collectTree(node: Bag, path: Path, basket: Basket, depth: number): void {
  if (depth > maxDepth) return
  collect(node.errors, path, basket, depth + 1)
  for (const branch of [node.children, node.properties, node.items]) {
    if (!isMap(branch) && !Array.isArray(branch)) continue
    for (const [key, child] of entriesOf(branch)) {
      if (!isMap(child)) continue
      const place = [...path, ...parseFieldPath(key)]
      if (Array.isArray(child.errors) && !isTree(child)) collect(child.errors, place, basket, depth + 1)
      else collectMap(child, place, basket, depth + 1)
    }
  }
}

const childKeys = [
  'fieldviolations',
  'errors',
  'details',
  'issues',
  'nestederrors',
  'inner',
  'causes',
  'errorcauses',
  'violations',
  'unionerrors',
]
/** Reads one complaint; says whether it was one. Under a field's own name (`isPlaced`) it needs no place of its own. */
export function readItem(item: Bag, path: Path, basket: Basket, depth: number, isPlaced = false): boolean {
  const view = viewOf(item)
  const type = str(item['@type'])
  if (type !== undefined) return readDetail(view, type, path, basket, depth)
  const { paths, location } = isPlaced ? { paths: [], location: undefined } : placesOf(item, view)
  const places = paths.length > 0 ? paths.map((place) => [...path, ...place]) : [path]
  const before = basket.issues.length
  const texts = textsOf(view)
  const code = itemCode(view, paths.length > 0, basket.status)
  const rest = { ...(code !== undefined && { code }), ...(location && { in: location }), ...paramsOf(view) }
  const say = (text: string): void => {
    for (const place of places) put(basket, { path: place, message: text, ...rest })
  }
  texts.forEach(say)
  readConstraints(view, places[0] ?? path, basket)
  readChildren(view, item, places[0] ?? path, basket, depth)
  if (basket.issues.length > before) {
    for (const message of moreOf(view, texts)) put(basket, { path: [], message })
    return true
  }
  const isMute = paths.length > 0 ? code !== undefined || view.size < 4 : code !== undefined && isItemLike(view)
  if (isMute) say('')
  return isMute
}

const isItemLike = (view: View): boolean =>
  [...view.keys()].every((key) => isEnvelopeKey(key) || key === 'params' || key === 'value')

/** google.rpc details: only field violations are complaints; DebugInfo is never read. */
function readDetail(view: View, type: string, path: Path, basket: Basket, depth: number): boolean {
  const violations = view.get('fieldviolations')
  if (Array.isArray(violations) && !type.endsWith('DebugInfo')) collectList(violations, path, basket, depth + 1)
  return true
}

/** class-validator: `constraints: { isEmail: '…' }`, the rule is the code. */
function readConstraints(view: View, place: Path, basket: Basket): void {
  const constraints = view.get('constraints')
  if (!isMap(constraints)) return
  for (const [code, message] of entriesOf(constraints, 50)) {
    if (typeof message === 'string') put(basket, { path: place, message, code })
  }
}

function readChildren(view: View, item: Bag, place: Path, basket: Basket, depth: number): void {
  if (depth >= maxDepth) return
  const isUnion = 'path' in item && view.has('code')
  const data = view.get('data')
  const nested = isMap(data) ? data.errors : undefined
  if (isMap(item.error) && isItem(item.error)) readItem(item.error, place, basket, depth + 1)
  for (const child of [nested, ...childKeys.map((key) => view.get(key))]) {
    const isList = Array.isArray(child) && child.some((each) => isMap(each) || Array.isArray(each))
    if (isList) collectList(child, isUnion ? place : [], basket, depth + 1)
  }
  const children = view.get('children')
  if (Array.isArray(children))
    for (const child of children.slice(0, maxIssues)) if (isMap(child)) readItem(child, place, basket, depth + 1)
}
