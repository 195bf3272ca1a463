import { Buffer } from 'node:buffer'
import { isRecord, listOf, type Members, textOf } from '../isRecord.ts'
import { headersFrom } from './headersFrom.ts'
import type { Reply } from './Reply.ts'

/** Whether a value is a browser's export of its network panel (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec). */
export const isHar = (value: unknown): value is { readonly log: Members } =>
  isRecord(value) && isRecord(value.log) && Array.isArray(value.log.entries)

/** Every exchange of a HAR that got a reply. */
export function fromHar({ log }: { readonly log: Members }, name: string): readonly Reply[] {
  return listOf(log.entries)
    .filter(isRecord)
    .flatMap(({ request, response }, index) =>
      isRecord(request) && isRecord(response) && Number(response.status) > 0
        ? [replyOf(request, response, `${name} #${index + 1}`)]
        : [],
    )
}

function replyOf(request: Members, response: Members, name: string): Reply {
  const headers = headersIn(response.headers)
  return {
    name,
    envelope: {
      status: Number(response.status),
      headers,
      body: isRecord(response.content) ? bodyOf(response.content) : undefined,
    },
    method: textOf(request.method),
    url: textOf(request.url),
    idempotencyKey: headersIn(request.headers)['idempotency-key'],
  }
}

const bodyOf = ({ text, encoding }: Members): string | undefined =>
  encoding === 'base64' && typeof text === 'string' ? Buffer.from(text, 'base64').toString() : textOf(text)

const headersIn = (headers: unknown): Readonly<Record<string, string>> =>
  headersFrom(
    listOf(headers)
      .filter(isRecord)
      .map(({ name, value }) => [name, value] as const),
  )
