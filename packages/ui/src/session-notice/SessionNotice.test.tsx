import { isClaimed, publishError } from '@faultkit/core'
import '@faultkit/testing/vitest'
import { FaultkitProvider } from '@faultkit/react'
import { StrictMode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorBanner } from '../error-banner/ErrorBanner.tsx'
import { ErrorSummary } from '../error-summary/ErrorSummary.tsx'
import { ErrorToaster } from '../error-toaster/ErrorToaster.tsx'
import { RetryNotice } from '../retry-notice/RetryNotice.tsx'
import { failedRead, failure } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { wait } from '../test-support/wait.ts'
import { SessionNotice } from './SessionNotice.tsx'

const notices = () => [...document.querySelectorAll<HTMLElement>('[data-faultkit="session-notice"]')]
const written = () => failure('sweet-spot', 'unauthorized')
const read = (path: string) => failedRead(path, 401)
const nothing = (): void => undefined

describe('SessionNotice shows', () => {
  it.each([
    ['null', null],
    ['an empty list', []],
    ['an outage', failedRead('/orders')],
    ['a refusal', failure('sweet-spot', 'forbidden')],
    ['the key of the operator', failure('spotflow', 'authentication')],
  ])('nothing for %s', async (_name, error) => {
    const { container } = await render(<SessionNotice error={error} onSignIn={nothing} />)
    expect(container.innerHTML).toBe('')
  })

  it('one prompt for any number of requests that came back', async () => {
    await render(<SessionNotice error={[read('/orders'), written(), read('/me'), failedRead('/prices')]} />)
    await expect.element(page.getByRole('group', { name: 'Sign in again' })).toBeVisible()
    expect(notices()).toHaveLength(1)
  })

  it('that nothing typed is lost, if anything was sent', async () => {
    const screen = await render(<SessionNotice error={[read('/orders')]} />)
    expect(notices()[0]?.textContent).not.toContain('What you typed')
    await screen.rerender(<SessionNotice error={[read('/orders'), written()]} />)
    expect(notices()[0]?.textContent).toContain('What you typed is still here.')
  })
})

describe('SessionNotice offers', () => {
  it('the sign-in of the provider, with the error', async () => {
    const sign_in = vi.fn<() => void>()
    const error = written()
    await render(
      <FaultkitProvider actions={{ sign_in }}>
        <SessionNotice error={error} />
      </FaultkitProvider>,
    )
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(sign_in).toHaveBeenCalledExactlyOnceWith(error)
  })

  it('its own sign-in before that of the provider', async () => {
    const [sign_in, onSignIn] = [vi.fn<() => void>(), vi.fn<() => void>()]
    await render(
      <FaultkitProvider actions={{ sign_in }}>
        <SessionNotice error={written()} onSignIn={onSignIn} />
      </FaultkitProvider>,
    )
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect([sign_in.mock.calls.length, onSignIn.mock.calls.length]).toEqual([0, 1])
  })

  it('no button that nobody would answer', async () => {
    await render(<SessionNotice error={written()} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })

  it('one sign-in at a time, and says when somebody is signed in', async () => {
    let arrive = nothing
    const signedIn = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const [onSignIn, onSignedIn] = [vi.fn<() => Promise<void>>(() => signedIn), vi.fn<() => void>()]
    await render(<SessionNotice error={[read('/orders'), read('/me')]} {...{ onSignIn, onSignedIn }} />)
    const button = page.getByRole('button', { name: 'Sign in' })
    await button.click()
    await expect.element(button).toHaveAttribute('aria-disabled', 'true')
    button.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(onSignIn).toHaveBeenCalledOnce()
    expect(onSignedIn).not.toHaveBeenCalled()
    arrive()
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce())
    await expect.element(button).not.toHaveAttribute('aria-disabled')
  })

  it('the same again when the sign-in was given up', async () => {
    const onSignedIn = vi.fn<() => void>()
    const onSignIn = vi.fn<() => Promise<void>>(() => Promise.reject(new DOMException('closed', 'AbortError')))
    await render(<SessionNotice error={written()} {...{ onSignIn, onSignedIn }} />)
    const button = page.getByRole('button', { name: 'Sign in' })
    await button.click()
    await expect.element(button).not.toHaveAttribute('aria-disabled')
    await button.click()
    expect(onSignIn).toHaveBeenCalledTimes(2)
    expect(onSignedIn).not.toHaveBeenCalled()
  })
})

describe('SessionNotice and other surfaces', () => {
  it.each([
    ['once', 'div'],
    ['under StrictMode', StrictMode],
  ] as const)('they leave what it shows to it, rendered %s', async (_mode, Mode) => {
    const said = listen()
    const [orders, me, note] = [read('/orders'), read('/me'), written()]
    onTestFinished(publishError(orders))
    await render(
      <Mode>
        <SessionNotice error={[orders, me, note]} onSignIn={nothing} />
        <RetryNotice error={orders} phase="gave_up" retryNow={nothing} />
        <ErrorBanner error={me} onRetry={nothing} />
        <ErrorSummary error={note} />
      </Mode>,
    )
    await expect(document).toShowOneSurface()
    expect(said.map(({ text }) => text)).toEqual(['Sign in again. Your session ended.'])
  })

  it('they show it themselves where no prompt does', async () => {
    await render(<ErrorBanner error={written()} />)
    await expect.element(page.getByRole('group', { name: 'Sign in again' })).toBeVisible()
  })

  it('no toast shows it', async () => {
    const error = written()
    await render(
      <>
        <ErrorToaster />
        <SessionNotice error={error} />
      </>,
    )
    onTestFinished(publishError(error))
    await wait()
    expect(document.querySelector('[data-part="toast"]')).toBeNull()
    expect(isClaimed(error)).toBe(true)
  })

  it('what it does not show any more is let go', async () => {
    const [one, other] = [read('/orders'), read('/me')]
    const screen = await render(<SessionNotice error={[one, other]} />)
    await screen.rerender(<SessionNotice error={[other]} />)
    expect([isClaimed(one), isClaimed(other)]).toEqual([false, true])
    await screen.unmount()
    expect(isClaimed(other)).toBe(false)
  })
})

describe('SessionNotice speaks', () => {
  it('once, however many come back after the first', async () => {
    const said = listen()
    const [orders, note] = [read('/orders'), written()]
    const screen = await render(<SessionNotice error={[orders]} />)
    await screen.rerender(<SessionNotice error={[orders, note]} />)
    expect(said).toEqual([{ text: 'Sign in again. Your session ended.', urgent: false }])
  })

  it('again when the next session ends', async () => {
    const said = listen()
    const screen = await render(<SessionNotice error={[written()]} />)
    await screen.rerender(<SessionNotice error={[]} />)
    await screen.rerender(<SessionNotice error={[written()]} />)
    expect(said).toHaveLength(2)
  })
})
