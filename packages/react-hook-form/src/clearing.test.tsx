import { type UseFormProps, useForm } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, CheckoutForm, filled, Summary } from './test-support/Checkout.tsx'
import { refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

const refuse = () => Promise.reject(refusal('email', 'address.postcode', 'nowhere'))
const modes = [
  {},
  { reValidateMode: 'onBlur' },
  { reValidateMode: 'onSubmit' },
  { mode: 'onBlur' },
  { mode: 'onTouched' },
  { mode: 'all' },
] as const satisfies UseFormProps<Checkout>[]

describe.each(modes.map((mode) => [JSON.stringify(mode), mode] as const))('with %s', (_name, mode) => {
  const mount = async (props: UseFormProps<Checkout> = {}) => {
    const page = await mountCheckout({ send: refuse, props: { ...mode, ...props } })
    await page.submit()
    await expect.poll(() => page.message('email')).toBe('email')
    return page
  }

  test('an edit takes its own error away and leaves the others', async () => {
    const page = await mount()
    await page.fill('email', 'new@example.com')
    await expect.poll(() => page.message('email')).toBeNull()
    expect(page.input('email').hasAttribute('aria-invalid')).toBe(false)
    expect(page.message('address.postcode')).toBe('address.postcode')
    expect(page.summary()).toBe('root:nowhere address.postcode:address.postcode')
  })

  test('focus and blur without an edit leave all errors', async () => {
    const page = await mount()
    for (const name of ['email', 'address.postcode'] as const) {
      await page.screen.getByLabelText(name).click()
      await userEvent.tab()
    }
    expect(page.summary()).toBe('root:nowhere email:email address.postcode:address.postcode')
  })

  test('an edit of a sibling leaves all errors', async () => {
    const page = await mount()
    await page.fill('address.line1', 'elsewhere')
    expect(page.message('address.postcode')).toBe('address.postcode')
  })

  test('trigger leaves all errors', async () => {
    const page = await mount({ resolver: async (values) => ({ values, errors: {} }) })
    await act(() => page.form.trigger())
    await act(() => page.form.trigger('email'))
    expect(page.summary()).toBe('root:nowhere email:email address.postcode:address.postcode')
  })
})

test('raw: blur without an edit clears a server error in mode all, and trigger clears every one', async () => {
  const page = await mountCheckout({ props: { mode: 'all' } })
  await act(async () => page.form.setError('email', { type: 'server', message: 'taken' }))
  await page.screen.getByLabelText('email').click()
  await userEvent.tab()
  await expect.poll(() => page.form.getFieldState('email').error).toBeUndefined()
  await act(async () => page.form.setError('address.line1', { type: 'server', message: 'taken' }))
  await act(() => page.form.trigger())
  expect(page.form.getFieldState('address.line1').error).toBeUndefined()
})

test('a value that comes back does not bring its error back', async () => {
  const page = await mountCheckout({ send: refuse })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  await page.fill('email', 'x')
  await page.fill('email', filled.email)
  expect(page.message('email')).toBeNull()
})

test('setValue with another value clears, with the same value does not', async () => {
  const page = await mountCheckout({ send: refuse })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  await act(async () => page.form.setValue('email', filled.email))
  expect(page.message('email')).toBe('email')
  await act(async () => page.form.setValue('email', 'other'))
  expect(page.message('email')).toBeNull()
})

test('a background refetch through the values prop keeps the errors of unchanged values', async () => {
  const values = { ...filled }
  const page = await mountCheckout({ send: refuse, props: { values } })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  const on = {}
  await page.screen.rerender(
    <CheckoutForm
      on={on}
      send={refuse}
      props={{ values: { ...filled, address: { line1: 'new from the server', postcode: 'AB1 2CD' } } }}
    />,
  )
  expect(page.input('address.line1').value).toBe('new from the server')
  expect(page.message('email')).toBe('email')
  expect(page.summary()).toBe('root:nowhere email:email address.postcode:address.postcode')
})

test('form.reset takes all errors away', async () => {
  const page = await mountCheckout({ send: refuse })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  await act(async () => page.form.reset())
  expect(page.summary()).toBe('')
  expect(page.message('email')).toBeNull()
})

test('form.reset after a refetch takes all errors away as well', async () => {
  const page = await mountCheckout({ send: refuse, props: { values: { ...filled } } })
  await page.screen.rerender(<CheckoutForm on={{}} send={refuse} props={{ values: { ...filled } }} />)
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  await act(async () => page.form.reset())
  expect(page.summary()).toBe('')
})

test('what belongs to the form stays while someone types, and goes with the next submit', async () => {
  let isRefused = true
  const page = await mountCheckout({ send: () => (isRefused ? Promise.reject(refusal('nowhere')) : Promise.resolve()) })
  await page.submit()
  await expect.poll(page.summary).toBe('root:nowhere')
  await page.fill('email', 'x')
  await page.fill('address.line1', 'y')
  expect(page.summary()).toBe('root:nowhere')
  isRefused = false
  await page.submit()
  await expect.poll(page.summary).toBe('')
})

test('clear takes away one field, the form or everything', async () => {
  const page = await mountCheckout({ send: refuse })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  await act(async () => page.errors.clear('email'))
  expect(page.summary()).toBe('root:nowhere address.postcode:address.postcode')
  await act(async () => page.errors.clear('root'))
  expect(page.summary()).toBe('address.postcode:address.postcode')
  expect(page.form.getFieldState('root.server' as 'email').error).toBeUndefined()
  await act(async () => page.errors.clear())
  expect(page.summary()).toBe('')
})

test('a change of one field answers the errors that clears names, in its own row', async () => {
  const page = await mountCheckout({
    send: () => Promise.reject(refusal('address.postcode', 'items.0.quantity', 'items.1.quantity')),
    options: { clears: { 'address.line1': ['address.postcode'], 'items.*.sku': ['items.*.quantity'] } },
  })
  await page.submit()
  await expect.poll(() => page.message('items.1.quantity')).toBe('items.1.quantity')
  await page.fill('items.1.sku', 'pot')
  await expect.poll(() => page.message('items.1.quantity')).toBeNull()
  expect(page.summary()).toBe('address.postcode:address.postcode items.0.quantity:items.0.quantity')
  await page.fill('address.line1', 'elsewhere')
  await expect.poll(page.summary).toBe('items.0.quantity:items.0.quantity')
})

test('an error of a group goes when anything in the group changes', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(refusal('items', 'address')) })
  await page.submit()
  await expect.poll(page.summary).toBe('address:address items:items')
  await act(async () => page.items.append({ sku: '', quantity: '' }))
  expect(page.summary()).toBe('address:address')
  await page.fill('address.line1', 'elsewhere')
  await expect.poll(page.summary).toBe('')
})

