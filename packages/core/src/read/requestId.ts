import { header } from '../base/header.ts'
import { attempt } from '../base/safe.ts'
import type { Envelope } from '../types.ts'

const longName = /^(?:x-)?[\w-]{0,30}(?:request|trace|correlation)-?id$|^cf-ray$/i

/** The request id that a reply's headers carry, whichever of the usual names they use. */
export function requestIdOf(headers: Envelope['headers']): string | undefined {
  const all = headers as { keys?: unknown } | undefined
  const names = attempt(() => (typeof all?.keys === 'function' ? [...all.keys()] : Object.keys(all ?? {}))) ?? []
  const found = ['request-id', 'x-request-id', ...names.filter((name: string) => longName.test(name))]
  return found.map((name) => header(headers, name.toLowerCase())).find(Boolean)
}
