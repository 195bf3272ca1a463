const maxLength = 2000
const maxSegments = 64
const index = /^(?:0|[1-9]\d{0,14})$/

const segment = (text: string): string | number => (index.test(text) ? Number(text) : text)

/**
 * Splits a wire path into segments, indices as numbers: dots, `[0]`, PHP `[a][b]`, JSON Pointer (also `#/a`, `a/b`),
 * `$.a`, quoted brackets, lists (Zod, Pydantic, Valibot's `{ key }`) and a JSON list as text. Never throws.
 */
export function parseFieldPath(wire: string | readonly unknown[]): (string | number)[] {
  if (Array.isArray(wire)) return fromList(wire)
  if (typeof wire !== 'string') return []
  const text = wire.trim().slice(0, maxLength)
  if (text.startsWith('["') || text.startsWith('[0')) {
    const list = fromJson(text)
    if (list) return list
  }
  return (isPointer(text) ? fromPointer(text) : fromDots(text)).slice(0, maxSegments)
}

function fromList(list: readonly unknown[]): (string | number)[] {
  const path: (string | number)[] = []
  for (const item of list.slice(0, maxSegments)) {
    const key = typeof item === 'object' && item !== null && 'key' in item ? item.key : item
    if (typeof key === 'number') path.push(Number.isSafeInteger(key) ? key : String(key))
    else if (typeof key === 'string' && key !== '') path.push(segment(key))
  }
  return path
}

function fromJson(text: string): (string | number)[] | undefined {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.length > 1 ? fromList(list) : undefined
  } catch {
    return undefined
  }
}

const isPointer = (text: string): boolean =>
  /^#?\//.test(text) || (text.includes('/') && !text.includes('.') && !text.includes('['))

function fromPointer(text: string): (string | number)[] {
  const parts = text.replace(/^#?\/?/, '').split('/')
  return parts.filter((part) => part !== '').map((part) => segment(unescapePart(part)))
}

function unescapePart(part: string): string {
  const plain = part.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

function fromDots(text: string): (string | number)[] {
  const path: (string | number)[] = []
  for (const [, quoted, bracket, plain] of text.matchAll(/\[\s*["']([^"']*)["']\s*\]|\[([^\]]*)\]|([^.[\]]+)/g)) {
    const part = quoted ?? (bracket ?? plain ?? '').trim()
    if (part !== '') path.push(segment(part))
  }
  return path[0] === '$' ? path.slice(1) : path
}
