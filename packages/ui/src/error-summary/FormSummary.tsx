'use client'
import {
  type FieldErrorSource,
  helpStep,
  type ListedIssue,
  useApiError,
  useMessageId,
  useText,
  useWords,
} from '@faultkit/react'
import { type MouseEvent, type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { dirOf } from '../notice/dirOf.ts'
import { NoticeSummary } from './NoticeSummary.tsx'
import { SummaryFrame, type SummaryProps } from './SummaryFrame.tsx'
import { useFresh } from './useFresh.ts'

interface FormSummaryProps<N extends string> extends SummaryProps {
  errors: FieldErrorSource<N>
}

// A real address, so that the link is a link to every tool; followed by moving the focus, so that the page's own address stays.
function drawLine<N extends string>(errors: FieldErrorSource<N>, { name, message }: ListedIssue<N>): ReactNode {
  if (name === 'root') return message
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    errors.go(name)
  }
  return (
    <a data-part="link" href={`#${errors.get(name).messageId}`} onClick={follow}>
      {message}
    </a>
  )
}

/** The summary of a form: links to fields, and what belongs to none. */
export function FormSummary<N extends string>({ errors, ...root }: FormSummaryProps<N>): ReactNode {
  const subscribe = useCallback((changed: () => void) => errors.subscribe(null, changed), [errors])
  const lines = useSyncExternalStore(subscribe, errors.all, errors.all)
  const fresh = useFresh(lines)
  const error = useApiError(errors.error?.())
  const text = useText()
  const n = new Set(lines.map(({ name }) => name).filter((name) => name !== 'root')).size
  const words = useWords()
  const id = useMessageId(errors, 'root')
  const summary = { ...root, ...(id && { id }), mayFocus: errors.mayFocus }
  if (!lines[0]) return null
  if (!lines[1] && error?.issues.every(({ path }) => !path.length))
    return <NoticeSummary {...summary} error={error} claim={null} />
  const title = text(n ? 'ui_check_answers' : 'ui_problem', { n })
  const list = (
    <ul data-part="list">
      {[...new Map(lines.map((line) => [`${line.name} ${line.message}`, line]))].map(([key, line]) => (
        <li key={key} dir={dirOf(line.message)}>
          {drawLine(errors, line)}
        </li>
      ))}
    </ul>
  )
  const notice = { title, reassurance: text('ui_still_here') }
  // No answer of this form mends it, so whoever reads it needs somebody to ask.
  const stuck = lines.some(({ name, label }) => name === 'root' && !label) ? error : null
  const help = stuck && helpStep(stuck, words)
  return (
    <SummaryFrame
      {...summary}
      {...{ notice, fresh, list }}
      error={stuck}
      steps={help ? [help] : []}
      claim={null}
      focusFor={n === 0 && fresh && lines}
    />
  )
}
