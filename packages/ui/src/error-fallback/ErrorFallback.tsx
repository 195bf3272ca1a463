'use client'
import { useText, useTold } from '@faultkit/react'
import type { ReactElement } from 'react'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'

export interface ErrorFallbackProps extends NoticeRoot {
  /** What was thrown while rendering; anything, `null` too. */
  error: unknown
  /** Renders the part again. */
  resetErrorBoundary: () => void
}

/** Stands in for a part of the page that crashed or could not load: `<ErrorBoundary FallbackComponent={ErrorFallback}>` of react-error-boundary. */
export function ErrorFallback({ error: thrown, resetErrorBoundary, ...root }: ErrorFallbackProps): ReactElement {
  const told = useTold(thrown, resetErrorBoundary, 'boundary')
  const text = useText()
  const frame = { name: 'error-fallback', surface: 'boundary', claim: thrown, root } as const
  const step = (label: string) => [{ kind: 'retry', label, act: resetErrorBoundary }]
  if (told && (told.error.status || told.error.kind !== 'unknown')) {
    const steps = told.steps[0] ? told.steps : step(text('act_retry'))
    return <NoticeFrame {...frame} {...told} steps={steps} />
  }
  const notice = {
    title: text('ui_crash'),
    detail: text('ui_crash_detail'),
    reassurance: text('ui_crash_safe'),
  }
  return <NoticeFrame {...frame} tone="warning" notice={notice} steps={step(text('ui_load_again'))} />
}
