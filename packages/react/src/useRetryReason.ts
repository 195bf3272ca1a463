'use client'
import { phrase } from '@faultkit/core'
import { useOfflineTold } from './useOfflineTold.ts'
import type { Told } from './useTold.ts'
import { useWords } from './useWords.ts'
import { withoutWait } from './waitIn.ts'

/**
 * Why something failed that is tried again, without a wait: the countdown tells that. Without a network nobody knows whether
 * the service answers, so the connection is the reason, unless an `OfflineNotice` says so already.
 */
export function useRetryReason(told: Told | undefined, isOffline: boolean): string {
  const words = useWords()
  const isTold = useOfflineTold()
  if (!told) return ''
  const { notice, error } = told
  if (!isOffline || !/^(?:api|connection|timeout)$/.test(error.kind))
    return withoutWait((notice.detail ?? '').replace(phrase('soon', words), ''), error, words)
  return isTold ? '' : phrase('ui_offline_detail', words)
}
