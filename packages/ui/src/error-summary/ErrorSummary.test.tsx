import { type ApiError, isClaimed } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { createSource, type WritableSource } from '../test-support/createSource.ts'
import { failure, referenced } from '../test-support/failure.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

const summary = () => document.querySelector<HTMLElement>('[data-faultkit="error-summary"]')
const lines = () => [...document.querySelectorAll('[data-part="list"] > li')].map((line) => line.textContent)
const frame = () => summary()?.querySelector('[data-part="frame"]')

const two = { email: ['Enter your email'], age: ['Age must be a number'] }

function Form({ source }: { source: WritableSource }): ReactNode {
  return (
    <form>
      <ErrorSummary errors={source} />
      <input name="email" aria-label="Email" />
      <input name="age" aria-label="Age" />
    </form>
  )
}

describe('ErrorSummary of a form', () => {
  it('shows nothing while nothing is wrong', async () => {
    const { container } = await render(<ErrorSummary errors={createSource()} />)
    expect(container.innerHTML).toBe('')
  })

  it('says how many answers to check, and lists them in order with the words at the fields', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer(two))
    await expect.element(page.getByRole('heading', { name: 'Check 2 answers below', level: 2 })).toBeVisible()
    expect(lines()).toEqual(['Enter your email', 'Age must be a number'])
  })

  it('counts fields, not messages', async () => {
    const source = createSource()
    source.answer({ email: ['Too short', 'Needs an @'] })
    await render(<Form source={source} />)
    await expect.element(page.getByRole('heading', { name: 'Check 1 answer below' })).toBeVisible()
    expect(lines()).toHaveLength(2)
  })

  it('counts in the language of the provider', async () => {
    const source = createSource()
    source.answer({ email: ['Email fehlt noch'] })
    await render(
      <FaultkitProvider locale={de}>
        <Form source={source} />
      </FaultkitProvider>,
    )
    await expect.element(page.getByRole('heading', { name: 'Prüfe unten 1 Angabe' })).toBeVisible()
    expect(summary()?.textContent).toContain('Deine Eingaben sind noch da.')
  })

  it('says the same line once', async () => {
    const source = createSource()
    source.answer({ email: ['Too short', 'Too short'] })
    await render(<Form source={source} />)
    expect(lines()).toEqual(['Too short'])
  })

  it('leads to the field without a new address in the history', async () => {
    const source = createSource()
    source.answer(two)
    await render(<Form source={source} />)
    const before = location.href
    await page.getByRole('link', { name: 'Age must be a number' }).click()
    expect(source.went).toEqual(['age'])
    expect(document.activeElement).toHaveProperty('name', 'age')
    expect(location.href).toBe(before)
  })

  it('links to the place of the message, for whoever follows links otherwise', async () => {
    const source = createSource()
    source.answer(two)
    await render(<Form source={source} />)
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(hrefs).toEqual([`#${source.get('email').messageId}`, `#${source.get('age').messageId}`])
  })

  it('is reached and followed by keyboard', async () => {
    const source = createSource()
    source.answer(two)
    await render(<Form source={source} />)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Enter your email')
    await userEvent.keyboard('{Enter}')
    expect(source.went).toEqual(['email'])
  })

  it('shows what belongs to no field as text, beside the links', async () => {
    const source = createSource()
    source.answer({ ...two, root: ['The order total has changed'] })
    await render(<Form source={source} />)
    expect(lines()).toContain('The order total has changed')
    expect(document.querySelectorAll('a')).toHaveLength(2)
    await expect.element(page.getByRole('heading', { name: 'Check 2 answers below' })).toBeVisible()
  })

  it('is what the root of the form is described by', async () => {
    const source = createSource()
    source.answer({ root: ['The order total has changed'] })
    await render(<Form source={source} />)
    expect(summary()?.id).toBe(source.get('root').messageId)
    await expect.element(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  })

  it('shows the whole notice when the failure is about no answer at all', async () => {
    const source = createSource()
    const error = failure('stripe', 'card-declined')
    source.answer({ root: [error.message] }, error)
    await render(<Form source={source} />)
    await expect.element(page.getByRole('heading', { name: 'Your card was declined' })).toBeVisible()
    expect(summary()?.textContent).toContain('You have not been charged.')
    expect(isClaimed(error)).toBe(false)
  })

  it('leaves the claim to the source, which knows better', async () => {
    const source = createSource()
    const error = failure('sweet-spot', 'parameter-missing')
    source.answer({ email: ['Enter your email'] }, error)
    await render(<Form source={source} />)
    expect(isClaimed(error)).toBe(false)
  })

  it('says that nothing typed is lost', async () => {
    const source = createSource()
    source.answer(two)
    await render(<Form source={source} />)
    expect(summary()?.textContent).toContain('What you typed is still here.')
  })

  it.each([1, 3, 6] as const)('has a heading of level %i where the page needs it', async (level) => {
    const source = createSource()
    source.answer(two)
    await render(<ErrorSummary errors={source} headingLevel={level} />)
    await expect.element(page.getByRole('heading', { level })).toBeVisible()
  })
})

describe('ErrorSummary of a form and the focus', () => {
  it('leaves it to the first field when fields are to blame', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer(two))
    expect(document.activeElement).toBe(document.body)
  })

  it('takes it when no field is to blame', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'] }))
    expect(document.activeElement).toBe(summary())
  })

  it('takes it again on the second submit that fails the same way', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'] }))
    await page.getByLabelText('Email').click()
    await act(() => source.answer({ root: ['The order total has changed'] }))
    expect(document.activeElement).toBe(summary())
  })

  it('does not take it because one of two lines was mended', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'], email: ['Enter your email'] }))
    await page.getByLabelText('Email').click()
    await act(() => source.mend('email'))
    expect(document.activeElement).toHaveProperty('name', 'email')
  })

  it('is no tab stop, and a click into its text does not bring the focus back', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'] }))
    await page.getByLabelText('Email').click()
    await page.getByText('The order total has changed').click()
    expect(document.activeElement).not.toBe(summary())
    expect(summary()?.hasAttribute('tabindex')).toBe(false)
  })
})

describe('ErrorSummary of a form is an alert', () => {
  it('when there is something new, on a node of its own below the one that takes the focus', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer(two))
    expect(frame()?.getAttribute('role')).toBe('alert')
    expect(summary()?.getAttribute('role')).toBe('group')
  })

  it('not when it only became shorter', async () => {
    const source = createSource()
    await render(<Form source={source} />)
    await act(() => source.answer(two))
    await act(() => source.mend('email'))
    expect(lines()).toEqual(['Age must be a number'])
    expect(frame()?.hasAttribute('role')).toBe(false)
  })
})

describe('ErrorSummary of one error', () => {
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
