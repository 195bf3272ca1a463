import { parseError, publishError } from '@faultkit/core'
import { type ReactElement, useEffect, useState } from 'react'
import { BulkResult } from '../bulk-result/BulkResult.tsx'
import {
  ErrorBanner,
  ErrorFallback,
  ErrorSummary,
  ErrorToaster,
  FieldMessage,
  OfflineNotice,
  OutcomeNotice,
  RetryNotice,
} from '../index.ts'
import { SessionNotice } from '../session-notice/SessionNotice.tsx'
import { createSource, type WritableSource } from './createSource.ts'
import { failedRead, failure, referenced } from './failure.ts'

function filledSource(): WritableSource {
  const source = createSource()
  source.answer({ email: ['Enter your email'], age: ['Age must be a number', 'Age must be at most 120'] })
  return source
}

const nothing = (): void => undefined
const bug = new TypeError('x is not a function')
const lost = referenced('spotflow', 'connection-with-key', 'req_lost')
const unsure = parseError({ ...lost.toJSON() })

const sent = ['Oolong, 100 g', 'Sencha, 50 g', 'Teapot, 0.8 l', 'Matcha whisk'].map((label, at) => ({
  label,
  ...(at > 0 && { error: referenced('sweet-spot', '503-read', `req_bulk_${at}`) }),
}))

/** Every component in every tone at once, as an app with a very bad day would show them. */
export function Gallery(): ReactElement {
  const [source] = useState(filledSource)
  const [dueAt] = useState(() => Date.now() + 9000)
  useEffect(() => publishError(failedRead('/orders'), { retry: nothing }), [])
  useEffect(() => publishError(referenced('stripe', 'card-declined', 'req_toast')), [])
  useEffect(() => publishError(failure('sweet-spot', '500-write')), [])
  return (
    <main>
      <ErrorBanner error={referenced('sweet-spot', '500-write', 'req_critical')} />
      <ErrorBanner error={referenced('sweet-spot', 'forbidden', 'req_warning')} />
      <ErrorBanner error={referenced('sweet-spot', '503-read', 'req_info')} onRetry={nothing} />
      <ErrorSummary errors={source} />
      <ErrorSummary error={referenced('stripe', 'card-declined', 'req_summary')} />
      <label>
        Email <input name="email" {...source.get('email').props} />
      </label>
      <FieldMessage errors={source} name="email" />
      <FieldMessage errors={source} name="age" />
      <ErrorFallback error={bug} resetErrorBoundary={nothing} />
      <RetryNotice error={failedRead('/prices')} phase="waiting" dueAt={dueAt} retryNow={nothing} stop={nothing} />
      <RetryNotice error={failedRead('/basket')} phase="gave_up" retryNow={nothing} />
      <OutcomeNotice error={unsure} state="indeterminate" subject="your payment" check={nothing} />
      <OutcomeNotice error={null} state="succeeded" subject="your payment" />
      <OfflineNotice />
      <SessionNotice error={failure('sweet-spot', 'unauthorized')} onSignIn={nothing} />
      <BulkResult items={sent} subject="products" onRetry={nothing} limit={2} />
      <ErrorToaster />
    </main>
  )
}
