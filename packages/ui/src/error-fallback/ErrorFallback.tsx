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

const reload = (): void => location.reload()

/** Stands in for a part of the page that crashed or could not load: `<ErrorBoundary FallbackComponent={ErrorFallback}>` of react-error-boundary. */
export function ErrorFallback({ error: thrown, resetErrorBoundary, ...root }: ErrorFallbackProps): ReactElement {
  const told = useTold(thrown, resetErrorBoundary, 'boundary')
  const text = useText()
  const frame = { name: 'error-fallback', surface: 'boundary', claim: thrown, root } as const
  const step = (label: string, act = resetErrorBoundary) => [{ kind: 'retry', label, act }]
  if (told && (told.error.status || told.error.kind !== 'unknown')) {
    // React remembers that a part did not load, and a newer deploy has taken it away: only a new page has it.
    const isUnloaded = told.error.code === 'module_not_loaded'
    const other = isUnloaded ? step(text('ui_reload'), reload) : step(text('act_retry'))
    const steps = isUnloaded || !told.steps[0] ? other : told.steps
    return <NoticeFrame {...frame} {...told} steps={steps} />
  }
  const notice = {
    title: text('ui_crash'),
    detail: text('ui_crash_detail'),
    reassurance: text('ui_crash_safe'),
  }
  return <NoticeFrame {...frame} tone="warning" notice={notice} steps={step(text('ui_load_again'))} />
}
