'use client'
import { type Text, useCountdown, useOnline, useRetryReason, useText, useTold } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { circle, hands, offline } from '../icon/shapes.ts'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'

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

/** Lives as long as one incident, so that it speaks when it starts and when it gave up, not at each attempt. */
function ActiveRetry(props: RetryNoticeProps): ReactNode {
  const { error, phase, attempt, dueAt, retryNow, stop, ...root } = props
  const told = useTold(error, retryNow)
  const text = useText()
  const isPaused = phase === 'paused'
  const isOffline = !useOnline() || isPaused
  const detail = useRetryReason(told, isOffline)
  const notice = told && { ...told.notice, detail }
  const left = useCountdown(phase === 'waiting' ? dueAt : undefined)
  const gaveUp = phase === 'gave_up'
  const isPlanned = phase === 'waiting' || isPaused
  const [planned, setPlanned] = useState(isPlanned)
  const [ended, setEnded] = useState(gaveUp)
  if (isPlanned && !planned) setPlanned(true)
  if (gaveUp && !ended) setEnded(true)
  // "We stopped trying" is true of what was tried again, or was about to be.
  const mayGoOn = /auto|same_key/.test(`${told?.error.retry.verdict}`)
  const hasTried = (planned && mayGoOn) || (attempt ?? (mayGoOn ? 2 : 1)) > 1
  const note = gaveUp && !hasTried ? undefined : noteOf(text, phase, left)
  const [opening] = useState(() => notice && speech({ ...notice, reassurance: note }))
  if (!notice || !told) return null
  const closing = speech(note ? { title: notice.title, detail: note } : notice)
  const step = { kind: 'retry', label: text('act_try_now'), act: retryNow, disabled: phase === 'retrying' }
  // What was planned can be had at once; after that only what helps is offered.
  const steps = gaveUp
    ? told.steps.map((last) => (last.kind === 'retry' ? { ...last, label: text('act_retry') } : last))
    : [step, { kind: 'stop', label: text('ui_stop'), act: stop }]
  return (
    <NoticeFrame
      {...told}
      name="retry-notice"
      tone={gaveUp ? undefined : 'info'}
      icon={gaveUp ? undefined : isPaused ? <Icon shape={offline} /> : <Clock key={left && dueAt} left={left} />}
      state={phase}
      say={told.say ?? (gaveUp ? closing : ended ? '' : opening)}
      about="retry"
      {...{ notice, note, steps, root }}
    />
  )
}
