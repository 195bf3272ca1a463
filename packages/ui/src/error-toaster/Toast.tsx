'use client'
import { type Incident, useText } from '@faultkit/react'
import type { PointerEvent, ReactElement } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { cross } from '../icon/shapes.ts'
import { NoticeFrame } from '../notice/NoticeFrame.tsx'
import { startSwipe } from './swipe.ts'

interface ToastProps {
  incident: Incident
  dismiss: (id: string) => void
}

/** One incident: its words, how often, its reference, its step and a way to send it away. */
export function Toast({ incident, dismiss }: ToastProps): ReactElement {
  const { id, error, notice, count, act } = incident
  const text = useText()
  const close = (): void => dismiss(id)
  const root = {
    'data-part': 'toast',
    tabIndex: -1,
    onPointerDown: (event: PointerEvent<HTMLElement>) => startSwipe(event, close),
  }
  const end = (
    <button type="button" data-part="close" aria-label={text('ui_close')} onClick={close}>
      <Icon shape={cross} />
    </button>
  )
  const steps = notice.actions.slice(0, 1).map((step) => ({ ...step, act }))
  return <NoticeFrame claim={null} say={null} {...{ error, notice, count, steps, end, root }} />
}
