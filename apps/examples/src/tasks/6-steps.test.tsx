import '@faultkit/testing/vitest'
import { ErrorToaster } from '@faultkit/ui'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { WireReply } from '../../../../scripts/wireServer.ts'
import { placed, refused } from '../test-support/replies.ts'
import { shop } from '../test-support/shop.ts'
import { Wizard } from './6-steps.tsx'

async function open(...replies: WireReply[]) {
  await shop.answers({ 'POST /api/orders': replies })
  const screen = await render(
    <>
      <Wizard />
      <ErrorToaster />
    </>,
  )
  const button = (name: string | RegExp) => screen.getByRole('button', { name })
  const summary = () => screen.container.querySelector('[data-faultkit="error-summary"]')
  return { ...screen, button, summary, submit: () => button('Place order').click() }
}

const streetMissing = refused({ code: 'parameter_missing', param: 'address.line1' })

describe('the form in steps', () => {
  test('goes to the step that the error belongs to, and puts the focus into its field', async () => {
    const page = await open(streetMissing)
    await expect.element(page.getByLabelText('Email')).toBeVisible()
    await page.submit()
    await expect.element(page.getByLabelText('Street')).toHaveFocus()
    expect(document).toHaveFieldError('address.line1', 'Enter your street')
    await expect(document).toShowOneSurface()
  })

  test('counts what is to check at the name of each step', async () => {
    const page = await open(streetMissing)
    await page.submit()
    await expect.element(page.button('Address (1)')).toBeVisible()
    await expect.element(page.button('Contact')).toBeVisible()
    await expect.element(page.button('Items')).toBeVisible()
  })

  test('names in the summary what stands on another step, and leads back there', async () => {
    const page = await open(streetMissing)
    await page.submit()
    await expect.element(page.getByLabelText('Street')).toHaveFocus()
    await page.button('Items').click()
    await expect.element(page.getByLabelText('Product')).toBeVisible()
    expect(page.summary()?.textContent).toContain('Enter your street')
    await page.getByRole('link', { name: 'Enter your street' }).click()
    await expect.element(page.getByLabelText('Street')).toHaveFocus()
  })

  test('finds a row’s field on a step that nobody has opened yet', async () => {
    const page = await open(refused({ code: 'parameter_missing', param: 'items[0].sku' }))
    await page.submit()
    await expect.element(page.getByLabelText('Product')).toHaveFocus()
    expect(document).toHaveFieldError('items.0.sku', 'Enter the product')
    await expect.element(page.button('Items (1)')).toBeVisible()
  })

  test('sends everything from whatever step, and the next submit too', async () => {
    const page = await open(streetMissing, placed)
    await page.getByLabelText('Email').fill('ada@example.com')
    await page.submit()
    await page.getByLabelText('Street').fill('Main Street 1')
    await page.submit()
    await expect.poll(async () => (await shop.seen('POST /api/orders')).length).toBe(2)
    const [, second] = await shop.seen('POST /api/orders')
    expect(JSON.parse(second?.body ?? '')).toMatchObject({
      email: 'ada@example.com',
      address: { line1: 'Main Street 1' },
    })
    await expect.poll(page.summary).toBeNull()
    await expect.element(page.button('Address')).toBeVisible()
  })
})
