import { decode } from '../../base/decode.ts'
import { type Bag, isMap, str } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'
import { locationOf, type Path, placesOf } from './place.ts'
import { fill } from './speech.ts'
import {
  codeText,
  isEnvelopeKey,
  isFormKey,
  isItem,
  isSentence,
  issueKeys,
  plainName,
  type View,
  viewOf,
} from './words.ts'

const maxDepth = 8
const maxIssues = 2000

/** Gathers complaints while a body is walked; bounded in depth and number. */
export interface Basket {
  readonly issues: Issue[]
  readonly status: number
  /** Whether the inner keys of maps are rules (Laminas, CakePHP), hence codes and no places. */
  readonly hasRules?: boolean
}

const put = (basket: Basket, issue: Issue): void => {
  if (basket.issues.length < maxIssues) basket.issues.push(issue)
}

/** Reads whatever stands under a member that holds complaints: a list, a map of fields, a tree or a sentence. */
export function collect(value: unknown, path: Path, basket: Basket, depth = 0): void {
  if (depth > maxDepth || basket.issues.length >= maxIssues) return
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

const isHole = (item: unknown): boolean => isMap(item) && Object.keys(item).length === 0
const isListMap = (item: unknown): boolean =>
  isMap(item) && Object.keys(item).length > 1 && Object.values(item).every((value) => Array.isArray(value))

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
  for (const [key, value] of Object.entries(map).slice(0, maxIssues)) {
    if (value === null || typeof value === 'number' || typeof value === 'boolean') continue
    const isForm = isFormKey(key) || levels || (path.length === 0 && isTransparent(key, value))
    if (isForm && !levels && typeof value === 'string') put(basket, { path, message: value })
    else collect(value, isForm ? path : [...path, ...parseFieldPath(key)], basket, depth + 1)
  }
}

/** CakePHP `_empty`, Laminas `isEmpty`, bare in a map under the field: the rule is a code. */
const isRules = (map: Bag, { hasRules }: Basket): boolean =>
  Object.entries(map).every(([key, value]) => typeof value === 'string' && (hasRules || /^_[a-z]/.test(key)))

