import { header } from '../base/header.ts'
import { attempt, get } from '../base/safe.ts'
import type { Envelope } from '../types.ts'

const usual = /^(?:x-)?[\w-]{0,30}(?:request|trace|correlation)-?id$|^cf-ray$/i

/** The request id that a reply's headers carry, whichever of the usual names they use. */
export function requestIdOf(headers: Envelope['headers']): string | undefined {
  const keys = get(headers, 'keys')
  const names = attempt(() => (typeof keys === 'function' ? [...keys.call(headers)] : Object.keys(headers ?? {}))) ?? []
  return ['request-id', 'x-request-id', ...names.filter((name) => usual.test(name))]
    .map((name) => header(headers, name.toLowerCase()))
    .find(Boolean)
}
