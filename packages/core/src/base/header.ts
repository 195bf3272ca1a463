import { type Bag, get, isBag } from './safe.ts'

/** One header's text from `Headers`, a plain record or a Node record with lists; names match in any case. */
export function header(headers: unknown, name: string): string | undefined {
  if (!isBag(headers)) return undefined
  try {
    const read = get(headers, 'get')
    const value: unknown = typeof read === 'function' ? read.call(headers, name) : fromRecord(headers, name)
    const text: unknown = Array.isArray(value) ? value[0] : value
    return text === undefined || text === null ? undefined : `${text as string}`.trim()
  } catch {
    return undefined
  }
}

function fromRecord(record: Bag, name: string): unknown {
  // Most clients write them small.
  if (Object.hasOwn(record, name)) return record[name]
  for (const key in record) if (key.length === name.length && key.toLowerCase() === name) return record[key]
  return undefined
}
