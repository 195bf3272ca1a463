'use client'
import type { ApiError } from '@faultkit/core'
import { LiveRegion } from '@faultkit/react'
import { type ReactElement, type ReactNode, useId } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { info, octagon, triangle } from '../icon/shapes.ts'
import { RequestReference } from '../request-reference/RequestReference.tsx'
import { NoticeText, type Sentences } from './NoticeText.tsx'

export type Tone = 'critical' | 'warning' | 'info' | 'settled' | 'uncertain'

export interface NoticeFrameProps extends Sentences {
  /** The component's name, for `data-faultkit`. */
  name: string
  tone: Tone
  /** By tone unless given. */
  icon?: ReactNode
  /** Whose reference stands in small print. */
  error?: ApiError | null | undefined
  /** More `data-*` state for the root. */
  state?: string | undefined
  /** The actions, left to right. */
  children?: ReactNode
  /** Said once, when the notice appears; its title and sentences unless given, nothing if empty. */
  say?: string | undefined
}

const shapes = { critical: octagon, warning: triangle, info }

/** The frame that every notice of the kit stands in: icon, words, small print and actions. It speaks once and then keeps quiet. */
export function NoticeFrame(props: NoticeFrameProps): ReactElement {
  const { name, tone, icon, error, state, children, title, detail, reassurance } = props
  const { say = [title, detail, reassurance].filter(Boolean).join('. ').replaceAll('..', '.') } = props
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a landmark for each notice is one too many
    <div data-faultkit={name} data-tone={tone} data-state={state} role="group" aria-labelledby={id}>
      <div data-part="frame">
        {icon ?? <Icon shape={shapes[tone as 'info'] ?? info} />}
        <div data-part="text">
          <NoticeText id={id} title={title} detail={detail} reassurance={reassurance} />
          <RequestReference error={error} />
        </div>
        {children && <div data-part="actions">{children}</div>}
      </div>
      <LiveRegion message={say} politeness={tone === 'critical' ? 'assertive' : 'polite'} about={error} />
    </div>
  )
}
