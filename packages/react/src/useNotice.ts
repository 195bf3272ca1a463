'use client'
import { describeError, type Notice } from '@faultkit/core'
import { useMemo } from 'react'
import { useApiError } from './useApiError.ts'
import { useWords } from './useWords.ts'

export interface NoticeOptions {
  /** What the operation is about, as it stands in a sentence: `your payment`. */
  subject?: string | undefined
}

/** What a person is told about an error, in the provider's words; `null` when there is none or someone canceled it. */
export function useNotice(error: unknown, { subject }: NoticeOptions = {}): Notice | null {
  const apiError = useApiError(error)
  const words = useWords()
  return useMemo(() => {
    if (!apiError || apiError.kind === 'canceled') return null
    return describeError(apiError, subject === undefined ? words : { ...words, subject })
  }, [apiError, words, subject])
}
