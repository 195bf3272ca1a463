import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { CheckoutForm, type Handles } from './test-support/Checkout.tsx'
import { refusal } from './test-support/failure.ts'

test('takes a rejected submit to its fields and to the summary', async () => {
  const on: Partial<Handles> = {}
  const screen = await render(
    <CheckoutForm on={on} send={() => Promise.reject(refusal('email', 'items.1.sku', 'nowhere'))} />,
  )
  await screen.getByRole('button', { name: 'Place order' }).click()
  await expect.element(screen.getByTestId('message email')).toHaveTextContent('email')
  await expect.element(screen.getByTestId('message items.1.sku')).toHaveTextContent('items.1.sku')
  await expect
    .element(screen.getByTestId('summary'))
    .toHaveTextContent('root:nowhere email:email items.1.sku:items.1.sku')
  const input = screen.getByLabelText('email')
  await expect.element(input).toHaveAttribute('aria-invalid', 'true')
  await expect.element(input).toHaveFocus()
  expect(on.form?.formState.isSubmitSuccessful).toBe(false)
})
