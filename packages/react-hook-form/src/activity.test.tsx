import * as React from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { act } from './test-support/act.ts'
import { type Checkout, CheckoutForm, type Handles } from './test-support/Checkout.tsx'
import { later, refusal } from './test-support/failure.ts'
import { watchPublished } from './test-support/watchPublished.ts'

// React 18 has none.
const Activity = 'Activity' in React ? React.Activity : undefined

test.skipIf(!Activity)(
  'a form that is hidden meanwhile keeps its write, and shows the answer when it is back',
  async () => {
    if (!Activity) return
    const published = watchPublished()
    const on: Partial<Handles> = {}
    const answer = later<void>()
    const signals: AbortSignal[] = []
    const send = (_values: Checkout, { signal }: { signal: AbortSignal }) => {
      signals.push(signal)
      return answer.promise
    }
    const page = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <CheckoutForm on={on} send={send} />
      </Activity>
    )
    const screen = await render(page('visible'))
    await screen.getByRole('button').click()
    await expect.poll(() => signals.length).toBe(1)
    await screen.rerender(page('hidden'))
    const error = refusal('email', 'items.1.sku')
    await act(() => answer.reject(error))
    expect(signals[0]?.aborted).toBe(false)
    // Nobody on the page shows it now.
    await expect.poll(() => published).toContain(error)
    await screen.rerender(page('visible'))
    await expect.element(screen.getByTestId('summary')).toHaveTextContent('email:email items.1.sku:items.1.sku')
    await expect.poll(() => published).not.toContain(error)
    await screen.getByLabelText('email').fill('fixed@example.com')
    await expect.element(screen.getByTestId('summary')).toHaveTextContent('items.1.sku:items.1.sku')
  },
)
