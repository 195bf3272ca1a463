import { entriesOf, keysOf } from '../../base/keysOf.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import { pick, roleOf } from './roles.ts'
import { codeIn, plainText } from './speech.ts'
import { codeText, isSentence } from './words.ts'

/** What one complaint says beside its place. */
interface ItemSpeech {
  readonly texts: readonly string[]
  readonly code?: string | undefined
  readonly params?: Record<string, unknown> | undefined
}
export const nothing: ItemSpeech = { texts: [] }

/** What one complaint says: its texts, the ones for people first, its machine word and what words it. */
export function speechOf(item: Bag, hasPlace: boolean, status: number): ItemSpeech {
  const [text] = pick(item, 'text', textAt)
  const [code] = codeIn(item, status, hasPlace)
  const extensions = isMap(item.extensions) ? item.extensions : {}
  const listed = text === undefined ? listedTexts(item) : []
  const texts = listed.filter((each) => !isMachineWord.test(each))
  return {
    texts: text === undefined ? texts : [text],
    // Play: the words of its message file.
    code: code ?? codeText(extensions.code, status) ?? (texts.length === 0 ? listed[0] : undefined),
    params: paramsOf(item),
  }
}

/** Hetzner, Saleor: several messages in a list. */
function listedTexts(item: Bag): readonly string[] {
  const lists = entriesOf(item).filter(([key, value]) => roleOf(key).isIssues && Array.isArray(value))
  return lists.flatMap(([, list]) => (list as unknown[]).filter((each) => typeof each === 'string')).slice(0, 50)
}

/** A member's text where it is one for people. */
export const textAt = (value: unknown, name: string): string | undefined => {
  const text = name === 'error' ? value : plainText(value)
  if (typeof text !== 'string' || text === '') return undefined
  return isSentence(text) || (isSure.test(name) && !isMachineWord.test(text)) ? text : undefined
}
const isSure = /^(?:(?:default)?message|msg|description|detail|text)$/
const isMachineWord = /^[A-Z0-9]+(?:_[A-Z0-9]+)+$|^[a-z0-9]+(?:[_.][a-zA-Z0-9]+)+$/

const secret = /value|input|label|path|key|url|name$/i
const sources = /^(?:params|ctx|meta|context|attributes)$/

/** What is needed to word a complaint (`min`, `max`, `expected`); rejected values are not kept. */
function paramsOf(item: Bag): Record<string, unknown> | undefined {
  let params: Record<string, unknown> | undefined
  const copy = (key: string, value: unknown): void => {
    const isPlain = /number|boolean/.test(typeof value) || (typeof value === 'string' && value.length < 200)
    if (isPlain && !secret.test(key) && key !== '__proto__') params = { ...params, [key]: value }
  }
  const keys = keysOf(item)
  for (let index = 0; index < keys.length && index < 60; index += 1) {
    const key = keys[index] as string
    const value = item[key]
    if (roleOf(key).isParam) copy(key, value)
    if (isMap(value) && sources.test(key)) for (const [name, each] of entriesOf(value, 20)) copy(name, each)
  }
  return params
}
