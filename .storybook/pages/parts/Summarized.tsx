import { ErrorSummary } from '@faultkit/ui'
import type { ComponentProps, ReactElement } from 'react'
import { ReplyForm } from './ReplyForm.tsx'

type Props = ComponentProps<typeof ErrorSummary>

/** A summary as it stands in a page: above the fields of its form, or alone for an error that has none. */
export function Summarized({ headingLevel, ...props }: Props): ReactElement {
  if (!('errors' in props) || !props.errors)
    return <ErrorSummary error={'error' in props ? props.error : null} headingLevel={headingLevel} />
  return (
    <ReplyForm
      error={props.errors.error?.()}
      summary={(errors) => <ErrorSummary errors={errors} headingLevel={headingLevel} />}
    />
  )
}
