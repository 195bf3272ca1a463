'use client'
import type { FieldErrorSource } from '@faultkit/react'
import type { ReactNode } from 'react'
import { FormSummary } from './FormSummary.tsx'
import { NoticeSummary } from './NoticeSummary.tsx'
import type { SummaryProps } from './SummaryFrame.tsx'

export type ErrorSummaryProps<N extends string> = SummaryProps &
  (
    | {
        /** What `useServerErrors` returns, or any other field-error source. */
        errors: FieldErrorSource<N>
      }
    | {
        /** One error without a form binding; `null`, `undefined` and a canceled request show nothing. */
        error: unknown
      }
  )

/** All that keeps a form from going through, at its top: how many answers to check, each a link to its field. */
export function ErrorSummary<N extends string>(props: ErrorSummaryProps<N>): ReactNode {
  return 'errors' in props ? <FormSummary {...props} /> : <NoticeSummary {...props} />
}
