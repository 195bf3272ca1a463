import { delay, type HttpHandler, HttpResponse, http } from 'msw'
import type { Replayable, ReplayOptions, Reply } from './types.ts'

const typeOf = (body: unknown): string => (typeof body === 'string' ? 'text/plain' : 'application/json')

function bodyOf({ status, body }: Reply): string | null {
  // A body beside these is refused by the Response constructor (Fetch standard: null body status).
  if (body === undefined || [204, 205, 304].includes(status)) return null
  return typeof body === 'string' ? body : JSON.stringify(body)
}

function respond(replayable: Replayable): Response {
  if (replayable === 'network error') return HttpResponse.error()
  const reply: Reply = 'envelope' in replayable ? replayable.envelope : replayable
  const body = bodyOf(reply)
  const headers = new Headers(reply.headers)
  if (body !== null && !headers.has('content-type')) headers.set('content-type', typeOf(reply.body))
  return new HttpResponse(body, { status: reply.status, headers })
}

/**
 * MSW handlers that replay a fixture, or several in order with the last one for ever, at any URL:
 * `worker.use(...fixtureHandlers('/api/orders', [rateLimit, success], { method: 'get' }))`.
 */
export function fixtureHandlers(
  url: string | RegExp,
  replies: Replayable | readonly [Replayable, ...Replayable[]],
  { method, delayMs = 0 }: ReplayOptions = {},
): HttpHandler[] {
  const [first, ...later] = isList(replies) ? replies : [replies]
  const queue: Replayable[] = [...later]
  let next: Replayable = first
  const handler = http[method ?? 'all'](url, async () => {
    const replayable = next
    next = queue.shift() ?? next
    if (delayMs) await delay(delayMs)
    return respond(replayable)
  })
  return [handler]
}

const isList = (
  replies: Replayable | readonly [Replayable, ...Replayable[]],
): replies is readonly [Replayable, ...Replayable[]] => Array.isArray(replies)
