import type { Page } from '@playwright/test'
import { expect, type Shop, test } from './support/shop.ts'

// Errors of a write that belong to no field.

const technical = /gateway|nginx|server error|internal|forbidden|unauthori[sz]ed|invalid|API key|\b[45]0\d\b/i

const place = async (shop: Shop, fault: string, times = 1): Promise<void> => {
  await shop.openCheckout()
  await shop.arm({ target: 'sweetspot', fault, times, match: 'POST' })
  await shop.placeOrder()
}

const sends = async (shop: Shop) =>
  (await shop.log()).filter(({ method, path }) => method === 'POST' && path === '/v1/orders')
const keysOf = (all: readonly { idempotencyKey?: string }[]) => new Set(all.map(({ idempotencyKey }) => idempotencyKey))

const expectOrdered = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Payment' }), 'the order was placed').toBeVisible()

async function expectOneOrder(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Orders', exact: true }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Ada Lindqvist' })).toHaveCount(1)
}

const summaries = [
  { fault: 'forbidden', title: "You don't have access to this", says: ['Nothing was changed.'] },
  { fault: 'not_found', title: /^We can't find /, says: ['It may have been moved or deleted.'] },
]

for (const { fault, title, says } of summaries) {
  test(`${fault} while ordering is said in the summary, once, and the next try goes through`, async ({
    shop,
    page,
  }) => {
    await place(shop, fault)
    const summary = page.getByRole('group', { name: title })
    await expect(summary).toBeFocused()
    for (const sentence of says) await expect(summary).toContainText(sentence)
    await shop.expectOnly('form')
    await shop.expectNeverSaid(technical)
    expect(await sends(shop)).toHaveLength(1)

    await shop.placeOrder()
    await expectOrdered(page)
  })
}

test('a parameter that no field has is said in the summary, in words', async ({ shop, page }) => {
  await place(shop, 'unknown_parameter')
  const summary = page.getByRole('group', { name: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Loyalty tier is not known')
  await expect(summary).toContainText('What you typed is still here.')
  await expect(page.locator('form.checkout [aria-invalid="true"]')).toHaveCount(0)
  await shop.expectOnly('form')
  await shop.expectNeverSaid(/loyalty_tier|parameter|invalid/i)

  await shop.placeOrder()
  await expectOrdered(page)
})

test('429, then success: waits as long as it is asked to, sends the same key again, and shows no error', async ({
  shop,
  page,
}) => {
  await place(shop, 'rate_limit')
  await expectOrdered(page)
  const [first, second, ...more] = await sends(shop)
  expect([first?.status, second?.status, more]).toEqual([429, 201, []])
  expect(second?.idempotencyKey).toBe(first?.idempotencyKey)
  expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(2000)
  await shop.expectNone()
})

const unsure = "We couldn't confirm your order"

for (const fault of ['internal_server_error', 'unavailable', 'html_502', 'reset_before', 'reset_after', 'cut_json']) {
  test(`${fault} while ordering: not known, then ordered once under one key, never called failed`, async ({
    shop,
    page,
  }) => {
    await place(shop, fault)
    await expectOrdered(page)
    await shop.expectSaid(unsure, 'It may have gone through.')
    await shop.expectOnlyWas('outcome-notice')
    await shop.expectNeverSaid(/\bfail/i)
    await shop.expectNeverSaid(technical)
    expect(keysOf(await sends(shop)).size).toBe(1)
    await expectOneOrder(page)
  })
}

test('no answer to an order: not known, then sent again under the same key', async ({ shop, page }) => {
  await page.clock.install()
  await place(shop, 'hang')
  await expect.poll(() => sends(shop)).toMatchObject([{ fault: 'hang' }])
  await shop.expectNone()

  await page.clock.fastForward('00:10')
  await shop.expectSaid(unsure)
  await expectOrdered(page)
  await shop.expectOnlyWas('outcome-notice')
  await shop.expectNeverSaid(/\bfail/i)
  expect(keysOf(await sends(shop)).size).toBe(1)
  await expectOneOrder(page)
})

test('an order whose outcome stays unknown says so, once, until a person checks', async ({ shop, page }) => {
  await place(shop, 'internal_server_error', -1)
  const notice = page.getByRole('group', { name: unsure })
  await expect(notice).toContainText('It may have gone through.')
  // It is sent three times; from then on the shop only asks what became of it.
  await expect.poll(async () => (await sends(shop)).length).toBe(3)
  await expect
    .poll(async () => (await shop.log()).filter(({ path }) => path.includes('key=')).length)
    .toBeGreaterThan(1)
  expect(await sends(shop)).toHaveLength(3)
  await shop.expectOnly('outcome-notice')
  await shop.expectNeverSaid(/\bfail/i)
  await shop.expectNeverSaid(technical)

  await shop.disarm('sweetspot')
  await notice.getByRole('button', { name: 'Check now' }).click()
  await expectOrdered(page)
  expect(keysOf(await sends(shop)).size).toBe(1)
  await expectOneOrder(page)
})

test('what a form has no place for goes to the toaster', async ({ shop, page }) => {
  await shop.openCheckout()
  await shop.arm({ target: 'sweetspot', fault: 'internal_server_error', times: -1, match: 'POST' })
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Your email' }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Write to me' }).click()
  await expect(page.locator('[data-part="toast"]')).toContainText(/^We couldn't confirm/)
  await shop.expectOnly('toast')
  const asked = (await shop.log()).filter(({ path }) => path === '/v1/customers')
  expect(asked).toHaveLength(1)

  await shop.disarm('sweetspot')
  await page.getByRole('button', { name: 'Write to me' }).click()
  await expect(page.getByText('It is on its way, Ada.')).toBeVisible()
  await shop.expectOnlyWas('toast')
})
