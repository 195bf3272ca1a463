import { isMap, str } from '../../base/safe.ts'
import { fill } from './speech.ts'
import { codeText, entriesOf, isSentence, type View } from './words.ts'

const listKeys = ['messages', 'errors', 'errormessages', 'descriptions', 'reasons']
const moreTexts = ['detail', 'details', 'description', 'errordetail']

const itemTextKeys =
  'usermessage displaymessage localizedmessage message msg detail description errormessage defaultmessage errordescription explanation text errorsummary errormsg longmessage errortext smsg reason details diagnostics issue error title'.split(
    ' ',
  )

/** The texts of one complaint, the ones for people first. */
export function textsOf(view: View): string[] {
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
export const moreOf = (view: View, texts: readonly string[]): readonly string[] =>
  texts.length === 0
    ? []
    : moreTexts.map((key) => view.get(key)).filter((text): text is string => isSentence(text) && !texts.includes(text))

const itemCodeKeys =
  'code errorcode errorid keyword rule type issue reason reasoncode oerrorcode error name tag errortype id kind category'.split(
    ' ',
  )

/** The machine word of one complaint. */
export function itemCode(view: View, hasPlace: boolean, status: number): string | undefined {
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

const secret = /value|input|label|path|key|url|name$/i

/** What is needed to word a complaint (`min`, `max`, `expected`); rejected values are not kept. */
export function paramsOf(view: View): { params?: Record<string, unknown> } {
  const params: Record<string, unknown> = {}
  for (const source of ['params', 'ctx', 'meta', 'context', 'attributes']) {
    const bag = view.get(source)
    if (isMap(bag)) copy(entriesOf(bag), params)
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
