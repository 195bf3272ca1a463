import { parseError, publishError } from '@faultkit/core'
import type { ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, onTestFinished, vi } from 'vitest'
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
import { failure, referenced } from './test-support/failure.ts'
import { toasts } from './test-support/toasts.ts'
import { wait } from './test-support/wait.ts'

const error = referenced('sweet-spot', '503-read', 'req_7Hk2')
const waiting = parseError({ ...error.toJSON(), retry: { ...error.retry, afterMs: 30_000 } })
const nothing = (): void => undefined
const source = createSource()
source.answer({ email: ['Enter your email'] })
const dueAt = Date.now() + 60_000

const all: Readonly<Record<string, () => ReactElement>> = {
  ErrorBanner: () => <ErrorBanner error={error} onRetry={nothing} />,
  'ErrorSummary of a form': () => <ErrorSummary errors={source} />,
  'ErrorSummary of an error': () => <ErrorSummary error={error} />,
  FieldMessage: () => <FieldMessage errors={source} name="email" />,
  ErrorFallback: () => <ErrorFallback error={error} resetErrorBoundary={nothing} />,
  RetryNotice: () => <RetryNotice error={error} phase="waiting" dueAt={dueAt} retryNow={nothing} />,
  OutcomeNotice: () => <OutcomeNotice error={error} state="indeterminate" check={nothing} />,
  OfflineNotice: () => <OfflineNotice />,
  RequestReference: () => <RequestReference error={error} />,
  ErrorToaster: () => <ErrorToaster />,
  SessionNotice: () => <SessionNotice error={failure('sweet-spot', 'unauthorized')} onSignIn={nothing} />,
  BulkResult: () => <BulkResult items={[{ label: 'Oolong' }, { label: 'Sencha', error }]} onRetry={nothing} />,
  'a countdown': () => <ErrorBanner error={waiting} />,
}

// Here the browser plays the server too, where React 18 warns of layout effects that a real server does not have.
function serverHtml(element: ReactElement): string {
  const quiet = vi.spyOn(console, 'error').mockImplementation(nothing)
  const html = renderToString(element)
  quiet.mockRestore()
  return html
}

/** Takes over what a server sent, as an app does; says what did not fit. */
async function hydrate(element: ReactElement): Promise<unknown[]> {
  const misfits: unknown[] = []
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = serverHtml(element)
  const root = hydrateRoot(container, element, { onRecoverableError: (misfit) => void misfits.push(misfit) })
  onTestFinished(() => {
    root.unmount()
    container.remove()
  })
  await wait()
  return misfits
}

it.each(Object.entries(all))('%s takes over what the server sent', async (_name, draw) => {
  expect(await hydrate(draw())).toEqual([])
})

it('what was offline when the page came is said after it was taken over', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  onTestFinished(() => void vi.restoreAllMocks())
  expect(await hydrate(<OfflineNotice />)).toEqual([])
  expect(document.querySelector('[data-faultkit="offline-notice"]')?.textContent).toContain("You're offline")
})

it('a toast for what failed meanwhile comes after the page was taken over', async () => {
  onTestFinished(publishError(failure('stripe', 'card-declined')))
  expect(await hydrate(<ErrorToaster />)).toEqual([])
  await expect.poll(toasts).toHaveLength(1)
})
