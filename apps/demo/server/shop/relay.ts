import { newId } from '../id.ts'
import { connectionLost } from '../spotflow/errors.ts'

interface Upstream {
  /** Spotflow's address. */
  url: string
  /** Stays on this server: the page never sees it. */
  secretKey: string
}

interface Request {
  method: 'GET' | 'POST'
  path: string
  body?: string
  idempotencyKey?: string | undefined
}

const relayed = ['Content-Type', 'Retry-After', 'Request-Id', 'Idempotent-Replayed']
const patienceMs = 20_000

/**
 * Sends a request on to Spotflow and gives its answer back as it is: status, headers and every byte of the body.
 * When Spotflow's connection breaks there is no answer to give, so it says what Spotflow's documents say of that:
 * `Spotflow::APIConnectionError`, with which the page knows that the outcome is not known.
 */
export async function relay(
  { url, secretKey }: Upstream,
  { method, path, body, idempotencyKey }: Request,
): Promise<Response> {
  const requestId = newId('req')
  const headers = {
    Authorization: `Bearer ${secretKey}`,
    'Request-Id': requestId,
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
  }
  try {
    // Not cut when the page goes away: a payment under way is better finished.
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(url + path, { method, headers, signal, ...(body !== undefined && { body }) })
    return copy(answer, await answer.arrayBuffer())
  } catch (error) {
    return unanswered(error, requestId)
  }
}

function copy(answer: Response, body: ArrayBuffer): Response {
  const headers = new Headers()
  for (const name of relayed) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(body, { status: answer.status, headers })
}

function unanswered(error: unknown, requestId: string): Response {
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  const answer = connectionLost(timedOut ? 504 : 500)
  answer.headers.set('Request-Id', requestId)
  return answer
}
