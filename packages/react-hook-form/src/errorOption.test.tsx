import type { ApiError } from '@faultkit/core'
import { useForm } from 'react-hook-form'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { act } from './test-support/act.ts'
import { type Checkout, CheckoutForm, filled } from './test-support/Checkout.tsx'
import { failure, issueAt, refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

const fresh = (): ApiError => refusal('email', 'address.line1')

test('binds an error that arrives as state', async () => {
  const page = await mountCheckout({ options: { error: fresh() } })
  await expect.poll(page.summary).toBe('email:email address.line1:address.line1')
})

test('takes what a server action returns: an ApiError as JSON that crossed a wire', async () => {
  const page = await mountCheckout({ options: { error: structuredClone(fresh().toJSON()) } })
  await expect.poll(page.summary).toBe('email:email address.line1:address.line1')
})

test.each([null, undefined, failure({ kind: 'canceled' })])('takes %s for no error', async (error) => {
  const page = await mountCheckout({ options: { error } })
  await act(() => undefined)
  expect(page.summary()).toBe('')
})

test('an inline object on every render neither brings back what was fixed nor moves the focus nor takes a client error', async () => {
  const props = () => ({ options: { error: fresh().toJSON() } })
  const page = await mountCheckout(props())
  await expect.poll(() => page.message('email')).toBe('email')
  await page.fill('email', 'fixed@example.com')
  await expect.poll(() => page.message('email')).toBeNull()
  await act(() => page.form.setError('address.postcode', { type: 'custom', message: 'mine' }))
  await page.screen.getByLabelText('address.postcode').click()
  for (let round = 0; round < 3; round += 1) await page.screen.rerender(<CheckoutForm on={{}} {...props()} />)
  expect(page.message('email')).toBeNull()
  expect(page.message('address.postcode')).not.toBeNull()
  expect(document.activeElement).toBe(page.input('address.postcode'))
})

function Raw({ errors }: { errors: { email: { type: string; message: string } } }) {
  const form = useForm<Checkout>({ defaultValues: filled, errors })
  return (
    <form>
      <input aria-label="email" {...form.register('email')} />
      <input aria-label="other" {...form.register('address.line1')} />
      <p data-testid="raw">{form.formState.errors.email?.message}</p>
    </form>
  )
}

test('raw: an inline errors prop brings back what was fixed and steals the focus', async () => {
  const taken = () => ({ email: { type: 'server', message: 'taken' } })
  const screen = await render(<Raw errors={taken()} />)
  await screen.getByLabelText('email').fill('fixed@example.com')
  await screen.getByLabelText('other').click()
  await screen.rerender(<Raw errors={taken()} />)
  await expect.element(screen.getByTestId('raw')).toHaveTextContent('taken')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('email')
})

test('no error any more takes away what came from state, and leaves client errors', async () => {
  const page = await mountCheckout({ options: { error: fresh() } })
  await expect.poll(() => page.message('email')).toBe('email')
  await act(() => page.form.setError('address.postcode', { type: 'custom', message: 'mine' }))
  await page.screen.rerender(<CheckoutForm on={{}} options={{ error: undefined }} />)
  await expect.poll(() => page.message('email')).toBeNull()
  expect(page.message('address.postcode')).not.toBeNull()
})

test('binds to what react-hook-form itself submitted last: a changed value is told at the form', async () => {
  const page = await mountCheckout()
  await act(() => page.form.handleSubmit(() => undefined)())
  await page.fill('email', 'changed@example.com')
  await page.screen.rerender(<CheckoutForm on={{}} options={{ error: fresh() }} />)
  await expect.poll(page.summary).toBe('root:email address.line1:address.line1')
})

test('the same answer to a second submit is shown again', async () => {
  const page = await mountCheckout()
  const again = async () => {
    await act(() => page.form.handleSubmit(() => undefined)())
    await page.screen.rerender(<CheckoutForm on={{}} options={{ error: failure({ issues: [issueAt('email')] }) }} />)
  }
  await again()
  await expect.poll(() => page.message('email')).toBe('email')
  await page.fill('email', 'x@example.com')
  await expect.poll(() => page.message('email')).toBeNull()
  await again()
  await expect.poll(() => page.message('email')).toBe('email')
})

test('an error that the submit handler already took is not bound twice', async () => {
  const error = fresh()
  const page = await mountCheckout({ send: () => Promise.reject(error) })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  await page.fill('email', 'fixed@example.com')
  await page.screen.rerender(<CheckoutForm on={{}} options={{ error }} />)
  expect(page.message('email')).toBeNull()
})
