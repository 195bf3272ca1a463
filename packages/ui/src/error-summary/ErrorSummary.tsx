'use client'
import type { FieldErrorSource } from '@faultkit/react'
import type { ReactNode } from 'react'
import { FormSummary } from './FormSummary.tsx'
import { NoticeSummary } from './NoticeSummary.tsx'
import type { HeadingLevel } from './SummaryFrame.tsx'

export type ErrorSummaryProps<N extends string> = (
  | {
      /** What `useServerErrors` returns, or any other field-error source. */
      errors: FieldErrorSource<N>
    }
  | {
      /** One error without a form binding; `null`, `undefined` and a canceled request show nothing. */
      error: unknown
    }
) & {
  /** Where the heading stands in the page's outline. @default 2 */
  headingLevel?: HeadingLevel | undefined
}

/** All that keeps a form from going through, at its top: how many answers to check, each a link to its field. */
export function ErrorSummary<N extends string>(props: ErrorSummaryProps<N>): ReactNode {
  if ('errors' in props) return <FormSummary errors={props.errors} level={props.headingLevel} />
  return <NoticeSummary error={props.error} level={props.headingLevel} />
}
