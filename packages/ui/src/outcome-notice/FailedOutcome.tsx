'use client'
import type { ApiError } from '@faultkit/core'
import { useClaim, useNotice } from '@faultkit/react'
import type { ReactNode } from 'react'
import { NoticeFrame } from '../notice/NoticeFrame.tsx'
import { useText } from '../useText.ts'
import { subjectText } from './subjectText.ts'
import { useUnclaimed } from './useUnclaimed.ts'

interface FailedOutcomeProps {
  error: ApiError | null
  subject: string | undefined
  /** It was uncertain before, so the news is that it is known, not that it failed. */
  doubted: boolean
}

/** What surely did not happen; nothing where a field, a summary or the caller already shows that error. */
export function FailedOutcome({ error, subject, doubted }: FailedOutcomeProps): ReactNode {
  const mine = useUnclaimed(error)
  const notice = useNotice(mine ? error : null, { subject })
  const text = useText()
  useClaim(notice ? error : null, 'banner')
  if (!notice) return null
  const { severity, reassurance } = notice
  const words = doubted
    ? { title: subjectText(text, 'ui_not_made', "{subject} wasn't made", subject), detail: notice.title }
    : { title: notice.title, detail: notice.detail }
  return <NoticeFrame name="outcome-notice" tone={severity} state="failed" {...{ ...words, reassurance, error }} />
}
