'use client'
import type { Incident } from '@faultkit/react'
import { type ReactElement, useId } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { cross } from '../icon/shapes.ts'
import { Action } from '../notice/Action.tsx'
import { groupedBy } from '../notice/groupedBy.ts'
import { iconOf } from '../notice/iconOf.ts'
import { NoticeText } from '../notice/NoticeText.tsx'
import { RequestReference } from '../request-reference/RequestReference.tsx'
import { useText } from '../useText.ts'
import { startSwipe } from './swipe.ts'

export interface ToastProps {
  incident: Incident
  dismiss: (id: string) => void
}

/** One incident: its words, how often, its reference, its step and a way to send it away. */
export function Toast({ incident, dismiss }: ToastProps): ReactElement {
  const { id, error, notice, count, act } = incident
  const { title, detail, reassurance, severity, actions } = notice
  const titleId = useId()
  const text = useText()
  const close = (): void => dismiss(id)
  return (
    <div
      {...groupedBy(titleId)}
      tabIndex={-1}
      data-part="toast"
      data-tone={severity}
      onPointerDown={(event) => startSwipe(event, close)}
    >
      <Icon shape={iconOf(severity)} />
      <div data-part="text">
        <NoticeText {...{ id: titleId, title, detail, reassurance, count }} />
        <RequestReference error={error} />
        {act && actions[0] && (
          <div data-part="actions">
            <Action onClick={act}>{actions[0].label}</Action>
          </div>
        )}
      </div>
      <button type="button" data-part="close" aria-label={text('ui_close', 'Close')} onClick={close}>
        <Icon shape={cross} />
      </button>
    </div>
  )
}
