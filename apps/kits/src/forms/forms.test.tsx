import { isClaimed, subscribePublished } from '@faultkit/core'
import { type ComponentType, StrictMode } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ordersOf, refused } from '../test-support/orders.ts'
import { forms } from './forms.ts'
import type { OrderFormProps } from './OrderForm.ts'

const placed = { status: 201, body: { id: 'order-1' } }
const taken = refused('email', 'The `email` parameter is taken already')
const closed = refused('country', 'The `country` parameter must be one we deliver to')

const email = () => page.getByLabelText('Email')
/** The control that people use; kits also keep a hidden one for the browser. */
const country = () => page.getByRole('combobox', { name: /Country/ }).or(page.getByRole('button', { name: /Country/ }))
const isInvalid = (element: Element): boolean => element.getAttribute('aria-invalid') === 'true'
/** React Aria and Base UI put the hint first: what counts is that both are said. */
const isSaid = () => expect.element(email()).toHaveAccessibleDescription(bothTexts)
const bothTexts = /^(?=.*Email is taken already)(?=.*For the receipt)/
const deadIds = (element: Element): readonly string[] =>
  (element.getAttribute('aria-describedby')?.split(/\s+/) ?? []).filter((id) => !document.getElementById(id))

async function choosePeru(): Promise<void> {
  const control = country().element()
  if (control instanceof HTMLSelectElement) return userEvent.selectOptions(control, 'Peru')
  await country().click()
  await page.getByRole('option', { name: 'Peru' }).click()
}

// Somewhere else on the page: these forms show what they are told, and leave it to nobody.
beforeEach(() => subscribePublished(() => undefined))

test.runIf(import.meta.env.COMPILED).each(forms)('the React Compiler made the form of %s', (_kit, Form) => {
  expect(String(Form)).toMatch(/\$\[\d+\]/)
})

describe.each(forms)('a form of %s', (kit, Form) => {
  const orders = ordersOf(`forms-of-${kit.replace(/\W/g, '-')}`)
  async function submit(...replies: Parameters<typeof orders.answers>): Promise<void> {
    await orders.answers(...replies)
    await render(<StrictOrder Form={Form} send={orders.send} />)
    await page.getByRole('button', { name: 'Place order' }).click()
  }

  test('says at the text field what the server refused, beside its hint, and goes there', async () => {
    await submit(taken)
    await expect.element(email()).toHaveFocus()
    await isSaid()
    expect(isInvalid(email().element())).toBe(true)
    expect(deadIds(email().element())).toEqual([])
    await expect.poll(() => isClaimed(orders.lastError())).toBe(true)
  })

  test('says at the select what the server refused, and goes there', async () => {
    await submit(closed)
    await expect.element(country()).toHaveFocus()
    await expect.element(country()).toHaveAccessibleDescription(/Country must be one we deliver to/)
    expect(isInvalid(email().element())).toBe(false)
    await expect.poll(() => isClaimed(orders.lastError())).toBe(true)
  })

  test('takes the error away with another text, and keeps it while someone only looks or edits the other field', async () => {
    await submit(taken)
    await expect.element(email()).toHaveFocus()
    await userEvent.tab()
    await choosePeru()
    await isSaid()
    await email().fill('grace@example.com')
    await expect.element(email()).toHaveAccessibleDescription('For the receipt')
    expect(isInvalid(email().element())).toBe(false)
  })

  test('takes the error away with another choice', async () => {
    await submit(closed)
    await expect.element(country()).toHaveAccessibleDescription(/Country must be/)
    await choosePeru()
    await expect.element(country()).not.toHaveAccessibleDescription(/Country must be/)
  })

  test('sends again when nothing was changed, and the success leaves nothing behind', async () => {
    await submit(taken, placed)
    await isSaid()
    await page.getByRole('button', { name: 'Place order' }).click()
    await expect.poll(async () => (await orders.seen()).length).toBe(2)
    await expect.element(email()).toHaveAccessibleDescription('For the receipt')
  })
})

function StrictOrder({ Form, send }: OrderFormProps & { Form: ComponentType<OrderFormProps> }) {
  return (
    <StrictMode>
      <Form send={send} />
    </StrictMode>
  )
}
