import { type ApiError, isClaimed, parseError } from '@faultkit/core'
import { FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { failure, referenced } from '../test-support/failure.ts'
import { listen, listenWithoutNotify } from '../test-support/listen.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorBanner } from './ErrorBanner.tsx'

const banner = () => document.querySelector<HTMLElement>('[data-faultkit="error-banner"]')
const canceled = () => new DOMException('The user aborted a request.', 'AbortError')

describe('ErrorBanner shows', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a canceled request', canceled()],
  ])('nothing for %s', async (_name, error) => {
    const { container } = await render(<ErrorBanner error={error} onRetry={() => undefined} />)
    expect(container.innerHTML).toBe('')
  })

  it.each([
    ['sweet-spot', 'forbidden', /^You don't have access/, 'warning'],
    ['sweet-spot', '503-read', /^We can't load/, 'info'],
    ['sweet-spot', '500-write', /^We couldn't confirm/, 'uncertain'],
    ['spotflow', 'charge-failed', /^The payment didn't go through/, 'warning'],
    ['spotflow', 'rate-limit', /^Waiting for a moment/, 'info'],
    ['stripe', 'card-declined', /^Your card was declined/, 'warning'],
  ])('what %s means by %s: %s', async (dialect, name, title, tone) => {
    await render(<ErrorBanner error={failure(dialect, name)} />)
    await expect.element(page.getByRole('group', { name: title })).toBeVisible()
    expect(banner()?.dataset.tone).toBe(tone)
  })

  it('what happened, why and what is safe, in this order', async () => {
    await render(<ErrorBanner error={failure('stripe', 'card-declined')} />)
    const parts = [...document.querySelectorAll('[data-part="text"] > [data-part]')]
    expect(parts.map((part) => part.getAttribute('data-part'))).toEqual(['title', 'detail', 'reassurance'])
    expect(parts.at(-1)?.textContent).toBe('You have not been charged.')
  })

  it('an icon of another shape for each severity', async () => {
    const shapes: unknown[] = []
    for (const name of ['500-write', 'forbidden', '503-read']) {
      const screen = await render(<ErrorBanner error={failure('sweet-spot', name)} />)
      shapes.push(screen.container.querySelector('[data-part="icon"]')?.innerHTML)
    }
    expect(new Set(shapes).size).toBe(3)
  })

  it('the reference to quote, and nothing of it where there is none', async () => {
    const screen = await render(<ErrorBanner error={referenced('sweet-spot', '503-read', 'req_7Hk2')} />)
    await expect.element(page.getByText('req_7Hk2')).toBeVisible()
    await screen.rerender(<ErrorBanner error={failure('sweet-spot', '503-read')} />)
    expect(document.querySelector('[data-faultkit="request-reference"]')).toBeNull()
  })

  it('thrown strings, envelopes and JSON of an ApiError alike', async () => {
    const error = failure('sweet-spot', 'forbidden')
    const screen = await render(<ErrorBanner error={JSON.parse(JSON.stringify(error))} />)
    expect(banner()?.textContent).toContain("You don't have access to this")
    await screen.rerender(<ErrorBanner error={{ status: 403, body: error.raw }} />)
    expect(banner()?.textContent).toContain("You don't have access to this")
    await screen.rerender(<ErrorBanner error="boom" />)
    expect(banner()?.textContent).toContain("We couldn't finish that")
    expect(banner()?.textContent).not.toContain('boom')
  })

  it('no word of a 5xx, a stack or a parameter', async () => {
    const body = { error: { type: 'api_error', message: 'SELECT * FROM users at /srv/app.rb:12' } }
    await render(<ErrorBanner error={parseError({ status: 500, body }, { method: 'GET' })} />)
    expect(banner()?.textContent).not.toMatch(/SELECT|srv|rb/)
  })

  it('a new error in the place of the old one', async () => {
    const screen = await render(<ErrorBanner error={failure('sweet-spot', 'forbidden')} />)
    await screen.rerender(<ErrorBanner error={failure('sweet-spot', '503-read')} />)
    expect(document.querySelectorAll('[data-faultkit="error-banner"]')).toHaveLength(1)
    expect(banner()?.textContent).toContain("We can't load this")
  })
})

describe('ErrorBanner offers', () => {
  it('the retry it was given, under the label of the step', async () => {
    const onRetry = vi.fn<() => void>()
    await render(<ErrorBanner error={failure('sweet-spot', '503-read')} onRetry={onRetry} />)
    await page.getByRole('button', { name: 'Try now' }).click()
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('no button that nobody would answer', async () => {
    await render(<ErrorBanner error={failure('sweet-spot', '503-read')} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })

  it('what the provider does for the step, with the error', async () => {
    const sign_in = vi.fn<(error: ApiError) => void>()
    const error = failure('sweet-spot', 'unauthorized')
    await render(
      <FaultkitProvider actions={{ sign_in }}>
        <ErrorBanner error={error} />
      </FaultkitProvider>,
    )
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(sign_in).toHaveBeenCalledExactlyOnceWith(error)
  })

  it('never to repeat what may have gone through already', async () => {
    const onRetry = vi.fn<() => void>()
    await render(<ErrorBanner error={failure('sweet-spot', '500-write')} onRetry={onRetry} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })

  it('help with an open outcome that nobody can ask about', async () => {
    const contact = vi.fn<(error: ApiError) => void>()
    const error = failure('sweet-spot', '500-write')
    await render(
      <FaultkitProvider actions={{ contact }}>
        <ErrorBanner error={error} onRetry={() => undefined} />
      </FaultkitProvider>,
    )
    await page.getByRole('button', { name: 'Get help' }).click()
    expect(contact).toHaveBeenCalledExactlyOnceWith(error)
  })

  it('never to repeat what would be refused again', async () => {
    await render(<ErrorBanner error={failure('sweet-spot', 'forbidden')} onRetry={() => undefined} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })
})

describe('ErrorBanner claims its error', () => {
  it('as long as it shows it, and not longer', async () => {
    const error = failure('sweet-spot', 'forbidden')
    const screen = await render(<ErrorBanner error={error} />)
    expect(isClaimed(error)).toBe(true)
    await screen.rerender(<ErrorBanner error={null} />)
    expect(isClaimed(error)).toBe(false)
    await screen.rerender(<ErrorBanner error={error} />)
    await screen.unmount()
    expect(isClaimed(error)).toBe(false)
  })

  it('not when it was canceled, since nothing is shown', async () => {
    const error = canceled()
    await render(<ErrorBanner error={error} />)
    expect(isClaimed(error)).toBe(false)
  })
})

describe('ErrorBanner speaks', () => {
  it('once, in whole sentences, without taking the focus', async () => {
    const said = listen()
    await render(<ErrorBanner error={failure('stripe', 'card-declined')} />)
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Your card was declined\. .*\. You have not been charged\.$/),
    ])
    expect(document.activeElement).toBe(document.body)
  })

  it('again when the same thing happens again', async () => {
    const said = listen()
    const screen = await render(<ErrorBanner error={failure('sweet-spot', 'forbidden')} />)
    await screen.rerender(<ErrorBanner error={failure('sweet-spot', 'forbidden')} />)
    expect(said).toHaveLength(2)
  })

  it('not again when only its props change', async () => {
    const said = listen()
    const error = failure('sweet-spot', 'forbidden')
    const screen = await render(<ErrorBanner error={error} />)
    await screen.rerender(<ErrorBanner error={error} onRetry={() => undefined} />)
    expect(said).toHaveLength(1)
  })

  it('urgently when something may be lost, else in a pause', async () => {
    const said = listen()
    await render(<ErrorBanner error={failure('sweet-spot', '500-write')} />)
    await render(<ErrorBanner error={failure('sweet-spot', 'forbidden')} />)
    expect(said.map(({ urgent }) => urgent)).toEqual([true, false])
  })

  it('into a region that stood there before, where the browser has no ariaNotify', async () => {
    const said = listenWithoutNotify()
    await render(<ErrorBanner error={failure('sweet-spot', 'forbidden')} />)
    await wait(200)
    expect(said).toEqual([{ text: expect.stringMatching(/^You don't have access to this\. /), urgent: false }])
  })
})
