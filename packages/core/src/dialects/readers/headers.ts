import { header } from '../../base/header.ts'
import { attempt } from '../../base/safe.ts'
import type { DialectReading, Envelope, ErrorKind } from '../../types.ts'
import { codeText } from './words.ts'

// google.rpc.Code by number.
const grpcKinds: readonly (ErrorKind | undefined)[] = [
  undefined,
  'canceled',
  'unknown',
  'invalid_request',
  'timeout',
  'not_found',
  'conflict',
  'permission',
  'rate_limit',
  'invalid_request',
  'conflict',
  'invalid_request',
  'api',
  'api',
  'api',
  'api',
  'authentication',
]

/** What headers alone say: RFC 6750 `WWW-Authenticate`, AWS `x-amzn-errortype`, gRPC-Web `grpc-status`. */
export function fromHeaders(headers: Envelope['headers']): DialectReading {
  const aws = codeText(header(headers, 'x-amzn-errortype'), 0)
  if (aws !== undefined) return { code: aws }
  const status = header(headers, 'grpc-status')
  if (status !== undefined && status !== '0') return fromGrpc(status, header(headers, 'grpc-message'))
  const challenge = header(headers, 'www-authenticate')?.slice(0, 2000) ?? ''
  const code = /\berror="([^"]{1,100})"/.exec(challenge)?.[1]
  const message = /\berror_description="([^"]{1,500})"/.exec(challenge)?.[1]
  return { ...(code !== undefined && { code }), ...(message !== undefined && { message }) }
}

function fromGrpc(status: string, text: string | undefined): DialectReading {
  const kind = grpcKinds[Number(status)]
  const message = text === undefined ? undefined : (attempt(() => decodeURIComponent(text)) ?? text)
  return { code: status, ...(kind && { kind }), ...(message !== undefined && { message }) }
}
