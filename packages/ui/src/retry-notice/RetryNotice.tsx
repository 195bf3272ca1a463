'use client'
import type { Notice } from '@faultkit/core'
import { useCountdown } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { circle, hands, offline } from '../icon/shapes.ts'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'
import { type Told, useTold } from '../notice/useTold.ts'
import { waitIn } from '../notice/waitIn.ts'
import { type Text, useText } from '../useText.ts'

type Phase = 'idle' | 'waiting' | 'retrying' | 'paused' | 'gave_up'

export interface RetryNoticeProps extends NoticeRoot {
  /** Anything thrown: what failed last; `null`, `undefined` and a canceled request show nothing. */
  error: unknown
  /** Where the retry stands; `idle` shows nothing, `paused` waits for the network. */
  phase: Phase
  /** Which attempt failed last, from 1. */
  attempt?: number | undefined
  /** When the next attempt starts, epoch milliseconds. */
  dueAt?: number | undefined
  /** Starts the next attempt at once. */
  retryNow?: (() => void) | undefined
  /** Gives up now. */
  stop?: (() => void) | undefined
}

/** What failed and when it is tried again, for as long as it is; says so itself when it gave up. */
export function RetryNotice(props: RetryNoticeProps): ReactNode {
  return props.phase !== 'idle' && <ActiveRetry {...props} />
}

function noteOf(text: Text, phase: Phase, n: number | undefined): string {
  if (phase === 'waiting' && n) return text('ui_next_try', { n })
  return text(phase === 'gave_up' ? 'ui_gave_up' : phase === 'paused' ? 'ui_paused' : 'ui_trying')
}

// Attributes only, so that a strict CSP has nothing to refuse.
/** A clock whose ring empties as the wait goes by; mounted anew for each wait. */
function Clock({ left }: { left: number | undefined }): ReactNode {
  const [total] = useState(left ?? 1)
  return (
    <Icon shape={hands}>
      <path d={circle} opacity={left && '.25'} />
      {left && (
        <path d={circle} data-part="ring" pathLength="1" strokeDasharray="1" strokeDashoffset={1 - left / total} />
      )}
    </Icon>
  )
}

// No "try again in 12 seconds": the countdown says it, and keeps saying the truth.
function withoutWait({ notice, error }: Told, text: Text): Notice {
  const { detail = '' } = notice
  const [wait = text('soon')] = waitIn(detail, error, text) ?? []
  return { ...notice, detail: detail.replace(wait, '').trim() }
}

/** Lives as long as one incident, so that it speaks when it starts and when it gave up, not at each attempt. */
function ActiveRetry(props: RetryNoticeProps): ReactNode {
  const { error, phase, attempt: _attempt, dueAt, retryNow, stop, ...root } = props
  const told = useTold(error)
  const text = useText()
  const notice = told && withoutWait(told, text)
  const left = useCountdown(phase === 'waiting' ? dueAt : undefined)
  const note = noteOf(text, phase, left)
  const [opening] = useState(() => notice && speech({ ...notice, reassurance: note }))
  const gaveUp = phase === 'gave_up'
  const [ended, setEnded] = useState(gaveUp)
  if (gaveUp && !ended) setEnded(true)
  if (!notice || !told) return null
  const closing = speech({ title: notice.title, detail: note })
  return (
    <NoticeFrame
      {...told}
      notice={notice}
      name="retry-notice"
      tone={gaveUp ? undefined : 'info'}
      icon={
        gaveUp ? undefined : phase === 'paused' ? <Icon shape={offline} /> : <Clock key={left && dueAt} left={left} />
      }
      state={phase}
      say={told.say ?? (gaveUp ? closing : ended ? '' : opening)}
      about="retry"
      note={note}
      steps={[
        {
          kind: 'retry',
          label: text(gaveUp ? 'act_retry' : 'act_try_now'),
          act: retryNow,
          disabled: phase === 'retrying',
        },
        { kind: 'stop', label: text('ui_stop'), act: gaveUp ? undefined : stop },
      ]}
      root={root}
    />
  )
}
