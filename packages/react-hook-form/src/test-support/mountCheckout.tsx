import type { ApiError } from '@faultkit/core'
import { expect } from 'vitest'
import { type RenderResult, render } from 'vitest-browser-react'
import { CheckoutForm, type CheckoutFormProps, type Handles } from './Checkout.tsx'
import { watchPublished } from './watchPublished.ts'

export interface Mounted extends Handles {
  screen: RenderResult
  /** What a toaster would show. */
  published: readonly ApiError[]
  /** What stands at each field and in the summary, as codes. */
  message: (name: string) => string | null
  summary: () => string
  input: (name: string) => HTMLInputElement
  /** Types into a field as a person would: focus, change, no blur. */
  fill: (name: string, value: string) => Promise<void>
  submit: () => Promise<void>
}

const text = (screen: RenderResult, id: string): string | null =>
  screen.container.querySelector(`[data-testid="${id}"]`)?.textContent ?? null

/** Renders the checkout and waits until it listens to the form. */
export async function mountCheckout(props: Omit<CheckoutFormProps, 'on'> = {}): Promise<Mounted> {
  const on: Partial<Handles> = {}
  const published = watchPublished()
  const screen = await render(<CheckoutForm {...props} on={on} />)
  await expect.poll(() => on.errors).toBeDefined()
  const input = (name: string): HTMLInputElement => {
    const found = screen.container.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (!found) throw new Error(`no field ${name}`)
    return found
  }
  const mounted = {
    screen,
    published,
    message: (name: string) => text(screen, `message ${name}`),
    summary: () => text(screen, 'summary') ?? '',
    input,
    fill: (name: string, value: string) => screen.getByLabelText(name).fill(value),
    submit: () => screen.getByRole('button', { name: 'Place order' }).click(),
  }
  // The latest render's handles, so that a test sees what the app would.
  return Object.defineProperties(mounted, {
    form: { get: () => on.form },
    errors: { get: () => on.errors },
    items: { get: () => on.items },
  }) as Mounted
}
