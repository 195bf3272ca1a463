import { attempt } from './base/safe.ts'

const maxLength = 2000
const maxSegments = 64

const segment = (text: string): string | number =>
  text < ':' && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text

const isWordCode = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95

/** Nearly every path, `items[0].price`, in one pass; whatever else it holds is for the careful reader. */
function simple(wire: string): (string | number)[] | undefined {
  const path: (string | number)[] = []
  const { length } = wire
  let start = 0
  for (let index = 0; index <= length; index += 1) {
    const code = index === length ? 46 : wire.charCodeAt(index)
    if (isWordCode(code)) continue
    if (index === start || index - start > 60 || (code !== 46 && code !== 91)) return undefined
    path.push(segment(wire.slice(start, index)))
    start = index + 1
    if (code === 91) {
      const close = wire.indexOf(']', start)
      const number = indexIn(wire, start, close)
      if (number === undefined || wire.charCodeAt(close + 1) !== 46) return undefined
      path.push(number)
      start = close + 2
      index = close + 1
    }
  }
  return path.length > 40 ? undefined : path
}

/** Digits without a leading zero, at most nine. */
function indexIn(wire: string, start: number, end: number): number | undefined {
  if (end <= start || end - start > 9 || (wire.charCodeAt(start) === 48 && end > start + 1)) return undefined
  let number = 0
  for (let index = start; index < end; index += 1) {
    const digit = wire.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return number
}

/**
 * Splits a wire path into segments, indices as numbers: dots, `[0]`, PHP `[a][b]`, JSON Pointer (also `#/a`, `a/b`),
 * `$.a`, quoted brackets, lists (Zod, Pydantic, Valibot's `{ key }`) and a JSON list as text. Never throws.
 */
export function parseFieldPath(wire: string | readonly unknown[]): (string | number)[] {
  const path = typeof wire === 'string' && wire.length < 300 ? simple(wire) : undefined
  if (path) return path
  return attempt(() => (typeof wire === 'string' ? fromText(wire.slice(0, maxLength).trim()) : fromList(wire))) ?? []
}

function fromText(text: string): (string | number)[] {
  const list: unknown = /^\[["0]/.test(text) ? attempt(() => JSON.parse(text)) : undefined
  if (Array.isArray(list) && list.length > 1) return fromList(list)
  return textPath(text)
}

function fromList(list: readonly unknown[]): (string | number)[] {
  // Standard Schema allows symbols; a form calls its field by their description.
  const keys = list.slice(0, maxSegments).map((item) => {
    const key = (item as { key?: unknown } | null)?.key ?? item
    return typeof key === 'symbol' ? key.description : key
  })
  return keys.flatMap((key) =>
    Number.isSafeInteger(key) ? [key as number] : typeof key === 'string' && key !== '' ? [segment(key)] : [],
  )
}

const isPointer = (text: string): boolean => /^#?\//.test(text) || (text.includes('/') && !/[.[]/.test(text))

function fromPointer(text: string): (string | number)[] {
  const parts = text.replace(/^#/, '').split('/')
  return parts.filter((part) => part !== '').map((part) => segment(unescaped(part)))
}

const unescaped = (part: string): string => {
  const plain = part.replaceAll('~1', '/').replaceAll('~0', '~')
  return attempt(() => decodeURIComponent(plain)) ?? plain
}

function fromDots(text: string): (string | number)[] {
  const path: (string | number)[] = []
  for (const [, quoted, bracket, plain] of text.matchAll(/\[\s*["']([^"']*)["']\s*\]|\[([^[\]]*)\]|([^.[\]]+)/g)) {
    const part = quoted ?? (bracket ?? plain ?? '').trim()
    if (part !== '') path.push(segment(part))
  }
  return path[0] === '$' ? path.slice(1) : path
}

/** Dots, brackets and pointers alone, `items[0][price]`: what APIs write in one text, and a third of the code. */
export function textPath(wire: string): (string | number)[] {
  const text = wire.slice(0, maxLength).trim()
  return (isPointer(text) ? fromPointer(text) : fromDots(text)).slice(0, maxSegments)
}
