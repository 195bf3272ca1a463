import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Shop, test, unpaidOrder } from './support/shop.ts'

// Each page, well and troubled, light and dark, wide and narrow: no barrier, nothing wider than the screen, nothing the
// strict policy refuses (the fixture looks for that in every test).

async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // There is no frame whose findings a second page would have to put together.
    .setLegacyMode()
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How far the page can be scrolled sideways, in px. */
const overhangOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

interface State {
  name: string
  open: (shop: Shop, page: Page) => Promise<void>
}

const payWith = async (shop: Shop, fault: string): Promise<void> => {
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault, times: -1, match: 'POST' })
  await shop.pay()
}

const states: State[] = [
  { name: 'the shop', open: (shop) => shop.openCheckout() },
  {
    name: 'the shop with an error at a field',
    open: async (shop, page) => {
      await shop.openCheckout()
      await page.getByRole('textbox', { name: 'Email', exact: true }).fill('')
      await shop.placeOrder()
      await expect(page.getByRole('group', { name: 'Check 1 answer below' })).toBeVisible()
    },
  },
  {
    name: 'the shop with empty shelves',
    open: async (shop, page) => {
      await shop.arm({ target: 'sweetspot', fault: 'internal_server_error', times: -1, match: 'GET' })
      await page.goto('/')
      await expect(page.getByText('We stopped trying.')).toBeVisible({ timeout: 60_000 })
    },
  },
  {
    name: 'an order that is not known',
    open: async (shop, page) => {
      await shop.openCheckout()
      await shop.arm({ target: 'sweetspot', fault: 'unavailable', times: -1, match: 'POST' })
      await shop.placeOrder()
      await expect(page.getByRole('group', { name: "We couldn't confirm your order" })).toBeVisible()
    },
  },
  {
    name: 'the shop with a session that ended',
    open: async (shop, page) => {
      await shop.openCheckout()
      await shop.arm({ target: 'sweetspot', fault: 'session_ended', match: 'POST' })
      await shop.placeOrder()
      await expect(page.getByRole('group', { name: 'Sign in again' })).toBeInViewport()
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
      await expect(page.getByRole('group', { name: "We can't find this" })).toBeVisible()
    },
  },
  { name: 'a payment', open: (shop) => shop.openPayment() },
  {
    name: 'a payment that is not known',
    open: async (shop, page) => {
      await payWith(shop, 'api_error')
      await expect(page.getByRole('group', { name: "We couldn't confirm your payment" })).toBeVisible()
    },
  },
  {
    name: 'a payment that was declined',
    open: async (shop, page) => {
      await payWith(shop, 'declined_200')
      await expect(page.getByRole('group', { name: "The payment didn't go through" })).toBeVisible()
    },
  },
  {
    name: 'a receipt',
    open: async (shop, page) => {
      await shop.openPayment()
      await shop.pay()
      await expect(page.getByRole('heading', { name: '€49.00 paid' })).toBeVisible()
    },
  },
]

const screens = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const

/** One page, opened once, on each of the screens. */
async function expectNoBarrier(page: Page): Promise<void> {
  for (const { colorScheme, width } of screens) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const where = `${colorScheme}, ${width} px`
    expect(await barriersOf(page), `barriers, ${where}`).toEqual([])
    expect(await overhangOf(page), `wider than the screen, ${where}`).toBe(0)
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const { name, open } of states) {
  test(`${name}, light at 1280 px and dark at 320 px: no barrier`, async ({ shop, page }) => {
    await open(shop, page)
    await expectNoBarrier(page)
  })
}

for (const { colorScheme, width } of screens) {
  test(`the panel, ${colorScheme}, ${width} px: no barrier`, async ({ shop, page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await shop.arm({ target: 'sweetspot', fault: 'forbidden', times: -1, match: 'GET' })
    await page.goto('/')
    await expect(page.getByRole('group', { name: "You don't have access to this" })).toBeVisible()
    if (width < 1120) await page.getByRole('button', { name: 'What goes wrong' }).click()
    const panel = page.locator('.panel')
    await panel.getByRole('radio', { name: 'All that can go wrong' }).check()
    await expect(panel.getByRole('radio', { name: 'No permission' })).toBeChecked()
    await panel.locator('summary').first().click()
    await expect(panel.getByText('What the kit read')).toBeVisible()
    expect(await barriersOf(page)).toEqual([])
    expect(await overhangOf(page)).toBe(0)
  })
}

test('the panel shows the wire, what the kit read and who shows it', async ({ shop, page }) => {
  await shop.openCheckout()
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill('')
  await shop.placeOrder()
  const line = page.locator('.log-line').filter({ hasText: 'POST /v1/orders' })
  // Whichever was drawn first.
  await expect(line).toContainText(/in the summary, at the field|at the field, in the summary/)
  await line.locator('summary').click()
  await expect(line.locator('.log-block').filter({ hasText: 'On the wire' })).toContainText('"param": "email"')
  await expect(line.locator('.log-block').filter({ hasText: 'What the kit read' })).toContainText('"invalid_request"')
})

test('the focus goes to the first of the form in document order, with the keyboard alone', async ({ shop, page }) => {
  await shop.openCheckout()
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill('')
  await page.getByRole('textbox', { name: 'City' }).press('Enter')
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
