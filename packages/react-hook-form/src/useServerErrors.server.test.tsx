import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CheckoutForm, type Handles } from './test-support/Checkout.tsx'
import { refusal } from './test-support/failure.ts'

test('renders the form on a server, valid and without a trace of what belongs to the browser', () => {
  const html = renderToString(<CheckoutForm on={{}} />)
  expect(html).toContain('name="items.1.sku"')
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('style=')
})

test('an error that is state waits for the browser: two people’s forms never share it', () => {
  const [one, other]: [Partial<Handles>, Partial<Handles>] = [{}, {}]
  const html = renderToString(<CheckoutForm on={one} options={{ error: refusal('email') }} />)
  renderToString(<CheckoutForm on={other} />)
  expect(html).not.toContain('message email')
  expect(one.errors).not.toBe(other.errors)
  expect(other.errors?.all()).toEqual([])
})
