// Turns a case into what a parser is really handed: the same reply as each client library throws or returns it.
import type { Case, Transport } from './cases.ts'

/** Every way an HTTP reply of the corpus travels. */
export const carriers = ['plain', 'response', 'axios', 'ky', 'ofetch', 'openapi-fetch'] as const
export type Carrier = (typeof carriers)[number]

const url = 'https://api.example/x'
const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body))
const lowered = ({ headers = {} }: Transport): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Clients that go by the content type parse only what calls itself JSON, or nothing at all. */
const byType = (text: string, type = ''): unknown => (type === '' || /json/i.test(type) ? json(text) : text)

const responseOf = ({ status = 200, statusText = '', headers = {}, body }: Transport): Response =>
  new Response(textOf(body), { status, statusText, headers })

function consumed(transport: Transport): Response {
  const response = responseOf(transport)
  response.text().catch(() => undefined)
  return response
}

function axiosError(transport: Transport, method: string, sent: Record<string, string>): Error {
  const { status = 0, statusText = '' } = transport
  const config = { method: method.toLowerCase(), url: '/x', headers: sent }
  const data = transport.body === '' ? '' : json(textOf(transport.body))
  const response = { status, statusText, headers: lowered(transport), data, config, request: {} }
  const code = status >= 500 ? 'ERR_BAD_RESPONSE' : 'ERR_BAD_REQUEST'
  const error = new Error(`Request failed with status code ${status}`)
  error.name = 'AxiosError'
  return Object.assign(error, { isAxiosError: true, code, config, request: {}, status, response })
}

function kyError(transport: Transport, method: string, headers: Record<string, string>): Error {
  const error = new Error(`Request failed with status code ${transport.status}: ${method} ${url}`)
  error.name = 'HTTPError'
  return Object.assign(error, {
    response: responseOf(transport),
    request: new Request(url, { method, headers }),
    options: {},
  })
}

function ofetchError(transport: Transport, method: string, headers: Record<string, string>): Error {
  const { status, statusText = '' } = transport
  const data = byType(textOf(transport.body), lowered(transport)['content-type'])
  const error = new Error(`[${method}] "${url}": ${status} ${statusText}`.trim())
  error.name = 'FetchError'
  const response = Object.assign(consumed(transport), { _data: data })
  return Object.assign(error, {
    request: url,
    options: { method, headers },
    response,
    data,
    status,
    statusCode: status,
  })
}

/** The input of a case in a carrier; thrown and plain values are the same in every carrier. */
export function inputOf({ transport }: Case, carrier: Carrier): unknown {
  if (transport.kind !== 'http') return revive(transport.body)
  const { status, method = 'GET' } = transport
  const sent: Record<string, string> = transport.idempotencyKey ? { 'Idempotency-Key': 'k-1' } : {}
  if (carrier === 'response') return responseOf(transport)
  if (carrier === 'axios') return axiosError(transport, method, sent)
  if (carrier === 'ky') return kyError(transport, method, sent)
  if (carrier === 'ofetch') return ofetchError(transport, method, sent)
  if (carrier === 'openapi-fetch') return { error: json(textOf(transport.body)), response: consumed(transport) }
  const headers = lowered(transport)
  return { status, headers, body: byType(textOf(transport.body), headers['content-type']) }
}

type Spec = Record<string, unknown>

/** Values that JSON cannot hold are written as `{ "$error": … }`, `{ "$dom": … }`, `{ "$response": … }` and the like. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive)
  if (typeof value !== 'object' || value === null) return value
  const [key = '', ...more] = Object.keys(value)
  const spec = (value as Spec)[key]
  const make = more.length === 0 ? makers[key] : undefined
  if (make) return make(spec as Spec)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revive(each)]))
}

const makers: Readonly<Record<string, (spec: Spec) => unknown>> = {
  $undefined: () => undefined,
  $symbol: (spec) => Symbol(spec as unknown as string),
  $bigint: (spec) => BigInt(spec as unknown as string),
  $headers: (spec) => new Headers(spec as Record<string, string>),
  $dom: ({ message, name }) => new DOMException(String(message), String(name)),
  $response: (spec) => {
    const transport = { kind: 'http', body: spec.body, headers: spec.headers ?? {}, status: spec.status } as Transport
    return spec.used ? consumed(transport) : responseOf(transport)
  },
  $error: reviveError,
}

const classes: Readonly<Record<string, ErrorConstructor>> = { TypeError, RangeError, SyntaxError, ReferenceError }

function reviveError(spec: Spec): Error {
  const error = new (classes[String(spec.type)] ?? Error)(String(spec.message))
  const hidden: Spec = {
    ...(spec.name ? { name: spec.name } : {}),
    ...('cause' in spec ? { cause: revive(spec.cause) } : {}),
    ...(spec.stack === null ? { stack: undefined } : {}),
  }
  for (const [key, value] of Object.entries(hidden)) {
    Object.defineProperty(error, key, { value, configurable: true, writable: true })
  }
  for (const [key, value] of Object.entries((spec.props ?? {}) as Spec)) {
    Object.defineProperty(error, key, { value: revive(value), configurable: true, writable: true, enumerable: true })
  }
  return error
}
