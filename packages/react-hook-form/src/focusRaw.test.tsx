import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from './test-support/act.ts'
import { type Checkout, filled } from './test-support/Checkout.tsx'
import { later } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

// Where react-hook-form alone moves the focus; focus.test.tsx has the same situations with the kit.

const server = { type: 'server', message: 'taken' }
const empty: Checkout = { ...filled, email: '', address: { line1: '', postcode: '' } }
const focused = (): string | null => document.activeElement?.getAttribute('name') ?? null

test('raw: a loop with shouldFocus ends at the last field of the answer', async () => {
  const page = await mountCheckout()
  await act(() => {
    for (const name of ['email', 'items.1.sku', 'address.line1'] as const) {
      page.form.setError(name, server, { shouldFocus: true })
    }
  })
  expect(focused()).toBe('address.line1')
})

function Mixed() {
  const form = useForm<Checkout>({ defaultValues: empty })
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(() => undefined)(event)}>
      <Controller
        control={form.control}
        name="email"
        rules={{ required: true }}
        render={({ field }) => <input {...field} />}
      />
      <input {...form.register('address.line1', { required: true })} />
      <button type="submit">Send</button>
    </form>
  )
}

test('raw: the focus goes by registration: to the second field of the document', async () => {
  const screen = await render(<Mixed />)
  await screen.getByRole('button').click()
  await expect.poll(focused).toBe('address.line1')
})

function Late() {
  const form = useForm<Checkout>({ defaultValues: empty })
  const [isShown, show] = useState(false)
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(() => undefined)(event)}>
      {isShown && <input {...form.register('email', { required: true })} />}
      <input {...form.register('address.line1', { required: true })} />
      <button type="button" onClick={() => show(true)}>
        More
      </button>
      <button type="submit">Send</button>
    </form>
  )
}

test('raw: a field that mounts later, above the others, comes after them', async () => {
  await render(<Late />)
  await page.getByText('More').click()
  await page.getByText('Send').click()
  await expect.poll(focused).toBe('address.line1')
})

interface GuardedProps {
  by: 'fieldset' | 'input'
  when: 'handler' | 'then'
  answer: Promise<void>
}
function Guarded({ by, when, answer }: GuardedProps) {
  const form = useForm<Checkout>({ defaultValues: filled })
  const { isSubmitting } = form.formState
  const refuse = () => form.setError('email', server, { shouldFocus: true })
  const submit = form.handleSubmit(async () => {
    await answer
    if (when === 'handler') refuse()
  })
  const run = () => (when === 'then' ? submit().then(refuse) : submit())
  return (
    <fieldset disabled={by === 'fieldset' && isSubmitting}>
      <input aria-label="email" {...form.register('email')} disabled={by === 'input' && isSubmitting} />
      <button type="button" onClick={() => void run()}>
        Send
      </button>
      <button type="button" onClick={refuse}>
        Refuse again
      </button>
    </fieldset>
  )
}

describe.each(['fieldset', 'input'] as const)('raw: a field that its %s disables while sending', (by) => {
  test.each(['handler', 'then'] as const)('takes no focus in the %s, only once it is enabled', async (when) => {
    const answer = later<void>()
    await render(<Guarded by={by} when={when} answer={answer.promise} />)
    await page.getByText('Send').click()
    await expect.element(page.getByLabelText('email')).toBeDisabled()
    answer.resolve()
    await expect.element(page.getByLabelText('email')).toBeEnabled()
    // A person would be there by now.
    await new Promise((done) => setTimeout(done, 100))
    expect(focused()).not.toBe('email')
    await page.getByText('Refuse again').click()
    expect(focused()).toBe('email')
  })
})
