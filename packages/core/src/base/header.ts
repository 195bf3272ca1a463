import type { Envelope } from '../types.ts'
import { get, isBag } from './safe.ts'

/** One header's text from `Headers`, a plain record or a Node record with lists; names match in any case. */
export function header(headers: Envelope['headers'] | unknown, name: string): string | undefined {
  try {
    const read = get(headers, 'get')
    const value = typeof read === 'function' ? read.call(headers, name) : fromRecord(headers, name)
    const text = Array.isArray(value) ? value[0] : value
    return typeof text === 'string' ? text.trim() : typeof text === 'number' ? String(text) : undefined
  } catch {
    return undefined
  }
}

function fromRecord(headers: unknown, name: string): unknown {
  if (!isBag(headers)) return undefined
  const key = name in headers ? name : Object.keys(headers).find((each) => each.toLowerCase() === name)
  return key === undefined ? undefined : headers[key]
}
