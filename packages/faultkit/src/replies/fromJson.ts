import { isRecord, type Members, textOf } from '../isRecord.ts'
import { headersFrom } from './headersFrom.ts'
import type { Reply } from './Reply.ts'

const assumed = 400

/** An envelope (also as a client logs it, with `data` for the body), a client's error around one or without it, or a body alone. */
export function fromJson(value: unknown, name: string, status?: number): Reply {
  const outer = isRecord(value) ? value : {}
  const inner = isRecord(outer.response) ? outer.response : outer
  if (isLoggedError(outer) && inner === outer) return fromLogged(outer, name, status)
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

/** What `JSON.stringify` makes of an axios error, and what loggers make of any: a name, a sentence, a trace or the request. */
const isLoggedError = (value: Members): boolean =>
  /(?:Error|Exception)$/.test(String(value.name)) &&
  textOf(value.message) !== undefined &&
  (textOf(value.stack) !== undefined || isRecord(value.config))

function fromLogged(thrown: Members, name: string, status: number | undefined): Reply {
  const config = isRecord(thrown.config) ? thrown.config : {}
  const known = status ?? (typeof thrown.status === 'number' ? thrown.status : 0)
  return {
    name,
    thrown,
    envelope: { status: known, body: undefined },
    method: textOf(config.method),
    url: textOf(config.url),
  }
}

/** A status beside headers or a body: a body of its own may have a `status`, and even `data`, but not all of it as numbers and maps. */
const isEnvelope = (value: Members): value is Members & { readonly status: number } =>
  typeof value.status === 'number' && ('body' in value || isRecord(value.headers))
