import type { ApiError } from '@faultkit/core'
import { isUnsent } from './operationErrors.ts'
import type { Judgement, OutcomeState } from './types.ts'

/** What is known of an operation. */
export type Known = Pick<OutcomeState, 'state' | 'error'>

/** Everything that can teach something about an operation. */
export type OutcomeEvent =
  /** `anew` = nothing had been sent before, whatever was feared. */
  | { readonly type: 'sent'; readonly anew?: boolean }
  /** A send was refused or lost; `again` = it will be sent once more under the same key. */
  | { readonly type: 'refused'; readonly error: ApiError; readonly again: boolean }
  /** Data of the operation itself: an answer under its key, a reconcile read, a pushed event. */
  | { readonly type: 'found'; readonly judgement: Judgement; readonly error: ApiError | null }
  /** An open operation was found in the storage, or its answer is overdue. */
  | { readonly type: 'lost'; readonly error: ApiError }
  | { readonly type: 'forgotten' }

export const idle: Known = { state: 'idle', error: null }

/** Says whether nobody knows the outcome yet. */
export const isOpen = ({ state }: Known): boolean => state === 'pending' || state === 'indeterminate'

/**
 * Says whether the reply is the operation's own record: a 2xx that tells it failed. A 4xx is not: after a lost answer it
 * speaks of the second request (key in use, no such thing), never of the first.
 */
export const isRecord = ({ outcome, status = 0 }: ApiError): boolean =>
  outcome === 'failed' && status >= 200 && status < 300

/**
 * What is known after an event; the same object when nothing new was learned. Once indeterminate, only data of the
 * operation itself settles it, and the first reason stays, unless that was that nothing had been sent.
 */
export function nextOutcome(known: Known, event: OutcomeEvent): Known {
  const isUnsure = known.state === 'indeterminate'
  if (event.type === 'forgotten') return idle
  if (event.type === 'sent') return isOpen(known) && !event.anew ? known : { state: 'pending', error: null }
  const { error } = event
  const isFeared = isUnsure && !isUnsent(known.error)
  if (event.type === 'lost') return isFeared ? known : { state: 'indeterminate', error }
  if (!isOpen(known)) return known
  const state = event.type === 'found' ? event.judgement : afterRefusal(event)
  const isNews = state === 'indeterminate' ? !isFeared : !isUnsure || isDefinite(event)
  return isNews && state !== 'pending' ? { state, error } : known
}

/** Data that knows the end: nothing else settles what is uncertain. */
const isDefinite = (event: Extract<OutcomeEvent, { readonly type: 'found' | 'refused' }>): boolean =>
  event.type === 'found' ? event.judgement !== 'indeterminate' : isRecord(event.error)

function afterRefusal({ error, again }: { readonly error: ApiError; readonly again: boolean }): Known['state'] {
  if (isRecord(error)) return 'failed'
  if (error.outcome === 'indeterminate') return 'indeterminate'
  return again ? 'pending' : 'failed'
}
