import { type Bag, isMap } from '../../base/safe.ts'
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
    const [text, rank] = pick(layer, 'text', sentenceAt)
    if (text !== undefined && (rank === 0 || !best)) best = { text, layer }
    if (rank === 0) break
  }
  return best
}

/** A member's sentence without what clients and frameworks put around it; JSON in a string is none. */
export function sentenceAt(value: unknown): string | undefined {
  const text = plainText(value)
  if (!isSentence(text)) return undefined
  const plain = trim(text)
  return (plain === text || isSentence(plain)) && !/^(?:\{|\[\s*(?:[[{"]|\d+[,\]]))/.test(plain) ? plain : undefined
}

/** OData: `message: { lang, value }`; SOAP 1.2: `Reason: { Text }`; HAL: `{ message, … }`. */
export function plainText(value: unknown): unknown {
  if (!isMap(value)) return value
  const text = value.message ?? value.text ?? value.Text ?? value.value ?? value.en
  return Array.isArray(text) ? plainText(text[0]) : text
}

/** The most specific machine word of one object, under a name of a better rank than `below`. */
export function codeOf(layer: Bag, status: number, below = 9): string | undefined {
  // JSON-RPC, tRPC: the word behind the number.
  const word = Number(layer.code) < 0 && isMap(layer.data) ? codeText(layer.data.code, status) : undefined
  // The name of a thrown error is its class.
  const [code, rank] = codeIn(layer, status, status > 0)
  return word ?? wordBefore(layer) ?? (rank < below ? code : undefined)
}

/** The machine word under the best name; a `key` beside the `value` that it was sent with is a field's name. */
export const codeIn = (
  bag: Bag,
  status: number,
  mayBeName: boolean,
): readonly [code: string | undefined, rank: number] =>
  pick(bag, 'code', (value, name) =>
    name === 'key' && 'value' in bag ? undefined : codeAt(value, name, status, mayBeName),
  )

/** A member's machine word, unless it is a number of something else, or (`mayBeName`) what something is called. */
export function codeAt(value: unknown, name: string, status: number, mayBeName: boolean): string | undefined {
  const isOther =
    ((name === 'id' || name === 'messageid') && /\d/.test(String(value))) ||
    (name === 'errorid' && typeof value !== 'number') ||
    (name === 'type' && typeof value !== 'string') ||
    (name === 'name' && !mayBeName)
  // reCAPTCHA's `error-codes`: the first of several; SOAP 1.2's `Code` holds a `Value`.
  const word = Array.isArray(value) ? value[0] : isMap(value) ? value.Value : value
  return isOther ? undefined : codeText(word, status)
}

/** Connect's `[not_found] …`, Firebase's `EMAIL_EXISTS : …`: the word stands in front of the text. */
export function wordBefore({ message }: Bag): string | undefined {
  const word = typeof message === 'string' ? firstWord.exec(message) : null
  return word?.[1] ?? word?.[2]
}
const firstWord = /^(?:\[([a-z_]{2,30})\] |([A-Z]{3}[A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40})+)(?: ?: |$))/
