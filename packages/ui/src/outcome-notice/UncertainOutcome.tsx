'use client'
import { ApiError } from '@faultkit/core'
import { useClaim, useNotice } from '@faultkit/react'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { uncertain } from '../icon/shapes.ts'
import { Action } from '../notice/Action.tsx'
import { NoticeFrame } from '../notice/NoticeFrame.tsx'
import { useText } from '../useText.ts'
import type { OutcomeNoticeProps } from './OutcomeNotice.tsx'

interface UncertainOutcomeProps extends Omit<OutcomeNoticeProps, 'state'> {
  checking: boolean
}

// A 2xx that says "pending" is no error, yet the person must be told the same.
const pending: ApiError = /* @__PURE__ */ ApiError.fromJSON({
  name: 'ApiError',
  kind: 'unknown',
  outcome: 'indeterminate',
  message: '',
  issues: [],
  retry: { verdict: 'never', scope: 'request', reason: 'The answer says that it is not decided yet.' },
  dialect: 'none',
})

/** Nobody knows yet: dashed, calm, and never the word "failed". */
export function UncertainOutcome({ error, subject, check, checking }: UncertainOutcomeProps): ReactNode {
  const notice = useNotice(error ?? pending, { subject })
  const text = useText()
  useClaim(error, 'banner')
  if (!notice) return null
  const { title, detail, reassurance, actions } = notice
  const label = actions.find(({ kind }) => kind === 'check_outcome')?.label ?? text('ui_check', 'Check now')
  return (
    <NoticeFrame
      name="outcome-notice"
      tone="uncertain"
      icon={<Icon shape={uncertain} dashed />}
      state={checking ? 'checking' : 'indeterminate'}
      about="outcome"
      {...{ title, detail, reassurance, error }}
    >
      <Action onClick={check} disabled={checking}>
        {label}
      </Action>
    </NoticeFrame>
  )
}
