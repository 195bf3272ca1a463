import { type ApiError, type Envelope, parseEnvelope, parseError } from '@faultkit/core'
import { allDialects } from '@faultkit/core/dialects'
import type { Fixture } from '@faultkit/testing/fixtures'

/** A reply as it is typed into the page. */
export interface Typed {
  method: string
  status: string
  idempotencyKey: string
  headers: string
  body: string
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // Not JSON: a proxy's HTML, cut text, nothing at all. The kit reads those too.
    return body
  }
}

const headersOf = (lines: string): Record<string, string> =>
  Object.fromEntries(
    lines.split('\n').flatMap((line) => {
      const [, name, value] = /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
      return name && value ? [[name.toLowerCase(), value]] : []
    }),
  )

/** What the kit makes of it; undefined = a true success. Status 0 stands for no reply at all. */
export function inspect({ method, status, idempotencyKey, headers, body }: Typed): ApiError | undefined {
  const request = { method, dialects: allDialects, ...(idempotencyKey && { idempotencyKey }) }
  if (Number(status) === 0) return parseError(new TypeError('Failed to fetch'), request)
  const envelope: Envelope = { status: Number(status), headers: headersOf(headers), body: parsed(body) }
  return parseEnvelope(envelope, request)
}

/** A fixture as a person would have typed it. */
export function typedFrom({ envelope, request }: Fixture): Typed {
  const { status, headers, body } = envelope
  return {
    method: request?.method ?? 'POST',
    status: String(status),
    idempotencyKey: request?.idempotencyKey ?? '',
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    body: typeof body === 'string' ? body : JSON.stringify(body, null, 2),
  }
}
