'use client'
import type { ApiError } from '@faultkit/core'
import { useContest, useNotice, useText } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { doubt } from '../icon/doubt.tsx'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'

export interface OutcomeNoticeProps extends NoticeRoot {
  /** Why it failed, or why nobody knows; `null` where nothing went wrong. */
  error: ApiError | null
  /** Where the operation stands: sent (`pending`), answer lost (`indeterminate`), or settled. */
  state: 'idle' | 'pending' | 'indeterminate' | 'succeeded' | 'failed'
  /** What the operation is about, as it stands in a sentence: `your payment`. */
  subject?: string | undefined
  /** Asks the server what became of it. */
  check?: (() => void) | undefined
  /** `false` where `check` could find nothing out: there is no button then. */
  canCheck?: boolean | undefined
  /** Comes with the outcome of `useIdempotentMutation`; the notice never offers to give up what may have gone through. */
  abandon?: (() => void) | undefined
}

// A 2xx that says "pending" is no error, yet the person must be told the same.
const pending: unknown = {
  name: 'ApiError',
  kind: 'unknown',
  outcome: 'indeterminate',
  issues: [],
  retry: {},
}

/** Who shows a plain failure nearer to where it happened. */
const nearer = /field|group|summary|boundary|caller|silent/

/** What became of a write whose answer may be lost. It speaks of success only after a doubt, and leaves a failure to whoever shows it. */
export function OutcomeNotice(props: OutcomeNoticeProps): ReactNode {
  const { error, state, subject, check, canCheck = true, abandon: _abandon, ...root } = props
  const [doubted, setDoubted] = useState(false)
  const [unsent, setUnsent] = useState(false)
  const uncertain = state === 'indeterminate' || (state === 'pending' && error?.outcome === 'indeterminate')
  const settled = state === 'succeeded' || state === 'failed'
  const isUnsent = uncertain && error?.code === 'operation_unsent'
  const isDoubt = uncertain && !isUnsent
  if (isDoubt !== doubted && !settled) setDoubted(isDoubt)
  // It stays so while it is sent at last: the reader has pressed a button of this notice.
  const isHeld = unsent && state === 'pending' && !isDoubt
  if (!settled && unsent !== (isUnsent || isHeld)) setUnsent(!unsent)
  const failed = state === 'failed' ? error : null
  const [isTheirs, isSettled] = useContest(failed, 'banner', nearer)
  const notice = useNotice(uncertain ? (error ?? pending) : isSettled && !isTheirs ? failed : null, { subject })
  const text = useText()
  const about = { subject: subject ?? text('ui_it') }
  const frame = { name: 'outcome-notice', about: 'outcome', root, error, state } as const

  if (state === 'succeeded')
    return (
      (doubted || unsent) && (
        <NoticeFrame {...frame} error={null} tone="settled" notice={{ title: text('ui_went_through', about) }} />
      )
    )
  const step = { kind: 'check_outcome', act: canCheck ? check : undefined, disabled: state === 'pending' }
  if (isHeld && !notice) {
    const steps = [{ ...step, label: text('act_send') }]
    return <NoticeFrame {...frame} notice={{ title: text('ui_sending', about) }} say={null} steps={steps} />
  }
  if (!notice) return null
  if (uncertain) {
    const label = isUnsent ? notice.actions[0]?.label : undefined
    return (
      <NoticeFrame
        {...frame}
        state={step.disabled ? 'checking' : state}
        {...(isDoubt && { tone: 'uncertain', icon: doubt })}
        notice={notice}
        steps={[{ ...step, label: label ?? text('act_check') }]}
      />
    )
  }
  const { title, ...rest } = notice
  return (
    <NoticeFrame {...frame} notice={doubted ? { ...rest, title: text('ui_not_made', about), detail: title } : notice} />
  )
}
