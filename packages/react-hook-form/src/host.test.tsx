import { type ReactElement, useMemo } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, Field, filled, Summary } from './test-support/Checkout.tsx'
import { refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

// What the kit does to the form it is given, and what it needs of it.

test('a failed submit with many refused fields is one write to react-hook-form', async () => {
  const page = await mountCheckout({
    send: () => Promise.reject(refusal('email', 'items.1.sku', 'address', 'nowhere')),
  })
  const setError = vi.spyOn(page.form, 'setError')
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  expect(setError.mock.calls).toEqual([['root.server', { type: 'server', message: 'Email was refused' }]])
})

function Validity({ on }: { on: { errors?: ServerErrors<Checkout> } }): ReactElement {
  const form = useForm<Checkout>({ defaultValues: filled, mode: 'onChange' })
  const errors = useServerErrors(form)
  Object.assign(on, { errors })
  return (
    <form noValidate onSubmit={errors.handleSubmit(() => Promise.reject(refusal('email')))}>
      <Field errors={errors} name="email" />
      <Field errors={errors} name="address.line1" />
      <output>{String(form.formState.isValid)}</output>
      <button type="submit">Send</button>
    </form>
  )
}

test('isValid is false after a failed submit and, as in the raw library, true again after an edit elsewhere: the error stays', async () => {
  await render(<Validity on={{}} />)
  await page.getByRole('button').click()
  await expect.element(page.getByRole('status')).toHaveTextContent('false')
  await page.getByLabelText('address.line1').fill('elsewhere')
  await expect.element(page.getByRole('status')).toHaveTextContent('true')
  await expect.element(page.getByTestId('message email')).toHaveTextContent('email')
})

test('an error that is state and names no field blocks no submit', async () => {
  const sent = vi.fn<() => Promise<void>>(async () => undefined)
  const page = await mountCheckout({ send: sent, options: { error: refusal('nowhere', 'items.7.sku') } })
  await expect.poll(page.summary).toBe('root:nowhere items:items.7.sku')
  await page.submit()
  await expect.poll(() => sent.mock.calls.length).toBe(1)
})

test('shouldFocusError: false leaves the focus where it is, whoever refuses; a link of the summary moves it', async () => {
  const page = await mountCheckout({
    props: { shouldFocusError: false },
    send: () => Promise.reject(refusal('address.line1')),
  })
  const focused = () => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent
  await page.submit()
  await expect.poll(() => page.message('address.line1')).toBe('address.line1')
  await page.fill('email', '')
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('parameter_missing')
  await new Promise((done) => setTimeout(done, 100))
  expect(focused()).toBe('Place order')
  page.errors.go('email')
  await expect.poll(focused).toBe('email')
})

const hidden = new Set<string | symbol>(['_names', '_options', '_formState', '_fields'])
const withoutPrivates = (control: object): object =>
  new Proxy(control, { get: (target, key) => (hidden.has(key) ? undefined : Reflect.get(target, key)) })

interface BareProps {
  on: { errors?: ServerErrors<Checkout>; form?: UseFormReturn<Checkout> }
  send: () => Promise<unknown>
}
/** As under a release that renamed all of its private parts. */
function Bare({ on, send }: BareProps): ReactElement {
  const form = useForm<Checkout>({ defaultValues: filled })
  const control = useMemo(() => withoutPrivates(form.control) as typeof form.control, [form])
  const errors = useServerErrors({ ...form, control })
  Object.assign(on, { errors, form })
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <Summary errors={errors} />
      <Field errors={errors} name="email" rules={{ required: true }} />
      <Field errors={errors} name="address.line1" />
      <Field errors={errors} name="items.1.sku" />
      <button type="submit">Send</button>
    </form>
  )
}

describe('without the private parts of react-hook-form', () => {
  const mount = async (send: () => Promise<unknown>) => {
    const on: BareProps['on'] = {}
    await render(<Bare on={on} send={send} />)
    const submit = () => page.getByRole('button').click()
    const summary = page.getByTestId('summary')
    return { on, submit, summary }
  }

  test('errors reach their fields, go with their values and take the focus; the next submit goes', async () => {
    const send = vi.fn<() => Promise<never>>(() => Promise.reject(refusal('email', 'items.1.sku', 'nowhere')))
    const { submit, summary } = await mount(send)
    await submit()
    await expect.element(summary).toHaveTextContent('root:nowhere email:email items.1.sku:items.1.sku')
    await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('email')
    await page.getByLabelText('email').fill('new@example.com')
    await expect.element(summary).toHaveTextContent('root:nowhere items.1.sku:items.1.sku')
    await submit()
    await expect.poll(() => send.mock.calls.length).toBe(2)
  })

  test('client-side refusals come first, and a reset takes all away', async () => {
    const { on, submit, summary } = await mount(() => Promise.reject(refusal('email')))
    await page.getByLabelText('email').fill('')
    await submit()
    await expect.element(summary).toHaveTextContent('email:parameter_missing')
    await page.getByLabelText('email').fill('new@example.com')
    await submit()
    await expect.element(summary).toHaveTextContent('email:email')
    await act(() => on.form?.reset())
    await expect.element(summary).toHaveTextContent('')
  })
})
