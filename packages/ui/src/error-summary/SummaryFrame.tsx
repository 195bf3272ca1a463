'use client'
import type { ApiError } from '@faultkit/core'
import type { Told } from '@faultkit/react'
import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import type { Sentences } from '../notice/speech.ts'
import { usePageTitle } from './usePageTitle.ts'

export interface SummaryProps extends NoticeRoot {
  /** Where the heading stands in the page's outline. @default 2 */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Puts "Error: " before the page's title for as long as it stands there. @default true */
  pageTitle?: boolean | undefined
}

interface SummaryFrameProps extends SummaryProps, Pick<Told, 'steps'> {
  /** Whose reference stands in small print. */
  error: ApiError | null
  notice: Sentences
  claim?: unknown
  /** New since the last submit, not just shorter: only then it is spoken. */
  fresh: boolean
  /** Takes the focus when this changes to anything at all, */
  focusFor: unknown
  /** unless the source says no. */
  mayFocus?: (() => boolean) | undefined
  list: ReactNode
}

// A click into the text must not focus the box again, or a screen reader starts over (alphagov/govuk-frontend#2491).
const untab = ({ currentTarget }: FocusEvent): void => currentTarget.removeAttribute('tabindex')

/** Heading and list at the top of a form. */
export function SummaryFrame(props: SummaryFrameProps): ReactNode {
  const {
    headingLevel = 2,
    pageTitle = true,
    notice,
    error,
    steps,
    claim,
    fresh,
    focusFor,
    mayFocus,
    list,
    ...root
  } = props
  const frame = useRef<HTMLDivElement>(null)
  usePageTitle(pageTitle)
  useEffect(() => {
    const box = frame.current?.closest<HTMLElement>('[data-faultkit]')
    if (!box || !focusFor || mayFocus?.() === false) return
    box.tabIndex = -1
    box.focus()
  }, [focusFor, mayFocus])
  return (
    <NoticeFrame
      name="error-summary"
      tone="critical"
      surface="summary"
      say={null}
      heading={`h${headingLevel}`}
      alert={fresh}
      root={{ tabIndex: -1, onBlur: untab, ...root }}
      {...{ notice, error, steps, frame, list, claim }}
    />
  )
}
