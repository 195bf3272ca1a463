'use client'
import type { ApiError } from '@faultkit/core'
import { type ReactNode, useState } from 'react'
import { FailedOutcome } from './FailedOutcome.tsx'
import { SucceededOutcome } from './SucceededOutcome.tsx'
import { UncertainOutcome } from './UncertainOutcome.tsx'

export interface OutcomeNoticeProps {
  error: ApiError | null
  state: 'idle' | 'pending' | 'indeterminate' | 'succeeded' | 'failed'
  /** What the operation is about, as it stands in a sentence: `your payment`. */
  subject?: string | undefined
  /** Asks the server what became of it. */
  check?: (() => void) | undefined
}

/** What became of a write whose answer may be lost. It speaks of success only after a doubt, and leaves a failure to whoever shows it. */
export function OutcomeNotice({ error, state, subject, check }: OutcomeNoticeProps): ReactNode {
  const [doubted, setDoubted] = useState(false)
  const uncertain = state === 'indeterminate' || (state === 'pending' && error?.outcome === 'indeterminate')
  if (uncertain && !doubted) setDoubted(true)
  const afresh = !uncertain && (state === 'idle' || state === 'pending')
  if (afresh && doubted) setDoubted(false)

  if (uncertain)
    return <UncertainOutcome error={error} subject={subject} check={check} checking={state === 'pending'} />
  if (state === 'succeeded' && doubted) return <SucceededOutcome subject={subject} />
  if (state === 'failed') return <FailedOutcome error={error} subject={subject} doubted={doubted} />
  return null
}
