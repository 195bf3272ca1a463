import { parseError } from '@faultkit/core'
import type { QueryState } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { retryStateOf } from './retryStateOf.ts'

const error = parseError({ status: 503, headers: {}, body: '' }, { method: 'GET' })
const state = (facts: Partial<QueryState>) =>
  ({
    fetchStatus: 'fetching',
    status: 'pending',
    error: null,
    fetchFailureReason: null,
    fetchFailureCount: 0,
    ...facts,
  }) as QueryState
const failed = { fetchFailureReason: error, fetchFailureCount: 2 }
const quiet = { probes: 0 }

describe('retryStateOf', () => {
  it('is idle for a query that loads for the first time, or succeeded', () => {
    const idle = { error: null, phase: 'idle', attempt: 0 }
    expect(retryStateOf(state({}), { ...quiet, isSending: true })).toEqual(idle)
    expect(retryStateOf(state({ fetchStatus: 'idle', status: 'success' }), quiet)).toEqual(idle)
  })

  it('waits after a failure, and says until when', () => {
    expect(retryStateOf(state(failed), { ...quiet, dueAt: 9 })).toEqual({
      error,
      phase: 'waiting',
      attempt: 2,
      dueAt: 9,
    })
  })

  it('retries while the next request is under way, and counts it', () => {
    expect(retryStateOf(state(failed), { ...quiet, isSending: true, dueAt: 9 })).toEqual({
      error,
      phase: 'retrying',
      attempt: 3,
    })
  })

  it('retries what a person asked for, though a first load that begins anew forgets why', () => {
    const again = retryStateOf(state({}), { ...quiet, isSending: true, seen: error })
    expect(again).toEqual({ error, phase: 'retrying', attempt: 1 })
  })

  it('counts the requests that the gate sent beyond the attempts', () => {
    const probing = { ...failed, fetchFailureCount: 1 }
    expect(retryStateOf(state(probing), { probes: 4, isSending: true })).toMatchObject({ attempt: 6 })
  })

  it('is paused while it waits for the network, also before anything was sent', () => {
    expect(retryStateOf(state({ ...failed, fetchStatus: 'paused' }), quiet)).toMatchObject({ error, phase: 'paused' })
    expect(retryStateOf(state({ fetchStatus: 'paused' }), quiet)).toMatchObject({ error: null, phase: 'paused' })
  })

  it('gave up when the fetch ended with the error', () => {
    const ended = state({ fetchStatus: 'idle', status: 'error', error })
    expect(retryStateOf(ended, quiet)).toMatchObject({ error, phase: 'gave_up' })
  })
})
