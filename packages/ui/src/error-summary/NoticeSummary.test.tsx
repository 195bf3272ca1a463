import { type ApiError, isClaimed, parseError } from '@faultkit/core'
import '@faultkit/testing/vitest'
import { FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { OutcomeNotice } from '../outcome-notice/OutcomeNotice.tsx'
import { failure, referenced } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { lines, summary } from '../test-support/SummaryForm.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

describe('NoticeSummary', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a canceled request', new DOMException('Aborted', 'AbortError')],
  ])('shows nothing for %s', async (_name, error) => {
    const { container } = await render(<ErrorSummary error={error} />)
    expect(container.innerHTML).toBe('')
  })

  it('shows its notice and takes the focus, again for the next one', async () => {
    const screen = await render(<ErrorSummary error={failure('stripe', 'card-declined')} />)
    await expect.element(page.getByRole('heading', { name: 'Your card was declined' })).toBeVisible()
    expect(document.activeElement).toBe(summary())
    summary()?.blur()
    await screen.rerender(<ErrorSummary error={failure('stripe', 'card-declined')} />)
    expect(document.activeElement).toBe(summary())
  })

  it('counts a wait down in its place, without a word', async () => {
    const error = failure('spotflow', 'rate-limit')
    const waiting = parseError({ ...error.toJSON(), retry: { ...error.retry, afterMs: 4000 } })
    await render(<ErrorSummary error={waiting} />)
    const timer = () => summary()?.querySelector('[role="timer"]')
    expect(timer()?.textContent).toBe('Try again in 4 seconds.')
    await expect.poll(() => timer()?.textContent, { timeout: 4000 }).toBe('Try again in 2 seconds.')
    await expect.poll(() => timer()?.textContent, { timeout: 6000 }).toBe('')
    expect(summary()?.textContent).toContain('There were many requests at once.')
  })

  it('leaves an open outcome to the notice that can ask what became of it', async () => {
    const lost = failure('spotflow', 'connection-with-key')
    const said = listen()
    await render(
      <>
        <button type="button">Pay</button>
        <ErrorSummary error={lost} />
        <OutcomeNotice error={lost} state="indeterminate" subject="your payment" check={() => undefined} />
      </>,
    )
    await expect(document).toShowOneSurface()
    expect(summary()).toBeNull()
    await expect.element(page.getByRole('button', { name: 'Check now' })).toBeVisible()
    expect(said).toHaveLength(1)
  })

  it('tells an open outcome where no notice does, and takes the focus', async () => {
    await render(<ErrorSummary error={failure('spotflow', 'connection-with-key')} />)
    await expect.element(page.getByRole('heading', { name: "We couldn't confirm your request" })).toBeVisible()
    await expect.poll(() => document.activeElement === summary()).toBe(true)
  })

  it('does not take the focus again when only its parent renders', async () => {
    const error = failure('stripe', 'card-declined')
    const screen = await render(<ErrorSummary error={error} />)
    summary()?.blur()
    await screen.rerender(<ErrorSummary error={error} headingLevel={3} />)
    expect(document.activeElement).toBe(document.body)
  })

  it('lists several issues in safe words', async () => {
    await render(<ErrorSummary error={failure('problem-details', 'errors-with-pointers')} />)
    expect(lines().length).toBeGreaterThan(1)
  })

  it('shows the reference to quote', async () => {
    await render(<ErrorSummary error={referenced('stripe', 'card-declined', 'req_7Hk2')} />)
    await expect.element(page.getByText('req_7Hk2')).toBeVisible()
  })

  it('claims its error while it shows it', async () => {
    const error = failure('stripe', 'card-declined')
    const screen = await render(<ErrorSummary error={error} />)
    expect(isClaimed(error)).toBe(true)
    await screen.unmount()
    expect(isClaimed(error)).toBe(false)
  })

  it('offers what the provider does for the step', async () => {
    const sign_in = vi.fn<(error: ApiError) => void>()
    await render(
      <FaultkitProvider actions={{ sign_in }}>
        <ErrorSummary error={failure('sweet-spot', 'unauthorized')} />
      </FaultkitProvider>,
    )
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(sign_in).toHaveBeenCalledOnce()
  })
})
