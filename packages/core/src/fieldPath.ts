import { attempt } from './base/safe.ts'

const maxLength = 2000
const maxSegments = 64

const simple = /^\w{1,60}(?:(?:\[\d{1,9}\])?\.\w{1,60}){0,20}$/
const segment = (text: string): string | number =>
  text < ':' && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text

/**
 * Splits a wire path into segments, indices as numbers: dots, `[0]`, PHP `[a][b]`, JSON Pointer (also `#/a`, `a/b`),
 * `$.a`, quoted brackets, lists (Zod, Pydantic, Valibot's `{ key }`) and a JSON list as text. Never throws.
 */
export function parseFieldPath(wire: string | readonly unknown[]): (string | number)[] {
  // Nearly every path: `items[0].price`.
  if (typeof wire === 'string' && simple.test(wire))
    return wire
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map(segment)
  return attempt(() => (typeof wire === 'string' ? fromText(wire.slice(0, maxLength).trim()) : fromList(wire))) ?? []
}

function fromText(text: string): (string | number)[] {
  const list: unknown = /^\[["0]/.test(text) ? attempt(() => JSON.parse(text)) : undefined
  if (Array.isArray(list) && list.length > 1) return fromList(list)
  return (isPointer(text) ? fromPointer(text) : fromDots(text)).slice(0, maxSegments)
}

function fromList(list: readonly unknown[]): (string | number)[] {
  const keys = list.slice(0, maxSegments).map((item) => (item as { key?: unknown } | null)?.key ?? item)
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
