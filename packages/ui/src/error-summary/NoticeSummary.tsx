'use client'
import { describeIssue } from '@faultkit/core'
import { useTold, useWords } from '@faultkit/react'
import type { ReactNode } from 'react'
import { dirOf } from '../notice/dirOf.ts'
import { SummaryFrame, type SummaryProps } from './SummaryFrame.tsx'

interface NoticeSummaryProps extends SummaryProps {
  error: unknown
  /** null where somebody else answers for showing it. */
  claim?: null
  mayFocus?: (() => boolean) | undefined
}

/** The summary of one error: what happened, what is safe, what next; its issues as a plain list. */
export function NoticeSummary({ error: thrown, ...summary }: NoticeSummaryProps): ReactNode {
  const told = useTold(thrown, undefined, 'summary')
  const words = useWords()
  if (!told) return null
  const { error, notice, steps, say } = told
  // Not yet heard, nor focused, while another surface may come and tell it better.
  const focusFor = say ?? error
  const list = error.issues.length > 1 && (
    <ul data-part="list">
      {[...new Set(error.issues.map((issue) => describeIssue(error, issue, words)))].map((sentence) => (
        <li key={sentence} dir={dirOf(sentence)}>
          {sentence}
        </li>
      ))}
    </ul>
  )
  // Made anew when its turn has come: an alert is announced when it comes, not when an element becomes one.
  return (
    <SummaryFrame
      key={say ?? 'said'}
      notice={list ? { ...notice, detail: undefined } : notice}
      fresh={!!focusFor}
      {...{ error, steps, focusFor, list }}
      {...summary}
    />
  )
}
