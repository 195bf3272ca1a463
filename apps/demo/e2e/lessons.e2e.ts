import type { Page } from '@playwright/test'
import { expect, type Shop, test } from './support/shop.ts'

// What the panel offers to try at the checkout, each as a visitor would: choose it there, do what it says, look where it says.

const lesson = (page: Page, title: string) => page.locator('.lessons').getByRole('button', { name: title }).click()
const field = (page: Page, label: string) =>
  page.locator('form.checkout').getByRole('textbox', { name: label, exact: true })
const quantity = (page: Page) => page.getByRole('spinbutton', { name: 'Quantity' })
const invalid = (page: Page) => page.locator('form.checkout [aria-invalid="true"]')

/** Chooses a lesson, and goes on until the order is under way. */
async function orderUnder(shop: Shop, page: Page, title: string): Promise<void> {
  await shop.openCheckout()
  await lesson(page, title)
  await expect(page.locator('.lessons output')).toBeVisible()
}

test('nested: what the wire calls address[postcode] is said at Postcode', async ({ shop, page }) => {
  await orderUnder(shop, page, 'A postcode of another country')
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Germany')
  await shop.placeOrder()
  await expect(field(page, 'Postcode')).toBeFocused()
  await expect(field(page, 'Postcode')).toHaveAccessibleDescription(/Postcode must have five digits in Germany$/)
  await shop.expectOnly('form')
})

test('row: the message of row 2 stays with its row when the first one goes', async ({ shop, page }) => {
  await orderUnder(shop, page, 'A wrong value in row 2')
  await shop.placeOrder()
  await expect(quantity(page).nth(1)).toHaveAccessibleDescription(/Quantity must be a whole number$/)
  await page.getByRole('button', { name: 'Remove Stoneware mug' }).click()
  await expect(quantity(page)).toHaveCount(1)
  await expect(quantity(page)).toHaveAccessibleDescription(/Quantity must be a whole number$/)
  await shop.expectOnly('form')
})

test('hidden: the closed part opens, and the focus goes to its field', async ({ shop, page }) => {
  await orderUnder(shop, page, 'An error out of sight')
  await expect(field(page, 'Coupon')).toHaveCount(0)
  await shop.placeOrder()
  await expect(field(page, 'Coupon')).toBeFocused()
  await expect(field(page, 'Coupon')).toHaveAccessibleDescription(/Coupon must be a current coupon code/)
  await expect(page.getByRole('button', { name: 'Have a coupon?' })).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('link', { name: 'Coupon must be a current coupon code' })).toBeVisible()
  await shop.expectOnly('form')

  await page.getByRole('button', { name: 'Have a coupon?' }).click()
  await expect(field(page, 'Coupon')).toHaveCount(0)
  await page.getByRole('link', { name: 'Coupon must be a current coupon code' }).click()
  await expect(field(page, 'Coupon')).toBeFocused()
})

test('unknown: what no field is called is said in the summary, in words', async ({ shop, page }) => {
  await orderUnder(shop, page, 'A parameter no field has')
  await shop.placeOrder()
  const summary = page.getByRole('group', { name: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Loyalty tier is not known')
  await expect(invalid(page)).toHaveCount(0)
  await shop.expectOnly('form')
  await shop.expectNeverSaid(/loyalty_tier/)
})

test('stale: an answer about what stood there before stays away from the field', async ({ shop, page }) => {
  await orderUnder(shop, page, 'A complaint that comes too late')
  await shop.placeOrder()
  await field(page, 'Email').fill('ada@lindqvist.example')
  const summary = page.getByRole('group', { name: 'There is a problem' })
  await expect(summary).toContainText('Email must be an address that takes mail')
  await expect(invalid(page)).toHaveCount(0)
  await expect(field(page, 'Email')).toHaveValue('ada@lindqvist.example')
  await shop.expectOnly('form')

  await shop.placeOrder()
  await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
})
