import { parseError } from '@faultkit/core'
import { useForm } from 'react-hook-form'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, CheckoutForm, Field, filled } from './test-support/Checkout.tsx'
import { failure, refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

test('takes a rejected submit to its fields and to the summary', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(refusal('email', 'items.1.sku', 'nowhere')) })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  expect(page.message('items.1.sku')).toBe('items.1.sku')
  expect(page.summary()).toBe('root:nowhere email:email items.1.sku:items.1.sku')
})

function Two({ on }: { on: ServerErrors<Checkout>[] }) {
  return [0, 1].map((at) => <Half key={at} at={at} on={on} />)
}
function Half({ on, at }: { on: ServerErrors<Checkout>[]; at: number }) {
  const errors = useServerErrors(useForm<Checkout>({ defaultValues: filled }))
  Object.assign(on, { [at]: errors })
  return <Field errors={errors} name="email" />
}

test('two forms of one page share neither errors nor ids', async () => {
  const on: ServerErrors<Checkout>[] = []
  await render(<Two on={on} />)
  await act(() => on[0]?.apply(refusal('email')))
  expect(on.map((errors) => errors.get('email').invalid)).toEqual([true, false])
  expect(on[0]?.get('email').messageId).not.toBe(on[1]?.get('email').messageId)
})

test('hands out the same object and the same functions on every render', async () => {
  const page = await mountCheckout()
  const before = { ...page.errors }
  await page.screen.rerender(<CheckoutForm on={{}} />)
  await act(() => page.errors.apply(refusal('email')))
  expect({ ...page.errors }).toEqual(before)
  expect(page.errors.get('email')).toBe(page.errors.get('email'))
  expect(page.errors.all()).toBe(page.errors.all())
})

test('words of another language or another label reach what already stands there', async () => {
  const page = await mountCheckout()
  await act(() => page.errors.apply(failure({ issues: [{ path: ['email'], message: '', code: 'parameter_missing' }] })))
  expect(page.errors.get('email').messages).toEqual(['Enter your email'])
  await page.screen.rerender(<CheckoutForm on={{}} options={{ labels: { email: 'Work email' } }} />)
  await expect.poll(() => page.errors.get('email').messages).toEqual(['Enter your work email'])
})

const listing = (...errors: string[]) => parseError({ status: 422, body: { errors } }, { method: 'POST' })

test('lists each of several sentences that name no field', async () => {
  const page = await mountCheckout()
  await act(() => page.errors.apply(listing('The shop is closed', 'The van is full')))
  expect(page.errors.all().map(({ name, message }) => [name, message])).toEqual([
    ['root', 'The shop is closed'],
    ['root', 'The van is full'],
  ])
})

test('a sentence that begins with the name of a field is told there, under its label', async () => {
  const page = await mountCheckout({ summary: false, options: { labels: { 'items.1.quantity': 'Quantity' } } })
  await act(() => page.errors.apply(listing('email: is no address', 'items[1].quantity: must be 1 or more')))
  expect(page.errors.get('email').messages).toEqual(['Email is no address'])
  expect(page.errors.get('items.1.quantity').messages).toEqual(['Quantity must be 1 or more'])
})

test('a group is not called what its first field is called', async () => {
  const page = await mountCheckout({ summary: false })
  await act(() => page.errors.apply(refusal('items')))
  expect(page.errors.get('items').messages).toEqual(['Items was refused'])
})
