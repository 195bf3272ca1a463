'use client'
import type { ApiError } from '@faultkit/core'
import { useContest, useNotice, useStanding, useText } from '@faultkit/react'
import type { ReactNode } from 'react'
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

/** What became of a write whose answer may be lost. It speaks of success only after a doubt, and leaves a failure to a field, a summary, a boundary or a caller that shows it. */
export function OutcomeNotice(props: OutcomeNoticeProps): ReactNode {
  const { error, state, subject, check, canCheck = true, abandon: _abandon, ...root } = props
  const { isUncertain, isUnsent, isHeld, wasDoubted, wasTold } = useStanding(error, state)
  const failed = state === 'failed' ? error : null
  const [isTheirs, isSettled] = useContest(failed, 'banner', nearer)
  const notice = useNotice(isUncertain ? (error ?? pending) : isSettled && !isTheirs ? failed : null, { subject })
  const text = useText()
  const about = { subject: subject ?? text('ui_it') }
  const frame = { name: 'outcome-notice', about: 'outcome', root, error, state } as const

  if (state === 'succeeded')
    return (
      wasTold && (
        <NoticeFrame {...frame} error={null} tone="settled" notice={{ title: text('ui_went_through', about) }} />
      )
    )
  const step = { kind: 'check_outcome', act: canCheck ? check : undefined, disabled: state === 'pending' }
  if (isHeld && !notice) {
    const steps = [{ ...step, label: text('act_send') }]
    return <NoticeFrame {...frame} notice={{ title: text('ui_sending', about) }} say={null} steps={steps} />
  }
  if (!notice) return null
  if (isUncertain) {
    const label = isUnsent ? notice.actions[0]?.label : undefined
    return (
      <NoticeFrame
        {...frame}
        state={step.disabled ? 'checking' : state}
        tone={isUnsent ? undefined : 'uncertain'}
        notice={notice}
        steps={[{ ...step, label: label ?? text('act_check') }]}
      />
    )
  }
  const { title, ...rest } = notice
  return (
    <NoticeFrame
      {...frame}
      notice={wasDoubted ? { ...rest, title: text('ui_not_made', about), detail: title } : notice}
    />
  )
}
