'use client'
import { useCountdown } from '@faultkit/react'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { clock, offline } from '../icon/shapes.ts'
import { Action } from '../notice/Action.tsx'
import { NoticeFrame } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'
import { type Text, useText } from '../useText.ts'
import { CountdownRing } from './CountdownRing.tsx'
import type { ActiveRetryProps, RetryPhase } from './RetryNotice.tsx'

function noteOf(text: Text, phase: RetryPhase, n: number | undefined): string {
  if (phase === 'gave_up') return text('ui_gave_up', 'We stopped trying.')
  if (phase === 'paused') return text('ui_paused', "We'll continue when the connection is back.")
  if (phase === 'retrying' || !n) return text('ui_trying', 'Trying again…')
  return text('ui_next_try', n === 1 ? 'Trying again in {n} second' : 'Trying again in {n} seconds', { n })
}

function iconOf(phase: RetryPhase, dueAt: number | undefined, left: number | undefined): ReactNode {
  if (phase === 'gave_up') return undefined
  if (phase === 'paused') return <Icon shape={offline} />
  if (phase === 'waiting' && dueAt !== undefined && left !== undefined)
    return <CountdownRing dueAt={dueAt} left={left} />
  return <Icon shape={clock} />
}

/** Lives as long as one incident, so that it speaks when it starts and when it gave up, not at each attempt. */
export function ActiveRetry({ error, notice, phase, dueAt, retryNow, stop }: ActiveRetryProps): ReactElement {
  const text = useText()
  const left = useCountdown(phase === 'waiting' ? dueAt : undefined)
  const note = noteOf(text, phase, left)
  const { title, detail, reassurance, severity } = notice
  const [opening] = useState(() => speech({ title, detail, reassurance: note }))
  const [ended, setEnded] = useState(false)
  const gaveUp = phase === 'gave_up'
  if (gaveUp && !ended) setEnded(true)
  const say = gaveUp ? speech({ title, detail: note }) : opening
  return (
    <NoticeFrame
      name="retry-notice"
      tone={gaveUp ? severity : 'info'}
      icon={iconOf(phase, dueAt, left)}
      state={phase}
      say={ended && !gaveUp ? '' : say}
      about="retry"
      {...{ title, detail, reassurance, note, error }}
    >
      <Action onClick={retryNow} disabled={phase === 'retrying'}>
        {gaveUp ? text('ui_retry', 'Try again') : text('ui_try_now', 'Try now')}
      </Action>
      {!gaveUp && <Action onClick={stop}>{text('ui_stop', 'Stop')}</Action>}
    </NoticeFrame>
  )
}
