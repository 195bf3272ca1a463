import { kindOfStatus } from '../../base/kindOfStatus.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { DialectReading, Envelope, Issue } from '../../types.ts'
import { isFieldMap, isTree } from './fieldMap.ts'
import { type Basket, collect } from './issues.ts'
import { layersOf } from './layers.ts'
import { docUrlOf, requestIdIn } from './references.ts'
import { codeOf, messageOf } from './speech.ts'
import { failedRows, statusIn } from './success.ts'
import { isIssueKey, plainName, type View, viewOf } from './words.ts'

/** Reads any parsed body. */
export function readBody({ status, body }: Envelope): DialectReading {
  const layers = layersOf(body)
  const told = layers.map((layer) => statusIn(layer)).find((each) => each !== undefined)
  const issues = issuesIn(body, layers, status)
  const speech = messageOf(layers)
  const said = issues.filter(({ message }) => message !== '')
  const first = said.find(({ path }) => path.length === 0) ?? said[0]
  const code = speech
    ? (codeOf(speech.layer, status) ?? codeIn(layers, status))
    : (first?.code ?? codeIn(layers, status))
  const message = speech?.text ?? first?.message
  const placed = issues.some(({ path }) => path.length > 0) ? [] : topPlace(layers, message, code)
  const all = placed.length > 0 ? [...issues.filter(({ message: text }) => text !== message), ...placed] : issues
  const kind = (status < 400 && told !== undefined && kindOfStatus(told)) || undefined
  const reading = {
    kind,
    message,
    code: code ?? issues[0]?.code,
    type: typeOf(layers),
    issues: all.filter((issue) => issue.path.length > 0 || (issue.message !== message && issue.message !== '')),
    requestId: requestIdIn(body),
    docUrl: docUrlOf(body),
  }
  return Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined)) as DialectReading
}

const codeIn = (layers: readonly Bag[], status: number): string | undefined =>
  layers.map((layer) => codeOf(layer, status)).find((code) => code !== undefined)

function typeOf(layers: readonly Bag[]): string | undefined {
  return layers.map(({ type }) => type).find((type) => typeof type === 'string' && type !== 'error') as
    | string
    | undefined
}

function issuesIn(body: unknown, layers: readonly Bag[], status: number): readonly Issue[] {
  const hasRules = layers.some((layer) => 'validation_messages' in layer || 'errorCount' in layer)
  const basket: Basket = { issues: [], status, hasRules, seen: new WeakSet() }
  const isWrapped = Array.isArray(body) && isMap(body[0]) && isMap(body[0].error)
  if (Array.isArray(body) && !isWrapped) collect(body, [], basket)
  else if (isMap(body) && (isFieldMap(body, false) || isTree(body))) collect(body, [], basket)
  else for (const layer of layers) collectLayer(layer, layers, basket)
  return distinct(basket.issues)
}

function collectLayer(layer: Bag, layers: readonly Bag[], basket: Basket): void {
  const isFail = layer.status === 'fail'
  for (const [key, value] of Object.entries(layer).slice(0, 200)) {
    if (typeof value !== 'object' || value === null || layers.includes(value as Bag)) {
      if (typeof value === 'string' && /^\s*\[\s*\{/.test(value) && isIssueKey(key)) collect(value, [], basket)
      continue
    }
    const isNamed = isIssueKey(key) || (isFail && key === 'data') || failedRows(value)
    if (Array.isArray(value) ? isNamed || value.some(isComplaint) : isMap(value) && isMapOfIssues(value, key, isNamed))
      collect(value, [], basket)
  }
}

const isComplaint = (item: unknown): boolean => isMap(item) && Object.keys(item).length > 1 && saysWhat(viewOf(item))
const has = (view: View, keys: readonly string[]): boolean => keys.some((key) => typeof view.get(key) === 'string')
const saysWhat = (view: View): boolean =>
  has(view, ['message', 'msg', 'smsg', 'errormessage', 'errormsg', 'reason', 'description', 'detail']) &&
  has(view, ['field', 'path', 'param', 'property', 'pointer', 'parameter', 'code', 'scode', 'errorcode'])

function isMapOfIssues(value: Bag, key: string, isNamed: boolean): boolean {
  const name = plainName(key)
  if (name === 'validation' || name === 'children') return true
  if (/^(?:message|reason|code|detail)$/.test(name) && Object.values(value).some((each) => typeof each === 'string'))
    return false
  if (/^param/.test(name)) return isFieldMap(value, false)
  return isNamed ? isFieldMap(value, true) : isFieldMap(value, false) && name !== 'innererror'
}

/** One field named beside the message; it counts only if no complaint names a place of its own. */
function topPlace(layers: readonly Bag[], message: string | undefined, code: string | undefined): readonly Issue[] {
  for (const layer of layers) {
    const view = viewOf(layer)
    for (const key of [
      'param',
      'field',
      'fieldname',
      'parameter',
      'parametername',
      'paramname',
      'property',
      'propertyname',
      'attribute',
      'argument',
      'errorparam',
      'target',
      'invalidfield',
      'params',
      'missingparams',
      'fields',
      'missingfields',
    ]) {
      const value = view.get(key)
      const names = Array.isArray(value) ? value : [value]
      const paths = names
        .filter((name) => typeof name === 'string' && /^[^\s]{1,300}$/.test(name))
        .map((name) => parseFieldPath(name as string))
      if (paths.length > 0)
        return paths.map((path) => ({ path, message: message ?? '', ...(code !== undefined && { code }) }))
    }
  }
  return []
}

/** The same complaint told twice (WordPress `params` and `details`) is one; the telling with a code wins. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map<string, Issue>()
  for (const issue of issues) {
    const key = JSON.stringify([issue.path, issue.message])
    const known = seen.get(key)
    if (!known || (known.code === undefined && issue.code !== undefined)) seen.set(key, issue)
  }
  return seen.size === issues.length ? issues : [...seen.values()]
}
