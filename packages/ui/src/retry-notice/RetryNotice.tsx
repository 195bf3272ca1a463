'use client'
import type { ApiError, Notice } from '@faultkit/core'
import { useApiError, useClaim, useNotice } from '@faultkit/react'
import type { ReactNode } from 'react'
import { ActiveRetry } from './ActiveRetry.tsx'

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
  const notice = useNotice(error)
  useClaim(notice ? error : null, 'banner')
  if (!error || !notice) return null
  return <ActiveRetry {...retry} error={error} notice={notice} />
}
