import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { Fragment, StrictMode } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { createSource } from '../test-support/createSource.ts'
import { failure } from '../test-support/failure.ts'
import { frame, lines, SummaryForm, summary, two } from '../test-support/SummaryForm.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

describe('SummaryFrame and the focus', () => {
  it('leaves it to the first field when fields are to blame', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer(two))
    expect(document.activeElement).toBe(document.body)
  })

  it('takes it when no field is to blame', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'] }))
    expect(document.activeElement).toBe(summary())
  })

  it('takes it again on the second submit that fails the same way', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'] }))
    await page.getByLabelText('Email').click()
    await act(() => source.answer({ root: ['The order total has changed'] }))
    expect(document.activeElement).toBe(summary())
  })

  it('does not take it because one of two lines was mended', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'], email: ['Enter your email'] }))
    await page.getByLabelText('Email').click()
    await act(() => source.mend('email'))
    expect(document.activeElement).toHaveProperty('name', 'email')
  })

  it('is no tab stop, and a click into its text does not bring the focus back', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer({ root: ['The order total has changed'] }))
    await page.getByLabelText('Email').click()
    await page.getByText('The order total has changed').click()
    expect(document.activeElement).not.toBe(summary())
    expect(summary()?.hasAttribute('tabindex')).toBe(false)
  })
})

describe('SummaryFrame is an alert', () => {
  it('when there is something new, on a node of its own below the one that takes the focus', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer(two))
    expect(frame()?.getAttribute('role')).toBe('alert')
    expect(summary()?.getAttribute('role')).toBe('group')
  })

  it('not when it only became shorter', async () => {
    const source = createSource()
    await render(<SummaryForm source={source} />)
    await act(() => source.answer(two))
    await act(() => source.mend('email'))
    expect(lines()).toEqual(['Age must be a number'])
    expect(frame()?.hasAttribute('role')).toBe(false)
  })
})

describe('SummaryFrame and the title of the page', () => {
  const before = document.title

  it('says there that something is wrong, for as long as it is', async () => {
    document.title = 'Checkout – Tea shop'
    onTestFinished(() => {
      document.title = before
    })
    const source = createSource()
    await render(<SummaryForm source={source} />)
    expect(document.title).toBe('Checkout – Tea shop')
    await act(() => source.answer(two))
    expect(document.title).toBe('Error: Checkout – Tea shop')
    await act(() => source.mend('email'))
    expect(document.title).toBe('Error: Checkout – Tea shop')
    await act(() => source.mend('age'))
    expect(document.title).toBe('Checkout – Tea shop')
  })

  it.each([
    ['once', Fragment],
    ['under StrictMode', StrictMode],
  ])('says it once and gives the title back when it is taken down, rendered %s', async (_mode, Mode) => {
    document.title = 'Checkout'
    onTestFinished(() => {
      document.title = before
    })
    const screen = await render(
      <Mode>
        <ErrorSummary error={failure('stripe', 'card-declined')} />
        <ErrorSummary error={failure('sweet-spot', 'invalid-request')} />
      </Mode>,
    )
    expect(document.title).toBe('Error: Checkout')
    await screen.unmount()
    expect(document.title).toBe('Checkout')
  })

  it('leaves a title alone that became another one meanwhile', async () => {
    onTestFinished(() => {
      document.title = before
    })
    const screen = await render(<ErrorSummary error={failure('stripe', 'card-declined')} />)
    document.title = 'Basket'
    await screen.unmount()
    expect(document.title).toBe('Basket')
  })

  it('says it in the language of the provider', async () => {
    document.title = 'Kasse'
    onTestFinished(() => {
      document.title = before
    })
    await render(
      <FaultkitProvider locale={de}>
        <ErrorSummary error={failure('stripe', 'card-declined')} />
      </FaultkitProvider>,
    )
    expect(document.title).toBe('Fehler: Kasse')
  })

  it('leaves it alone where the app says so', async () => {
    const title = document.title
    await render(<ErrorSummary error={failure('stripe', 'card-declined')} pageTitle={false} />)
    expect(document.title).toBe(title)
  })
})
