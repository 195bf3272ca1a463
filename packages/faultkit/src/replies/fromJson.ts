import { isRecord, type Members, textOf } from '../isRecord.ts'
import { headersFrom } from './headersFrom.ts'
import type { Reply } from './Reply.ts'

const assumed = 400

/** An envelope (also as a client logs it, with `data` for the body), a client's error around one, or a body alone. */
export function fromJson(value: unknown, name: string, status?: number): Reply {
  const outer = isRecord(value) ? value : {}
  const inner = isRecord(outer.response) ? outer.response : outer
  if (!isEnvelope(inner))
    return { name, envelope: { status: status ?? assumed, body: value }, isAssumed: status === undefined }
  const request = isRecord(outer.config) ? outer.config : isRecord(outer.request) ? outer.request : outer
  return {
    name,
    envelope: {
      status: inner.status,
      headers: headersFrom(Object.entries(inner.headers ?? {})),
      body: inner.body ?? inner.data,
    },
    method: textOf(request.method),
    url: textOf(request.url),
  }
}

/** A status beside headers or a body: a body of its own may have a `status`, and even `data`, but not all of it as numbers and maps. */
const isEnvelope = (value: Members): value is Members & { readonly status: number } =>
  typeof value.status === 'number' && ('body' in value || isRecord(value.headers))
