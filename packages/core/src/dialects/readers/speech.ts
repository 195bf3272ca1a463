import { type Bag, isMap, str } from '../../base/safe.ts'
import { pick } from './roles.ts'
import { codeText, isSentence, trim } from './words.ts'

/** A text and the object that says it. */
export interface Speech {
  readonly text: string
  readonly layer: Bag
}

/** The text written for people: a text for users first, then the first layer that says a sentence. */
export function messageOf(layers: readonly Bag[]): Speech | undefined {
  let best: Speech | undefined
  for (const layer of layers) {
    const [text, rank] = pick(layer, 'text', textAt)
    if (text !== undefined && (rank === 0 || !best)) best = { text, layer }
    if (rank === 0) break
  }
  return best
}

function textAt(value: unknown): string | undefined {
  // OData: `message: { lang, value }`; SOAP 1.2: `Reason: { Text }`.
  const text = isMap(value) ? (value.text ?? value.Text ?? value.value) : value
  const plain = isSentence(text) ? trim(text) : undefined
  return isSentence(plain) && !/^\s*(?:\{|\[\s*[[{"\d])/.test(plain) ? plain : undefined
}

/** The most specific machine word of one object. */
export function codeOf(layer: Bag, status: number): string | undefined {
  // JSON-RPC, tRPC: the word behind the number.
  const word = Number(layer.code) < 0 && isMap(layer.data) ? codeText(layer.data.code, status) : undefined
  return (
    word ??
    bracketed(layer) ??
    pick(layer, 'code', (value, name) => codeAt(value, name, status))[0] ??
    prefixCode(layer)
  )
}

function codeAt(value: unknown, name: string, status: number): string | undefined {
  if (/^(?:(?:message)?id|type|name|errorid)$/.test(name) && (typeof value === 'string') === (name === 'errorid'))
    return undefined
  // The name of a thrown error is its class.
  if (name === 'name' && status === 0) return undefined
  // reCAPTCHA's `error-codes`: the first of several.
  if (name === 'errorcodes' && Array.isArray(value)) return codeText(value[0], status)
  return (name === 'id' || name === 'messageid') && /\d/.test(String(value)) ? undefined : codeText(value, status)
}

/** Connect: `[not_found] …` has the word for its number in front of the text. */
const bracketed = (layer: Bag): string | undefined =>
  typeof layer.code === 'number' ? /^\[([a-z_]{2,30})\] /.exec(str(layer.message) ?? '')?.[1] : undefined

/** Firebase: `EMAIL_EXISTS : …` carries the code in front of the text. */
const prefixCode = (layer: Bag): string | undefined =>
  /^([A-Z]{3}[A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40})+)(?: ?: |$)/.exec(str(layer.message) ?? '')?.[1]
