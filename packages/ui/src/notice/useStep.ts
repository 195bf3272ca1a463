'use client'
import type { ActionKind, ApiError, Notice } from '@faultkit/core'
import { useWords } from '@faultkit/react'
import { useText } from '../useText.ts'

/** The step a notice offers, with somebody who takes it. */
export interface Step {
  readonly label: string
  readonly act: () => void
}

const repeats: ReadonlySet<ActionKind> = new Set(['retry', 'wait'])

/** The first step that somebody can take: the caller's retry, or what the provider does for it. */
export function useStep(error: ApiError | null, notice: Notice | null, retry?: () => void): Step | undefined {
  const { actions } = useWords()
  const text = useText()
  if (!error || !notice) return undefined
  for (const { kind, label } of notice.actions) {
    const provided = actions?.[kind]
    const act = repeats.has(kind) && retry ? retry : provided && (() => provided(error))
    if (act) return { label, act }
  }
  // Of an open outcome only what became of it may be asked: sending it again might do it twice.
  const mayRepeat = error.outcome !== 'indeterminate' && error.retry.verdict !== 'never'
  return retry && mayRepeat ? { label: text('ui_retry', 'Try again'), act: retry } : undefined
}
