'use client'
import type { ApiError } from '@faultkit/core'
import { LiveRegion } from '@faultkit/react'
import { type ReactElement, type ReactNode, useId } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { RequestReference } from '../request-reference/RequestReference.tsx'
import { groupedBy } from './groupedBy.ts'
import { iconOf, type Tone } from './iconOf.ts'
import { NoticeText, type Sentences } from './NoticeText.tsx'
import { speech } from './speech.ts'

export interface NoticeFrameProps extends Sentences {
  /** The component's name, for `data-faultkit`. */
  name: string
  tone: Tone
  /** By tone unless given. */
  icon?: ReactNode
  /** Whose reference stands in small print. */
  error?: ApiError | null | undefined
  /** For `data-state` of the root. */
  state?: string | undefined
  /** Said when it changes: all its words unless given, nothing if empty. */
  say?: string | undefined
  /** What it is about: the same words about something else are said again. */
  about?: unknown
  /** The actions, in reading order. */
  children?: ReactNode
}

/** What every notice of the kit stands in: icon, words, small print, actions; it speaks when it comes, without taking the focus. */
export function NoticeFrame(props: NoticeFrameProps): ReactElement {
  const { name, tone, icon, error, state, children, title, detail, reassurance, note } = props
  const { say = speech(props), about = error } = props
  const id = useId()
  return (
    <div data-faultkit={name} data-tone={tone} data-state={state} {...groupedBy(id)}>
      <div data-part="frame">
        {icon ?? <Icon shape={iconOf(tone)} />}
        <div data-part="text">
          <NoticeText {...{ id, title, detail, reassurance, note }} />
          <RequestReference error={error} />
        </div>
        {children && <div data-part="actions">{children}</div>}
      </div>
      <LiveRegion message={say} politeness={tone === 'critical' ? 'assertive' : 'polite'} about={about} />
    </div>
  )
}
