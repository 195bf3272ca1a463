import { expect, test } from './support/shop.ts'

// Errors while reading: the shelves of the shop are one list with a notice of its own.

const shelf = 'Add Walnut chopping board'

const refusals = [
  { fault: 'unauthorized', title: 'Sign in again' },
  { fault: 'forbidden', title: "You don't have access to this" },
  { fault: 'not_found', title: /^We can't find / },
]

for (const { fault, title } of refusals) {
  test(`${fault} while reading is said above the list, once, and asked once`, async ({ shop, page }) => {
    await shop.arm({ target: 'sweetspot', fault, times: -1, match: 'GET' })
    await page.goto('/')
    await expect(page.getByRole('group', { name: title })).toBeVisible()
    await shop.expectOnly('retry-notice')
    expect(await shop.log()).toHaveLength(1)
    await shop.expectNeverSaid(/forbidden|unauthori[sz]ed|invalid|API key|\b40[134]\b/i)

    await shop.disarm('sweetspot')
    await page.getByRole('button', { name: /Try again|Sign in/ }).click()
    await expect(page.getByRole('button', { name: shelf })).toBeVisible()
    await expect(page.getByRole('group', { name: title })).toBeHidden()
  })
}

test('429, then success: the list counts down, then loads by itself', async ({ shop, page }) => {
  await shop.arm({ target: 'sweetspot', fault: 'rate_limit', match: 'GET' })
  await page.goto('/')
  const notice = page.getByRole('group', { name: 'Waiting for a moment' })
  await expect(notice).toBeVisible()
  await expect(notice).toContainText(/\d seconds?/)
  await shop.expectOnly('retry-notice')
  await expect(page.getByRole('button', { name: shelf })).toBeVisible({ timeout: 10_000 })
  await expect(notice).toBeHidden()
  const [first, second, ...more] = await shop.log()
  expect([first?.status, second?.status, more]).toEqual([429, 200, []])
  expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(2000)
})

for (const fault of ['internal_server_error', 'unavailable', 'html_502', 'cut_json', 'reset_before', 'refuse']) {
  test(`${fault} while reading is said once and mends itself`, async ({ shop, page }) => {
    await shop.arm({ target: 'sweetspot', fault, match: 'GET' })
    await page.goto('/')
    await expect(page.getByRole('button', { name: shelf })).toBeVisible({ timeout: 15_000 })
    await expect(page.locator('[data-faultkit="retry-notice"]')).toHaveCount(0)
    await shop.expectNeverSaid(/gateway|nginx|server error|internal|fetch|JSON|\b50[023]\b/i)
  })

  test(`${fault} that stays is said once, with a way to try again`, async ({ shop, page }) => {
    await shop.arm({ target: 'sweetspot', fault, times: -1, ...(fault !== 'refuse' && { match: 'GET' as const }) })
    await page.goto('/')
    const again = page.getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible({ timeout: 20_000 })
    await shop.expectOnly('retry-notice')
    await shop.expectNeverSaid(/gateway|nginx|server error|internal|fetch|JSON|\b50[023]\b/i)

    await shop.disarm('sweetspot')
    await again.click()
    await expect(page.getByRole('button', { name: shelf })).toBeVisible()
    await expect(page.locator('[data-faultkit="retry-notice"]')).toHaveCount(0)
  })
}

test('many equal failures become one notice with a count, which goes when they are over', async ({ shop, page }) => {
  await shop.arm({ target: 'sweetspot', fault: 'internal_server_error', times: -1, match: 'GET' })
  await shop.openOrders()
  const toasts = page.locator('[data-part="toast"]')
  await expect(toasts).toHaveCount(1, { timeout: 20_000 })
  await expect(toasts).toContainText('2')
  await expect(page.locator('[data-faultkit="retry-notice"]')).toHaveCount(1)
  await page.waitForTimeout(500)
  await expect(toasts).toHaveCount(1)

  await shop.disarm('sweetspot')
  await toasts.getByRole('button', { name: /Try (again|now)/ }).click()
  await expect(toasts).toHaveCount(0)
})

test('offline is said once, and the list goes on when the connection is back', async ({ shop, page, context }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: shelf })).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByRole('group', { name: "You're offline" })).toBeVisible()
  await shop.expectOnly('offline-notice')
  await context.setOffline(false)
  await expect(page.getByRole('group', { name: "You're offline" })).toBeHidden()
})

test('a part of the page that crashes leaves the rest standing', async ({ shop, page }) => {
  await shop.openOrders()
  await expect(page.getByRole('heading', { name: 'How it travels' })).toBeVisible()
  // React writes what a boundary catches to the console.
  shop.allowConsole(/^TypeError: Cannot read properties of undefined/)
  await page.getByRole('button', { name: 'A bug in the page' }).click()
  const fallback = page.getByRole('group', { name: 'This part of the page stopped working' })
  await expect(fallback).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Latest orders' })).toBeVisible()
  await fallback.getByRole('button', { name: 'Load it again' }).click()
  await expect(page.getByRole('heading', { name: 'How it travels' })).toBeVisible()
})
