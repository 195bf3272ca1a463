import { header } from '../base/header.ts'
import { attempt } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, DialectReading, Envelope, ErrorKind } from '../types.ts'
import { general } from './general.ts'

/**
 * What only headers say: RFC 6750 `WWW-Authenticate`, AWS `x-amzn-errortype`, gRPC-Web `grpc-status` (also on a 200). The
 * body, where there is one, says the rest.
 */
export const headerCodes: Dialect = defineDialect({
  name: 'header-codes',
  read: (envelope) => {
    const told = fromHeaders(envelope.headers)
    if (!told.code || (envelope.status < 400 && !told.kind)) return undefined
    const said = general.read(envelope)
    return { ...told, ...said, code: told.code, message: said?.message || told.message || '' }
  },
})

// google.rpc.Code by number, from 1.
const grpcKinds =
  'canceled unknown invalid_request timeout not_found conflict permission rate_limit invalid_request conflict invalid_request api api api api authentication'.split(
    ' ',
  ) as readonly ErrorKind[]

function fromHeaders(headers: Envelope['headers']): DialectReading {
  const code = /^[^:]{1,150}/.exec(header(headers, 'x-amzn-errortype') ?? '')?.[0]
  if (code !== undefined) return { code }
  const status = header(headers, 'grpc-status') ?? '0'
  const kind = grpcKinds[Number(status) - 1]
  if (kind) return { code: status, kind, message: unquote(header(headers, 'grpc-message') ?? '') }
  const challenge = header(headers, 'www-authenticate')?.slice(0, 2000) ?? ''
  const [error, message = ''] = ['error', 'error_description'].map((name) =>
    new RegExp(`\\b${name}="((?:[^"\\\\]|\\\\.){1,500})"`).exec(challenge)?.[1]?.replace(/\\(.)/g, '$1'),
  )
  return error === undefined ? {} : { code: error, message }
}

/** gRPC percent-encodes what is not ASCII. */
const unquote = (text: string): string => attempt(() => decodeURIComponent(text)) ?? text
