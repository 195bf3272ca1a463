import { type Bag, isMap, str } from '../../base/safe.ts'
import { codeKeys, codeText, isSentence, maps, textKeys, userTextKeys, type View, viewOf } from './words.ts'

/** A text and the object that says it. */
export interface Speech {
  readonly text: string
  readonly layer: Bag
}

/** The text written for people: any user text first, then the first layer that says a sentence. */
export function messageOf(layers: readonly Bag[]): Speech | undefined {
  return find(layers, userTextKeys) ?? localized(layers) ?? find(layers, textKeys)
}

function find(layers: readonly Bag[], keys: readonly string[]): Speech | undefined {
  for (const layer of layers) {
    const view = viewOf(layer)
    for (const key of keys) {
      const text = textAt(view, key)
      if (text !== undefined) return { text, layer }
    }
  }
  return undefined
}

function textAt(view: View, key: string): string | undefined {
  const value = view.get(key)
  if (isSentence(value)) {
    const text = trim(value)
    return isSentence(text) && !/^\s*[[{]/.test(text) ? fill(text, view) : undefined
  }
  const inner = isMap(value)
    ? ['text', 'value', 'message', 'en'].map((name) => viewOf(value).get(name)).find(isSentence)
    : undefined
  return isSentence(inner) ? trim(inner) : undefined
}

/** google.rpc.LocalizedMessage stands among the details. */
function localized(layers: readonly Bag[]): Speech | undefined {
  for (const layer of layers) {
    const detail = maps(layer.details).find((each) => String(each['@type']).endsWith('LocalizedMessage'))
    const text = str(detail?.message)
    if (text !== undefined) return { text, layer }
  }
  return undefined
}

/** Magento: `%1` and `%fieldName` stand for `parameters`. */
export function fill(text: string, view: View): string {
  const parameters = view.get('parameters')
  if (!text.includes('%') || (!isMap(parameters) && !Array.isArray(parameters))) return text
  return text.replace(/%(\w{1,40})/g, (whole, name: string) => {
    const value = Array.isArray(parameters) ? parameters[Number(name) - 1] : (parameters as Bag)[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole
  })
}

const noise: readonly RegExp[] = [
  /^\[(?:GraphQL|Network)\] /,
  /^(?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Too Many Requests|Internal Server Error): /,
  /^[1-5]\d\d (?=\S)/,
  /^Firebase: /,
  /^[A-Z][A-Z0-9]{2,40}(?:_[A-Z0-9]{1,40})+ ?: /,
  / \((?:auth|firestore|storage|functions)\/[\w-]{1,60}\)\.?$/,
  / \[\w{1,40}[-_][\w-]{1,40}\]$/,
  /\nRequestId:[^\n]{0,100}(?:\n[^\n]{0,200}){0,3}$/,
]

/** Cuts what clients and frameworks put around a sentence: `404 …`, `CODE : …`, `Bad Request: …`, ` [code]`. */
export function trim(text: string): string {
  let plain = text.trim()
  for (const pattern of noise) plain = plain.replace(pattern, '')
  return plain.trim()
}

/** The most specific machine word of one object. */
export function codeOf(layer: Bag, status: number): string | undefined {
  const view = viewOf(layer)
  const data = view.get('data')
  if (isMap(data) && typeof layer.code === 'number' && layer.code < 0) {
    const word = codeText(data.code, status)
    if (word !== undefined) return word
  }
  for (const key of codeKeys) {
    const value = view.get(key)
    if ((key === 'id' || key === 'type' || key === 'name') && typeof value !== 'string') continue
    // The name of a thrown error is its class.
    if (key === 'name' && status === 0) continue
    if (key === 'id' && !/^[A-Za-z]+(?:[_.-][A-Za-z]+)*$/.test(String(value))) continue
    const code = codeText(isMap(value) ? viewOf(value).get('value') : value, status)
    if (code !== undefined) return code
  }
  const codes = view.get('errorcodes')
  return Array.isArray(codes) ? codeText(codes[0], status) : (prefixCode(view) ?? undefined)
}

/** Firebase: `EMAIL_EXISTS : …` carries the code in front of the text. */
const prefixCode = (view: View): string | undefined =>
  /^([A-Z][A-Z0-9]{2,40}(?:_[A-Z0-9]{1,40})+)(?: ?: |$)/.exec(str(view.get('message')) ?? '')?.[1]
