'use client'
import type { Catalog } from '@faultkit/core'
import { FaultkitProvider, useCountdown } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { circle, hands, offline } from '../icon/shapes.ts'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'
import { useTold } from '../notice/useTold.ts'
import { type Text, useText } from '../useText.ts'

type Phase = 'idle' | 'waiting' | 'retrying' | 'paused' | 'gave_up'

export interface RetryNoticeProps extends NoticeRoot {
  error: unknown
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

const plurals = ['', '_zero', '_one', '_two', '_few', '_many', '_other']
// No "try again in 12 seconds": a countdown beside it says it, and keeps saying the truth.
const withoutWait: Catalog = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ ['soon', ...plurals.map((form) => `wait${form}`)].map((key) => [key, '']),
)

/** What failed and when it is tried again, for as long as it is; says so itself when it gave up. */
export function RetryNotice(props: RetryNoticeProps): ReactNode {
  return (
    props.phase !== 'idle' && (
      <FaultkitProvider catalog={withoutWait}>
        <ActiveRetry {...props} />
      </FaultkitProvider>
    )
  )
}

function noteOf(text: Text, phase: Phase, n: number | undefined): string {
  if (phase === 'gave_up') return text('ui_gave_up', 'We stopped trying.')
  if (phase === 'paused') return text('ui_paused', "We'll continue when the connection is back.")
  if (phase === 'retrying' || !n) return text('ui_trying', 'Trying again…')
  return text('ui_next_try', n === 1 ? 'Trying again in {n} second' : 'Trying again in {n} seconds', { n })
}

// Attributes only, so that a strict CSP has nothing to refuse.
/** A clock whose ring empties as the wait goes by. */
function drawClock(left: number | undefined, total: number): ReactNode {
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
  const { error, phase, attempt: _attempt, dueAt, retryNow, stop, ...root } = props
  const told = useTold(error)
  const text = useText()
  const left = useCountdown(phase === 'waiting' ? dueAt : undefined)
  const [wait, setWait] = useState({ dueAt, total: left ?? 1 })
  if (wait.dueAt !== dueAt) setWait({ dueAt, total: left ?? 1 })
  const note = noteOf(text, phase, left)
  const [opening] = useState(() => told && speech({ ...told.notice, reassurance: note }))
  const gaveUp = phase === 'gave_up'
  const [ended, setEnded] = useState(gaveUp)
  if (gaveUp && !ended) setEnded(true)
  if (!told) return null
  const closing = speech({ title: told.notice.title, detail: note })
  const again = gaveUp ? text('ui_retry', 'Try again') : text('ui_try_now', 'Try now')
  return (
    <NoticeFrame
      {...told}
      name="retry-notice"
      tone={gaveUp ? undefined : 'info'}
      icon={gaveUp ? undefined : phase === 'paused' ? <Icon shape={offline} /> : drawClock(left, wait.total)}
      state={phase}
      say={gaveUp ? closing : ended ? '' : opening}
      about="retry"
      note={note}
      steps={[
        { kind: 'retry', label: again, act: retryNow, disabled: phase === 'retrying' },
        { kind: 'stop', label: text('ui_stop', 'Stop'), act: gaveUp ? undefined : stop },
      ]}
      root={root}
    />
  )
}
