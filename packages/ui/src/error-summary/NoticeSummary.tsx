'use client'
import { describeIssue } from '@faultkit/core'
import { useApiError, useClaim, useNotice, useWords } from '@faultkit/react'
import type { ReactNode } from 'react'
import { Action } from '../notice/Action.tsx'
import { useStep } from '../notice/useStep.ts'
import { RequestReference } from '../request-reference/RequestReference.tsx'
import { type HeadingLevel, SummaryFrame } from './SummaryFrame.tsx'

interface NoticeSummaryProps {
  id?: string | undefined
  error: unknown
  level?: HeadingLevel | undefined
  /** Somebody else already answers for showing it. */
  claimed?: boolean
}

/** The summary of one error: what happened, what is safe, what next; its issues as a plain list. */
export function NoticeSummary({ id, error: thrown, level, claimed }: NoticeSummaryProps): ReactNode {
  const error = useApiError(thrown)
  const notice = useNotice(error)
  const words = useWords()
  const step = useStep(error, notice)
  useClaim(notice && !claimed ? error : null, 'summary')
  if (!error || !notice) return null
  const actions = step && <Action onClick={step.act}>{step.label}</Action>
  return (
    <SummaryFrame id={id} level={level} heading={notice.title} fresh focusFor={error} actions={actions}>
      {notice.detail && error.issues.length < 2 && <p data-part="detail">{notice.detail}</p>}
      {error.issues.length > 1 && (
        <ul data-part="list">
          {error.issues.map((issue) => {
            const sentence = describeIssue(error, issue, words)
            return <li key={`${issue.path.join('.')} ${sentence}`}>{sentence}</li>
          })}
        </ul>
      )}
      {notice.reassurance && <p data-part="reassurance">{notice.reassurance}</p>}
      <RequestReference error={error} />
    </SummaryFrame>
  )
}
