import { attempt, type Bag, get, isBag } from './safe.ts'

/** One header's text from `Headers`, a plain record or a Node record with lists; names match in any case. */
export function header(headers: unknown, name: string): string | undefined {
  if (!isBag(headers)) return undefined
  return attempt(() => {
    const read = get(headers, 'get')
    const value = typeof read === 'function' ? read.call(headers, name) : fromRecord(headers, name)
    const text = Array.isArray(value) ? value[0] : value
    return text === undefined || text === null ? undefined : String(text).trim()
  })
}

function fromRecord(record: Bag, name: string): unknown {
  const key = Object.keys(record).find((each) => each.toLowerCase() === name)
  return key === undefined ? undefined : record[key]
}
