import { decode } from '../../base/decode.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'
import { isHole, isItem, isTree } from './fieldMap.ts'
import { locationOf, type Path, placesOf } from './place.ts'
import { codeText, entriesOf, isFormKey, isSentence, pick, roleOf } from './words.ts'

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

export const basketFor = (status: number, hasRules = false): Basket => ({
  issues: [],
  status,
  hasRules,
  seen: new WeakSet(),
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
  else if (isMap(value) && !(isItem(value) && readItem(value, path, basket, depth, path.length > 0)))
    collectFields(value, path, basket, depth)
}

function collectText(value: string, path: Path, basket: Basket): void {
  const data = /^\s*\[\s*\{/.test(value) ? decode(value) : undefined
  if (Array.isArray(data)) collectList(data, path, basket, 1)
  else if (path.length > 0 || isSentence(value)) put(basket, { path, message: value })
}

function collectList(list: readonly unknown[], path: Path, basket: Basket, depth: number): void {
  const hasHoles = list.some(isHole)
  const isBulk = path.length > 0 || hasHoles
  for (const [index, item] of list.slice(0, maxIssues).entries()) {
    const isIndexed = isMap(item) && isBulk && ((hasHoles && !isItem(item)) || !readItem(item, path, basket, depth))
    if (isIndexed) collectFields(item as Bag, [...path, index], basket, depth)
    else if (!isMap(item)) collect(item, path, basket, depth + 1)
    else if (!isBulk && !readItem(item, path, basket, depth)) collectFields(item, path, basket, depth)
  }
}

function collectFields(map: Bag, path: Path, basket: Basket, depth: number): void {
  for (const [key, value] of entriesOf(map)) {
    // CakePHP `_empty`, Laminas `isEmpty`, under the field: the rule is a code.
    if (typeof value === 'string' && path.length > 0 && (basket.hasRules || /^_[a-z]/.test(key))) {
      put(basket, { path, message: value, code: key })
      continue
    }
    const isForm = isFormKey(key) || (path.length === 0 && isMap(value) && isTransparent(key))
    if (typeof value === 'string' && isForm) put(basket, { path, message: value })
    else collect(value, isForm ? path : [...path, ...parseFieldPath(key)], basket, depth + 1)
  }
}

/** marshmallow `json`, celebrate `body`: where in the request, no field; Zod `fieldErrors`: no field either. */
const isTransparent = (key: string): boolean =>
  /^(?:fieldErrors|nested|children)$/.test(key) || locationOf(key) !== undefined

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
  const before = basket.issues.length
  if (depth > maxDepth) return false
  // google.rpc details: only field violations are complaints; DebugInfo is never read.
  const isDetail = '@type' in item
  const { paths, location } = isPlaced || isDetail ? { paths: [] } : placesOf(item)
  const code = isDetail ? undefined : itemCode(item, paths.length > 0, basket.status)
  const rest = { ...(code !== undefined && { code }), ...(location && { in: location }), ...paramsOf(item) }
  const say = (message: string): void => {
    for (const place of paths.length > 0 ? paths : [[]]) put(basket, { path: [...path, ...place], message, ...rest })
  }
  const texts = isDetail ? [] : textsOf(item)
  texts.forEach(say)
  for (const [key, value] of entriesOf(item)) {
    if (key === 'children' && Array.isArray(value))
      for (const child of value) readItem(Object(child), [...path, ...(paths[0] ?? [])], basket, depth + 1)
    else if (
      Array.isArray(value) &&
      (roleOf(key).isIssues || isDetail) &&
      value.some((each) => Array.isArray(each) || (isMap(each) && isItem(each)))
    )
      collect(value, [], basket, depth + 1)
    else if (isMap(value) && /^(?:error|data)$/.test(key))
      collect(isItem(value) ? [value] : value.errors, path, basket, depth + 1)
  }
  // class-validator: `constraints: { isEmail: '…' }`, the rule is the code.
  for (const [name, message] of entriesOf(Object(item.constraints)))
    if (typeof message === 'string') put(basket, { path: [...path, ...(paths[0] ?? [])], message, code: name })
  // Amazon's `details`, QuickBooks' `Detail` add to the message.
  for (const [key, value] of isDetail ? [] : entriesOf(item))
    if (/^detail/i.test(key) && isSentence(value) && !texts.includes(value) && texts.length > 0)
      put(basket, { path: [], message: value })
  if (basket.issues.length > before || isDetail) return true
  const isMute = code !== undefined && (paths.length > 0 || Object.keys(item).every((key) => roleOf(key).isKnown))
  if (isMute) say('')
  return isMute
}

/** The texts of one complaint, the ones for people first. */
function textsOf(item: Bag): readonly string[] {
  const [text] = pick(item, 'text', textAt)
  if (text !== undefined) return [text]
  const lists = entriesOf(item).filter(([key, value]) => roleOf(key).isIssues && Array.isArray(value))
  return lists.flatMap(([, list]) => (list as unknown[]).filter((each) => typeof each === 'string')).slice(0, 50)
}

const textAt = (value: unknown, name: string): string | undefined => {
  const text = isMap(value) ? value.message : value
  return typeof text === 'string' && text && (isSentence(text) || (isSure.test(name) && !isMachineWord.test(text)))
    ? text
    : undefined
}
const isSure = /^(?:(?:default)?message|msg|description|detail|text)$/
const isMachineWord = /^[A-Z0-9]+(?:_[A-Z0-9]+)+$|^[a-z0-9]+(?:[_.][a-z0-9]+)+$/

/** The machine word of one complaint. */
function itemCode(item: Bag, hasPlace: boolean, status: number): string | undefined {
  const extensions = isMap(item.extensions) ? item.extensions : {}
  const isName = (name: string): boolean => name === 'name' && !(hasPlace && 'path' in item)
  return (
    pick(item, 'code', (value, name) =>
      isName(name) || (name === 'id' && /\d/.test(String(value))) || (name === 'reason' && 'name' in item)
        ? undefined
        : codeText(value, status),
    )[0] ?? codeText(extensions.code, status)
  )
}

const secret = /value|input|label|path|key|url|name$/i

/** What is needed to word a complaint (`min`, `max`, `expected`); rejected values are not kept. */
function paramsOf(item: Bag): { params?: Record<string, unknown> } {
  const params: Record<string, unknown> = {}
  const copy = ([key, value]: [string, unknown]): void => {
    const isPlain = /number|boolean/.test(typeof value) || (typeof value === 'string' && value.length < 200)
    if (isPlain && !secret.test(key) && key !== '__proto__') params[key] = value
  }
  for (const entry of entriesOf(item)) {
    if (/^(?:minimum|maximum|expected|format)$/.test(entry[0])) copy(entry)
    if (isMap(entry[1]) && /^(?:params|ctx|meta|context|attributes)$/.test(entry[0]))
      entriesOf(entry[1]).slice(0, 20).forEach(copy)
  }
  return Object.keys(params).length > 0 ? { params } : {}
}
