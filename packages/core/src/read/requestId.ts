import { header } from '../base/header.ts'
import { attempt, get } from '../base/safe.ts'
import type { Envelope } from '../types.ts'

const idHeaders = ['request-id', 'x-request-id', 'x-correlation-id']
const longName = /^(?:x-)?[\w-]{0,30}(?:request-?id|trace-?id|correlation-?id)$|^cf-ray$/i

/** The request id that a reply's headers carry, whichever of the usual names they use. */
export function requestIdOf(headers: Envelope['headers']): string | undefined {
  for (const name of [...idHeaders, ...namesOf(headers).filter((each) => longName.test(each))]) {
    const id = header(headers, name)
    if (id) return id.slice(0, 200)
  }
  return undefined
}

function namesOf(headers: unknown): readonly string[] {
  const keys = get(headers, 'keys')
  const names =
    typeof keys === 'function' ? attempt(() => [...(keys.call(headers) as Iterable<unknown>)].map(String)) : undefined
  return names ?? attempt(() => Object.keys(headers as object)) ?? []
}
