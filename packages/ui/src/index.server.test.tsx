import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { BulkResult } from './bulk-result/BulkResult.tsx'
import {
  ErrorBanner,
  ErrorFallback,
  ErrorSummary,
  ErrorToaster,
  FieldMessage,
  OfflineNotice,
  OutcomeNotice,
  RequestReference,
  RetryNotice,
} from './index.ts'
import { SessionNotice } from './session-notice/SessionNotice.tsx'
import { createSource } from './test-support/createSource.ts'
import { failure } from './test-support/failure.ts'

const source = createSource()
source.answer({ email: ['Enter your email', 'Needs an @'] })
const error = failure('sweet-spot', '503-read')
const nothing = (): void => undefined

const all = {
  ErrorBanner: () => <ErrorBanner error={error} onRetry={nothing} />,
  'ErrorSummary of a form': () => <ErrorSummary errors={source} />,
  'ErrorSummary of an error': () => <ErrorSummary error={error} />,
  FieldMessage: () => <FieldMessage errors={source} name="email" />,
  ErrorFallback: () => <ErrorFallback error={error} resetErrorBoundary={nothing} />,
  RetryNotice: () => <RetryNotice error={error} phase="waiting" dueAt={Date.now() + 9000} retryNow={nothing} />,
  OutcomeNotice: () => <OutcomeNotice error={error} state="indeterminate" check={nothing} />,
  OfflineNotice: () => <OfflineNotice />,
  RequestReference: () => <RequestReference error={error} />,
  ErrorToaster: () => <ErrorToaster />,
  SessionNotice: () => <SessionNotice error={failure('sweet-spot', 'unauthorized')} onSignIn={nothing} />,
  BulkResult: () => <BulkResult items={[{ label: 'Oolong' }, { label: 'Sencha', error }]} onRetry={nothing} />,
}

describe.each(Object.entries(all))('%s on a server', (_name, draw) => {
  it('renders without a window, a style attribute or a style element', () => {
    const html = renderToString(draw())
    expect(html).not.toMatch(/ style=|<style/)
  })
})

describe('on a server', () => {
  it('words are in the first html already', () => {
    expect(renderToString(<ErrorBanner error={error} />)).toMatch(/We can(&#x27;|’)t load/)
    expect(renderToString(<FieldMessage errors={source} name="email" />)).toContain('Enter your email')
  })

  it('no toast is there, whether its own or another’s', () => {
    const show = vi.fn<() => () => void>(() => nothing)
    expect(renderToString(<ErrorToaster />)).toBe('')
    expect(renderToString(<ErrorToaster show={show} />)).toBe('')
    expect(show).not.toHaveBeenCalled()
  })

  it('nobody is said to be offline', () => {
    expect(renderToString(<OfflineNotice />)).not.toContain('offline-notice')
  })
})
