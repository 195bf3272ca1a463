import { isClaimed } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { createSource } from '../test-support/createSource.ts'
import { failure, referenced } from '../test-support/failure.ts'
import { lines, SummaryForm, summary, two } from '../test-support/SummaryForm.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

describe('FormSummary', () => {
  it('shows nothing while nothing is wrong', async () => {
    const { container } = await render(<ErrorSummary errors={createSource()} />)
    expect(container.innerHTML).toBe('')
  })

  it('says how many answers to check, and lists them in order with the words at the fields', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer(two))
    await expect.element(page.getByRole('heading', { name: 'Check 2 answers below', level: 2 })).toBeVisible()
    expect(lines()).toEqual(['Enter your email', 'Age must be a number'])
  })

  it('counts fields, not messages', async () => {
    const source = createSource()
    source.answer({ email: ['Too short', 'Needs an @'] })
    await render(<SummaryForm source={source} />)
    await expect.element(page.getByRole('heading', { name: 'Check 1 answer below' })).toBeVisible()
    expect(lines()).toHaveLength(2)
  })

  it('counts in the language of the provider', async () => {
    const source = createSource()
    source.answer({ email: ['Email fehlt noch'] })
    await render(
      <FaultkitProvider locale={de}>
        <SummaryForm source={source} />
      </FaultkitProvider>,
    )
    await expect.element(page.getByRole('heading', { name: 'Prüfe unten 1 Angabe' })).toBeVisible()
    expect(summary()?.textContent).toContain('Deine Eingaben sind noch da.')
  })

  it('says the same line once', async () => {
    const source = createSource()
    source.answer({ email: ['Too short', 'Too short'] })
    await render(<SummaryForm source={source} />)
    expect(lines()).toEqual(['Too short'])
  })

  it('leads to the field without a new address in the history', async () => {
    const source = createSource()
    source.answer(two)
    await render(<SummaryForm source={source} />)
    const before = location.href
    await page.getByRole('link', { name: 'Age must be a number' }).click()
    expect(source.went).toEqual(['age'])
    expect(document.activeElement).toHaveProperty('name', 'age')
    expect(location.href).toBe(before)
  })

  it('brings the label into view with the field, from above and from below', async () => {
    await import('../styles.css')
    await page.viewport(800, 600)
    const source = createSource()
    source.answer({ email: ['Enter your email'] })
    const tall = (box: HTMLElement | null): void => box?.style.setProperty('block-size', '2000px')
    await render(
      <form>
        <ErrorSummary errors={source} />
        <div ref={tall} />
        <label>
          <span>Email</span>
          <br />
          <input name="email" {...source.get('email').props} />
        </label>
        <div ref={tall} />
        <ErrorSummary errors={source} />
      </form>,
    )
    const links = page.getByRole('link', { name: 'Enter your email' })
    for (const link of [links.first(), links.last()]) {
      link.element().scrollIntoView()
      await link.click()
      expect(document.activeElement).toHaveProperty('name', 'email')
      const { top, bottom } = page.getByText('Email', { exact: true }).element().getBoundingClientRect()
      expect([top >= 0, bottom <= 600]).toEqual([true, true])
    }
  })

  it('links to the place of the message, for whoever follows links otherwise', async () => {
    const source = createSource()
    source.answer(two)
    await render(<SummaryForm source={source} />)
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(hrefs).toEqual([`#${source.get('email').messageId}`, `#${source.get('age').messageId}`])
  })

  it('is reached and followed by keyboard', async () => {
    const source = createSource()
    source.answer(two)
    await render(<SummaryForm source={source} />)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Enter your email')
    await userEvent.keyboard('{Enter}')
    expect(source.went).toEqual(['email'])
  })

  it('shows what belongs to no field as text, beside the links', async () => {
    const source = createSource()
    source.answer({ ...two, root: ['The order total has changed'] })
    await render(<SummaryForm source={source} />)
    expect(lines()).toContain('The order total has changed')
    expect(document.querySelectorAll('a')).toHaveLength(2)
    await expect.element(page.getByRole('heading', { name: 'Check 2 answers below' })).toBeVisible()
  })

  it('is what the root of the form is described by', async () => {
    const source = createSource()
    source.answer({ root: ['The order total has changed'] })
    await render(<SummaryForm source={source} />)
    expect(summary()?.id).toBe(source.get('root').messageId)
    await expect.element(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  })

  it('has an id that stands once in the page where a form has two of them', async () => {
    const source = createSource()
    await render([<ErrorSummary key="top" errors={source} />, <ErrorSummary key="end" errors={source} />])
    await act(() => source.answer(two))
    const ids = [...document.querySelectorAll('[data-faultkit="error-summary"]')].map(({ id }) => id)
    expect(ids).toEqual([source.get('root').messageId, ''])
  })

  it('offers help with what no field can answer, and the reference to quote', async () => {
    const contact = vi.fn<(error: unknown) => void>()
    const source = createSource()
    const error = referenced('sweet-spot', 'parameter-missing', 'req_7Hk2')
    source.answer({ root: ['Check tenant'] }, error)
    await render(
      <FaultkitProvider actions={{ contact }}>
        <ErrorSummary errors={source} />
      </FaultkitProvider>,
    )
    expect(summary()?.querySelector('code')?.textContent).toBe('req_7Hk2')
    await page.getByRole('button', { name: 'Get help' }).click()
    expect(contact).toHaveBeenCalledExactlyOnceWith(error)
    expect(isClaimed(error)).toBe(false)
  })

  it('offers no help with what its fields can answer', async () => {
    const source = createSource()
    source.answer(two, failure('sweet-spot', 'parameter-missing'))
    await render(
      <FaultkitProvider actions={{ contact: () => undefined }}>
        <ErrorSummary errors={source} />
      </FaultkitProvider>,
    )
    expect(summary()?.querySelector('[data-part="action"]')).toBeNull()
  })

  it('shows the whole notice when the failure is about no answer at all', async () => {
    const source = createSource()
    const error = failure('stripe', 'card-declined')
    source.answer({ root: [error.message] }, error)
    await render(<SummaryForm source={source} />)
    await expect.element(page.getByRole('heading', { name: 'Your card was declined' })).toBeVisible()
    expect(summary()?.textContent).toContain('You have not been charged.')
    expect(isClaimed(error)).toBe(false)
  })

  it('leaves the claim to the source, which knows better', async () => {
    const source = createSource()
    const error = failure('sweet-spot', 'parameter-missing')
    source.answer({ email: ['Enter your email'] }, error)
    await render(<SummaryForm source={source} />)
    expect(isClaimed(error)).toBe(false)
  })

  it('says that nothing typed is lost', async () => {
    const source = createSource()
    source.answer(two)
    await render(<SummaryForm source={source} />)
    expect(summary()?.textContent).toContain('What you typed is still here.')
  })

  it.each([1, 3, 6] as const)('has a heading of level %i where the page needs it', async (level) => {
    const source = createSource()
    source.answer(two)
    await render(<ErrorSummary errors={source} headingLevel={level} />)
    await expect.element(page.getByRole('heading', { level })).toBeVisible()
  })
})
