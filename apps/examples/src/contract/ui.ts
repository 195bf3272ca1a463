// Words come from the provider, so no component has catalog or labels. null and undefined render nothing. Functions are properties
// (no unbound-method lint), optional props admit undefined (exactOptionalPropertyTypes).

import type { ReactElement, ReactNode } from 'react'
import type { ApiError } from './core.ts'
import type { FieldErrorSource, ShowIncident } from './react.ts'

export declare function FieldMessage<N extends string>(props: {
  errors: FieldErrorSource<N>
  name: NoInfer<N>
}): ReactNode
export declare function ErrorSummary<N extends string>(
  props: { errors: FieldErrorSource<N> } | { error: unknown },
): ReactNode
export declare function ErrorBanner(props: { error: unknown; onRetry?: (() => void) | undefined }): ReactNode
export declare function ErrorToaster(props: { show?: ShowIncident | undefined }): ReactNode
export declare function ErrorFallback(props: { error: unknown; resetErrorBoundary: () => void }): ReactElement
/** <RetryNotice {...useRetryState(query)} />; says so itself when it gave up. */
export declare function RetryNotice(props: {
  error: unknown
  phase: 'idle' | 'waiting' | 'retrying' | 'paused' | 'gave_up'
  attempt?: number | undefined
  dueAt?: number | undefined
  retryNow?: (() => void) | undefined
  stop?: (() => void) | undefined
}): ReactNode
/** <OutcomeNotice {...pay.outcome} subject="your payment" /> */
export declare function OutcomeNotice(props: {
  error: ApiError | null
  state: 'idle' | 'pending' | 'indeterminate' | 'succeeded' | 'failed'
  subject?: string | undefined
  check?: (() => void) | undefined
}): ReactNode
export declare function OfflineNotice(props: object): ReactNode
export declare function RequestReference(props: { error: unknown }): ReactNode
