'use client'
import type { ReactElement } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { tick } from '../icon/shapes.ts'
import { NoticeFrame } from '../notice/NoticeFrame.tsx'
import { useText } from '../useText.ts'
import { subjectText } from './subjectText.ts'

/** The end of a doubt. */
export function SucceededOutcome({ subject }: { subject: string | undefined }): ReactElement {
  const title = subjectText(useText(), 'ui_went_through', '{subject} went through', subject)
  return (
    <NoticeFrame name="outcome-notice" tone="settled" icon={<Icon shape={tick} />} state="succeeded" title={title} />
  )
}
