import type { ApiError } from '@faultkit/core'
import { FaultkitProvider } from '@faultkit/react'
import { ErrorBanner, ErrorSummary, OutcomeNotice, RetryNotice } from '@faultkit/ui'
import { type ReactElement, useState } from 'react'
import { nameOf } from './fieldErrorSource.ts'
import { ReplyForm } from './ReplyForm.tsx'

interface ScreenProps {
  error: ApiError | undefined
  method: string
}

const nothing = (): void => undefined

// An issue that names no field is not worth a form.
const namesField = ({ issues }: ApiError): boolean => issues.some(({ path }) => path.length > 0)

/** A form with just the fields that the error names. */
function FieldScreen({ error }: { error: ApiError }): ReactElement {
  const names = new Set(error.issues.map(nameOf))
  const needsSummary = names.size > 1 || names.has('root')
  return <ReplyForm error={error} {...(needsSummary && { summary: (errors) => <ErrorSummary errors={errors} /> })} />
}

function WaitingScreen({ error }: { error: ApiError }): ReactElement {
  const [dueAt] = useState(() => Date.now() + Math.max(error.retry.afterMs ?? 0, 8_000))
  return <RetryNotice error={error} phase="waiting" attempt={1} dueAt={dueAt} retryNow={nothing} />
}

/** The component an app would have put there for such an error. */
function Shown({ error, method }: ScreenProps): ReactElement {
  if (!error) return <p className="book-quiet">Nothing to show: the request succeeded.</p>
  if (namesField(error)) return <FieldScreen error={error} />
  if (error.outcome === 'indeterminate')
    return <OutcomeNotice error={error} state="indeterminate" subject="your order" check={nothing} />
  if (method === 'GET' && error.retry.verdict === 'auto') return <WaitingScreen error={error} />
  return <ErrorBanner error={error} onRetry={error.retry.verdict === 'never' ? undefined : nothing} />
}

const actions = { sign_in: nothing }

/** The same in an app that has a sign-in. */
export function Screen(props: ScreenProps): ReactElement {
  return (
    <FaultkitProvider actions={actions}>
      <Shown {...props} />
    </FaultkitProvider>
  )
}

/** Which component that is, for the caption. */
export function screenName(error: ApiError | undefined, method: string): string {
  if (!error) return 'nothing'
  if (namesField(error)) return error.issues.length > 1 ? 'ErrorSummary + FieldMessage' : 'FieldMessage'
  if (error.outcome === 'indeterminate') return 'OutcomeNotice'
  return method === 'GET' && error.retry.verdict === 'auto' ? 'RetryNotice' : 'ErrorBanner'
}
