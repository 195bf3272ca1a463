'use client'
import { createElement, type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { octagon } from '../icon/shapes.ts'
import { groupedBy } from '../notice/groupedBy.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface SummaryFrameProps {
  /** For whoever moves the focus here; made up if not given. */
  id?: string | undefined
  level?: HeadingLevel | undefined
  heading: string
  /** New since the last submit, not just shorter: only then it is spoken. */
  fresh: boolean
  /** Takes the focus when this changes to anything but undefined. */
  focusFor?: unknown
  actions?: ReactNode
  children: ReactNode
}

// A click into the text must not focus the box again, or a screen reader starts over (alphagov/govuk-frontend#2491).
function focusOnce(box: HTMLElement): void {
  box.tabIndex = -1
  box.focus()
}

function untab(box: HTMLElement): () => void {
  const leave = (): void => box.removeAttribute('tabindex')
  box.addEventListener('blur', leave)
  return () => box.removeEventListener('blur', leave)
}

/** Heading and list in an alert of their own: focus and alert on one node raced in JAWS 2022 (alphagov/govuk-frontend#2677). */
export function SummaryFrame(props: SummaryFrameProps): ReactElement {
  const { level = 2, heading, fresh, focusFor, actions, children } = props
  const ownId = useId()
  const { id = ownId } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => (box.current ? untab(box.current) : undefined), [])
  useEffect(() => {
    if (box.current && focusFor !== undefined) focusOnce(box.current)
  }, [focusFor])
  return (
    <div
      id={id}
      ref={box}
      tabIndex={-1}
      data-faultkit="error-summary"
      data-tone="critical"
      {...groupedBy(`${id}-heading`)}
    >
      <div data-part="frame" role={fresh ? 'alert' : undefined}>
        <Icon shape={octagon} />
        <div data-part="text">
          {createElement(`h${level}`, { id: `${id}-heading`, 'data-part': 'title' }, heading)}
          {children}
        </div>
        {actions && <div data-part="actions">{actions}</div>}
      </div>
    </div>
  )
}
