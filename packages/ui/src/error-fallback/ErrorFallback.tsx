'use client'
import { useApiError, useClaim, useNotice } from '@faultkit/react'
import type { ReactElement } from 'react'
import { Action } from '../notice/Action.tsx'
import { NoticeFrame } from '../notice/NoticeFrame.tsx'
import { useStep } from '../notice/useStep.ts'
import { useText } from '../useText.ts'

export interface ErrorFallbackProps {
  /** What was thrown while rendering; anything, `null` too. */
  error: unknown
  /** Renders the part again. */
  resetErrorBoundary: () => void
}

/** Stands in for a part of the page that crashed or could not load: `<ErrorBoundary FallbackComponent={ErrorFallback}>` of react-error-boundary. */
export function ErrorFallback({ error: thrown, resetErrorBoundary }: ErrorFallbackProps): ReactElement {
  const error = useApiError(thrown)
  const notice = useNotice(error)
  const step = useStep(error, notice, resetErrorBoundary)
  const text = useText()
  useClaim(error, 'boundary')
  if (notice && error && (error.status !== undefined || error.kind !== 'unknown')) {
    const { title, detail, reassurance, severity } = notice
    return (
      <NoticeFrame name="error-fallback" tone={severity} {...{ title, detail, reassurance, error }}>
        <Action onClick={step?.act ?? resetErrorBoundary}>{step?.label ?? text('ui_retry', 'Try again')}</Action>
      </NoticeFrame>
    )
  }
  const words = {
    title: text('ui_crash', 'This part of the page stopped working'),
    detail: text('ui_crash_detail', 'The rest still works.'),
    reassurance: text('ui_crash_safe', 'Nothing you saved is lost.'),
  }
  return (
    <NoticeFrame name="error-fallback" tone="warning" {...words}>
      <Action onClick={resetErrorBoundary}>{text('ui_load_again', 'Load it again')}</Action>
    </NoticeFrame>
  )
}