function collectRules(map: Bag, path: Path, basket: Basket): void {
  for (const [code, message] of Object.entries(map)) put(basket, { path, message: String(message), code })
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

/** marshmallow `json`, celebrate `body`: the level says where in the request, it is no field. */
const isLevels = (map: Bag): boolean =>
  Object.entries(map).every(([key, value]) => locationOf(key) !== undefined && isMap(value))

/** Symfony `children`, Zod `properties`/`items`: a node's own complaints stand in `errors`. */
export const isTree = (map: Bag): boolean =>
  (isMap(map.children) ||
    (Array.isArray(map.children) && !('constraints' in map)) ||
    (Array.isArray(map.errors) && (isMap(map.properties) || Array.isArray(map.items)))) &&
  Object.keys(map).every((key) => key === 'errors' || key === 'children' || key === 'properties' || key === 'items')

function collectTree(node: Bag, path: Path, basket: Basket, depth: number): void {
  if (depth > maxDepth) return
  collect(node.errors, path, basket, depth + 1)
  for (const branch of [node.children, node.properties, node.items]) {
    if (!isMap(branch) && !Array.isArray(branch)) continue
    for (const [key, child] of Object.entries(branch).slice(0, maxIssues)) {
      if (!isMap(child)) continue
      const place = [...path, ...parseFieldPath(key)]
      if (Array.isArray(child.errors) && !isTree(child)) collect(child.errors, place, basket, depth + 1)
      else collectMap(child, place, basket, depth + 1)
    }
  }
}

const listKeys = ['messages', 'errors', 'errormessages', 'descriptions', 'reasons']
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
const moreTexts = ['detail', 'details', 'description', 'errordetail']

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

const itemTextKeys =
  'usermessage displaymessage localizedmessage message msg detail description errormessage defaultmessage errordescription explanation text errorsummary errormsg longmessage errortext smsg reason details diagnostics issue error title'.split(
    ' ',
  )

function textsOf(view: View): string[] {
  for (const key of itemTextKeys) {
    const value = view.get(key)
    const text =
      typeof value === 'string'
        ? value
        : isMap(value)
          ? (str(value.message) ?? str(value.text) ?? str(value.value))
          : undefined
    const isSure =
      key === 'message' ||
      key === 'msg' ||
      key === 'defaultmessage' ||
      key === 'description' ||
      key === 'detail' ||
      key === 'text'
    if (text !== undefined && (isSentence(text) || (isSure && !isMachineWord(text)))) return [fill(text, view)]
  }
  for (const key of listKeys) {
    const value = view.get(key)
    const texts = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
    if (texts.length > 0) return texts.slice(0, 50)
  }
  return []
}

const isMachineWord = (text: string): boolean => /^[A-Z0-9]+(?:_[A-Z0-9]+)+$|^[a-z0-9]+(?:[_.][a-z0-9]+)+$/.test(text)

/** What a second text adds (Amazon's `details`, QuickBooks' `Detail`) is kept, as a sentence about the whole. */
const moreOf = (view: View, texts: readonly string[]): readonly string[] =>
  texts.length === 0
    ? []
    : moreTexts.map((key) => view.get(key)).filter((text): text is string => isSentence(text) && !texts.includes(text))

const itemCodeKeys =
  'code errorcode errorid keyword rule type issue reason reasoncode oerrorcode error name tag errortype id kind category'.split(
    ' ',
  )

function itemCode(view: View, hasPlace: boolean, status: number): string | undefined {
  for (const key of itemCodeKeys) {
    if (
      (key === 'name' && !(hasPlace && view.has('path'))) ||
      (key === 'id' && /\d/.test(String(view.get(key)))) ||
      (key === 'errorid' && typeof view.get(key) !== 'number')
    )
      continue
    const code = codeText(view.get(key), status)
    if (code !== undefined && !(key === 'reason' && view.get('name') !== undefined && !view.has('message'))) return code
  }
  const extensions = view.get('extensions')
  return isMap(extensions) ? codeText(extensions.code, status) : undefined
}

/** class-validator: `constraints: { isEmail: '…' }`, the rule is the code. */
function readConstraints(view: View, place: Path, basket: Basket): void {
  const constraints = view.get('constraints')
  if (!isMap(constraints)) return
  for (const [code, message] of Object.entries(constraints).slice(0, 50)) {
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

const secret = /value|input|label|path|key|url|name$/i

/** What is needed to word a complaint (`min`, `max`, `expected`); rejected values are not kept. */
function paramsOf(view: View): { params?: Record<string, unknown> } {
  const params: Record<string, unknown> = {}
  for (const source of ['params', 'ctx', 'meta', 'context', 'attributes']) {
    const bag = view.get(source)
    if (isMap(bag)) copy(Object.entries(bag), params)
  }
  copy(
    ['minimum', 'maximum', 'expected', 'format'].map((key) => [key, view.get(key)]),
    params,
  )
  return Object.keys(params).length > 0 ? { params } : {}
}

function copy(entries: readonly (readonly [string, unknown])[], into: Record<string, unknown>): void {
  for (const [key, value] of entries.slice(0, 20)) {
    const isPlain =
      typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length < 200)
    if (isPlain && !secret.test(key) && key !== '__proto__') into[key] = value
  }
}

const speaks = ['message', 'msg', 'detail', 'code', 'errorcode', 'errormessage', 'errordescription', 'reason', 'type']

/** A map that says which field has which complaint, and no envelope: judged by the shape of its values. */
export function isFieldMap(map: Bag, isNamed: boolean, depth = 0): boolean {
  const entries = Object.entries(map).filter(([, value]) => value !== null)
  if (entries.length === 0 || entries.length > maxIssues || depth > maxDepth) return false
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
  Object.entries(map).every(
    ([key, value]) =>
      !wrappers.test(plainName(key)) && isMap(value) && 'message' in value && 'code' in value && isItem(value),
  )

const isPart = (item: unknown, depth: number): boolean =>
  item === null ||
  (typeof item === 'string' && item !== '') ||
  (isMap(item) && (isHole(item) || isItem(item) || isFieldMap(item, true, depth + 1)))

export const isIssueKey = (key: string): boolean => issueKeys.has(plainName(key))
