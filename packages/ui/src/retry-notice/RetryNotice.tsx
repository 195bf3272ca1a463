'use client'
import { type ApiError, describeError, type Notice } from '@faultkit/core'
import { useApiError, useClaim, useWords } from '@faultkit/react'
import { type ReactNode, useMemo } from 'react'
import { ActiveRetry } from './ActiveRetry.tsx'
import { withoutWait } from './withoutWait.ts'

export type RetryPhase = 'idle' | 'waiting' | 'retrying' | 'paused' | 'gave_up'

export interface RetryNoticeProps {
  error: unknown
  phase: RetryPhase
  /** Which attempt failed last, from 1. */
  attempt?: number | undefined
  /** When the next attempt starts, epoch milliseconds. */
  dueAt?: number | undefined
  /** Starts the next attempt at once. */
  retryNow?: (() => void) | undefined
  /** Gives up now. */
  stop?: (() => void) | undefined
}

export interface ActiveRetryProps extends Omit<RetryNoticeProps, 'error'> {
  error: ApiError
  notice: Notice
}

/** What failed and when it is tried again, for as long as it is; says so itself when it gave up. */
export function RetryNotice({ error: thrown, ...retry }: RetryNoticeProps): ReactNode {
  const error = useApiError(retry.phase === 'idle' ? null : thrown)
  const words = useWords()
  const notice = useMemo(
    () => (error && error.kind !== 'canceled' ? describeError(error, withoutWait(words)) : null),
    [error, words],
  )
  useClaim(notice ? error : null, 'banner')
  if (!error || !notice) return null
  return <ActiveRetry {...retry} error={error} notice={notice} />
}
