import { StrictMode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { CheckoutForm, type Handles, Message } from './test-support/Checkout.tsx'
import { refusal } from './test-support/failure.ts'

interface Person {
  email: string
  name: string
}
interface Probe {
  errors?: ServerErrors<Person>
  renders: number
}

function Person({ on, isRead = true }: { on: Probe; isRead?: boolean }) {
  const errors = useServerErrors(useForm<Person>({ defaultValues: { email: '', name: '' } }))
  const [isShown, show] = useState(true)
  Object.assign(on, { errors, renders: on.renders + 1 })
  return (
    <form>
      {isShown && <input aria-label="email" aria-describedby="hint" {...errors.register('email')} />}
      <p id="hint">For the receipt</p>
      {isRead && <Message errors={errors} name="email" />}
      <input aria-label="name" aria-invalid="true" aria-describedby="own" {...errors.register('name')} />
      <button type="button" onClick={() => show(!isShown)}>
        Toggle
      </button>
    </form>
  )
}

test('register says on the element that it is refused and where the message stands, before its hint, without a render', async () => {
  const on: Probe = { renders: 0 }
  const screen = await render(<Person on={on} />)
  const input = screen.getByLabelText('email')
  const { renders } = on
  await act(() => on.errors?.apply(refusal('email')))
  await expect.element(input).toHaveAttribute('aria-invalid', 'true')
  await expect.element(input).toHaveAttribute('aria-describedby', `${on.errors?.get('email').messageId} hint`)
  await act(() => on.errors?.clear('email'))
  await expect.element(input).not.toHaveAttribute('aria-invalid')
  await expect.element(input).toHaveAttribute('aria-describedby', 'hint')
  expect(on.renders).toBe(renders)
})

test('keeps its word on the element whatever else is written there, and leaves it once its value changed', async () => {
  const on: Probe = { renders: 0 }
  const screen = await render(<Person on={on} />)
  const input = screen.getByLabelText('email')
  await act(() => on.errors?.apply(refusal('email')))
  input.element().setAttribute('aria-describedby', 'tooltip')
  input.element().removeAttribute('aria-invalid')
  await expect.element(input).toHaveAttribute('aria-invalid', 'true')
  await expect.element(input).toHaveAttribute('aria-describedby', `${on.errors?.get('email').messageId} tooltip`)
  await act(() => on.errors?.clear('email'))
  await expect.element(input).toHaveAttribute('aria-describedby', 'tooltip')
  input.element().setAttribute('aria-describedby', 'hint')
  await expect.element(input).toHaveAttribute('aria-describedby', 'hint')
})

test('points at no message that is not on the page', async () => {
  const on: Probe = { renders: 0 }
  const screen = await render(<Person on={on} isRead={false} />)
  await act(() => on.errors?.apply(refusal('email')))
  await expect.element(screen.getByLabelText('email')).toHaveAttribute('aria-invalid', 'true')
  await expect.element(screen.getByLabelText('email')).toHaveAttribute('aria-describedby', 'hint')
})

test('leaves what the app itself says on an element', async () => {
  const on: Probe = { renders: 0 }
  const screen = await render(<Person on={on} />)
  await act(() => on.errors?.apply(refusal('email')))
  await act(() => on.errors?.clear())
  await expect.element(screen.getByLabelText('name')).toHaveAttribute('aria-invalid', 'true')
  await expect.element(screen.getByLabelText('name')).toHaveAttribute('aria-describedby', 'own')
})

test('an element that mounts again is marked again', async () => {
  const on: Probe = { renders: 0 }
  const screen = await render(<Person on={on} />)
  await act(() => on.errors?.apply(refusal('email')))
  await screen.getByText('Toggle').click()
  await screen.getByText('Toggle').click()
  await expect.element(screen.getByLabelText('email')).toHaveAttribute('aria-invalid', 'true')
})

test('works in StrictMode: one line for one error, and the next submit goes', async () => {
  const on: Partial<Handles> = {}
  let calls = 0
  const send = () => {
    calls += 1
    return Promise.reject(refusal('email'))
  }
  const screen = await render(
    <StrictMode>
      <CheckoutForm on={on} send={send} />
    </StrictMode>,
  )
  await screen.getByRole('button').click()
  await expect.element(screen.getByTestId('summary')).toHaveTextContent('email:email')
  expect(on.errors?.all().length).toBe(1)
  await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('email')
  await screen.getByRole('button').click()
  await expect.poll(() => calls).toBe(2)
})

test('the element of a message is named by the same id on every render', async () => {
  const on: Partial<Handles> = {}
  const screen = await render(<CheckoutForm on={on} />)
  const before = on.errors?.get('items.0.sku').messageId
  await screen.rerender(<CheckoutForm on={on} />)
  expect(on.errors?.get('items.0.sku').messageId).toBe(before)
})
