import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Shop, test, unpaidOrder } from './support/shop.ts'

// Each page, well and troubled, light and dark: no barrier, nothing the strict policy refuses (the fixture looks for that in every test).

async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const states: { name: string; open: (shop: Shop, page: Page) => Promise<void> }[] = [
  { name: 'the shop', open: async (shop) => shop.openCheckout() },
  {
    name: 'the shop with errors at fields',
    open: async (shop, page) => {
      await shop.openCheckout()
      await page.getByRole('textbox', { name: 'Email', exact: true }).fill('')
      await shop.placeOrder()
      await expect(page.getByRole('group', { name: 'Check 1 answer below' })).toBeVisible()
    },
  },
  {
    name: 'the orders',
    open: async (shop, page) => {
      await shop.openOrders()
      await expect(page.getByRole('heading', { name: 'Mira Novak' })).toBeVisible()
    },
  },
  {
    name: 'the orders in an outage',
    open: async (shop, page) => {
      await shop.arm({ target: 'sweetspot', fault: 'not_found', times: -1, match: 'GET' })
      await shop.openOrders()
      await expect(page.locator('[data-part="toast"]')).toBeVisible()
    },
  },
  { name: 'a payment', open: async (shop) => shop.openPayment() },
  {
    name: 'a payment that is not known',
    open: async (shop, page) => {
      await shop.openPayment()
      await shop.arm({ target: 'spotflow', fault: 'api_error', times: -1, match: 'POST' })
      await shop.pay()
      await expect(page.getByRole('group', { name: "We couldn't confirm your payment" })).toBeVisible()
    },
  },
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, open } of states) {
    test(`${name}, ${colorScheme}: no barrier`, async ({ shop, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await open(shop, page)
      expect(await barriersOf(page)).toEqual([])
    })
  }
}

test('the focus goes to the first of the form in document order, with the keyboard alone', async ({ shop, page }) => {
  await shop.openCheckout()
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill('')
  await page.getByRole('textbox', { name: 'Coupon' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Email', exact: true })).toBeFocused()
})

test('an order can be paid from the list to the receipt', async ({ shop, page }) => {
  await shop.openOrders()
  await page.getByRole('link', { name: /^Pay for the order of Mira/ }).click()
  await expect(page).toHaveURL(new RegExp(unpaidOrder))
  await page.getByRole('button', { name: 'a card that works' }).click()
  await shop.pay()
  await page.getByRole('link', { name: 'See all orders' }).click()
  await expect(page.getByRole('link', { name: /^Receipt for the order of Mira/ })).toBeVisible()
})
