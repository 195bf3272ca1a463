import { type ApiError, isClaimed } from '@faultkit/core'
import { FaultkitProvider } from '@faultkit/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { WritableSource } from '../test-support/createSource.ts'
import { failure, referenced } from '../test-support/failure.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

const summary = () => document.querySelector<HTMLElement>('[data-faultkit="error-summary"]')
const lines = () => [...document.querySelectorAll('[data-part="list"] > li')].map((line) => line.textContent)
const _frame = () => summary()?.querySelector('[data-part="frame"]')

const _two = { email: ['Enter your email'], age: ['Age must be a number'] }

function _Form({ source }: { source: WritableSource }): ReactNode {
  return (
    <form>
      <ErrorSummary errors={source} />
      <input name="email" aria-label="Email" />
      <input name="age" aria-label="Age" />
    </form>
  )
}

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