test('raw: a background refetch through the values prop wipes every server error', async () => {
  const page = await mountCheckout({ props: { values: filled } })
  await act(() => page.form.setError('email', { type: 'server', message: 'taken' }))
  await page.screen.rerender(<CheckoutForm on={{}} props={{ values: { ...filled, items: [] } }} />)
  await expect.poll(() => page.form.getFieldState('email').error).toBeUndefined()
})

test('raw: no edit clears an error of the form, only the next submit does', async () => {
  const page = await mountCheckout()
  await act(() => page.form.setError('root.serverError', { type: 'server', message: 'down' }))
  const rootError = () => page.form.getFieldState('root.serverError' as 'email').error
  await page.fill('email', 'x@example.com')
  expect(rootError()).toBeDefined()
  await act(() => page.form.handleSubmit(() => undefined)())
  expect(rootError()).toBeUndefined()
})

function Validity() {
  const form = useForm<Checkout>({ defaultValues: filled, mode: 'onChange' })
  return (
    <form>
      <input aria-label="email" {...form.register('email')} />
      <input aria-label="line1" {...form.register('address.line1')} />
      <button type="button" onClick={() => form.setError('email', { type: 'server', message: 'taken' })}>
        Refuse
      </button>
      <output>{String(form.formState.isValid)}</output>
      <p data-testid="error">{form.formState.errors.email?.message}</p>
    </form>
  )
}

test('raw: isValid is true again after an edit of another field while the server error still stands', async () => {
  const screen = await render(<Validity />)
  await screen.getByRole('button').click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('false')
  await screen.getByLabelText('line1').fill('elsewhere')
  await expect.element(screen.getByRole('status')).toHaveTextContent('true')
  await expect.element(screen.getByTestId('error')).toHaveTextContent('taken')
})

interface Stay {
  from: Date
  guests: number
  extras: string[]
  tags: Set<string>
}
function StayForm() {
  const form = useForm<Stay>({ defaultValues: { extras: ['bed'], tags: new Set(['quiet']) }, mode: 'all' })
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(() => Promise.reject(refusal('from', 'guests', 'extras', 'tags')))
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Summary errors={errors} />
      <input aria-label="from" type="date" {...errors.register('from', { valueAsDate: true })} />
      <input aria-label="guests" type="number" {...errors.register('guests', { valueAsNumber: true })} />
      {['bed', 'towel'].map((extra) => (
        <input key={extra} aria-label={extra} type="checkbox" value={extra} {...errors.register('extras')} />
      ))}
      <button type="submit">Send</button>
      <button type="button" onClick={() => form.setValue('tags', new Set(['quiet']))}>
        Same tags
      </button>
      <button type="button" onClick={() => form.setValue('tags', new Set(['quiet', 'dark']))}>
        Other tags
      </button>
    </form>
  )
}

test('dates, numbers, boxes and sets: the same value read anew, also an empty one, keeps the error, another takes it', async () => {
  const screen = await render(<StayForm />)
  const summary = () => expect.poll(() => screen.getByTestId('summary').element().textContent)
  await screen.getByText('Send').click()
  const all = 'from:from guests:guests extras:extras tags:tags'
  await summary().toBe(all)
  for (const name of ['from', 'guests', 'bed']) {
    await act(() => screen.getByLabelText(name).element().focus())
    await userEvent.tab()
  }
  await screen.getByText('Same tags').click()
  await act(() => undefined)
  await summary().toBe(all)
  await screen.getByLabelText('from').fill('2027-01-02')
  await screen.getByLabelText('guests').fill('2')
  await screen.getByLabelText('towel').click()
  await summary().toBe('tags:tags')
  await screen.getByText('Other tags').click()
  await summary().toBe('')
})
