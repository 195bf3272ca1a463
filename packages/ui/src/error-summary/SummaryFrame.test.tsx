import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { createSource, type WritableSource } from '../test-support/createSource.ts'
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

describe('SummaryFrame and the focus', () => {
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

describe('SummaryFrame is an alert', () => {
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
