import { readResponse } from '@faultkit/core'
import { watchSend } from '../panel/sends.ts'

/** How long a person is left waiting for one answer, in ms; longer than the slowest true answer of the demo takes. */
const patienceMs = 8_000

// A timer of the page rather than AbortSignal.timeout, whose clock no test can move.
function withPatience(given: AbortSignal | null | undefined): { signal: AbortSignal; answered: () => void } {
  const patience = new AbortController()
  const giveUp = () => patience.abort(new DOMException('No answer came in time.', 'TimeoutError'))
  const timer = setTimeout(giveUp, patienceMs)
  const signal = given ? AbortSignal.any([given, patience.signal]) : patience.signal
  return { signal, answered: () => clearTimeout(timer) }
}

/** One request: the body of a true success, or an ApiError. The panel beside the shop looks on. */
export function send<T>(url: string, init: RequestInit = {}): Promise<T> {
  const method = init.method ?? 'GET'
  const idempotencyKey = new Headers(init.headers).get('Idempotency-Key') ?? undefined
  const { signal, answered } = withPatience(init.signal)
  const answer = fetch(url, { ...init, signal })
  const wire = answer.then((response) => response.clone().text())
  const body = readResponse<T>(answer, { method, url, idempotencyKey })
  // A mutation aborts its signal as soon as it has settled: not before the panel's copy is read, too.
  const whole = Promise.allSettled([wire, body]).then(() => body)
  whole.then(answered, answered)
  watchSend({ method, url, idempotencyKey }, answer, wire, whole)
  return whole
}
