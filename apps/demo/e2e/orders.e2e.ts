import { expect, type Shop, test } from './support/shop.ts'

// Errors of a write that belong to no field.

const place = async (shop: Shop, fault: string, times = 1): Promise<void> => {
  await shop.openCheckout()
  await shop.arm({ target: 'sweetspot', fault, times, match: 'POST' })
  await shop.placeOrder()
}

const sends = async (shop: Shop) =>
  (await shop.log()).filter(({ method, path }) => method === 'POST' && path === '/v1/orders')

const summaries = [
  { fault: 'unauthorized', title: 'Sign in again', safe: 'What you typed is still here.' },
  { fault: 'forbidden', title: "You don't have access to this", safe: 'Nothing was changed.' },
  { fault: 'not_found', title: /^We can't find / },
]

for (const { fault, title, safe } of summaries) {
  test(`${fault} while ordering is said in the summary, once, and the next try goes through`, async ({
    shop,
    page,
  }) => {
    await place(shop, fault)
    const summary = page.getByRole('group', { name: title })
    await expect(summary).toBeVisible()
    await expect(summary).toBeFocused()
    if (safe) await expect(summary).toContainText(safe)
    await shop.expectOnly('form')
    await shop.expectNeverSaid(/forbidden|unauthori[sz]ed|invalid|\b40[134]\b|API key/i)
    expect(await sends(shop)).toHaveLength(1)

    await shop.placeOrder()
    await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
  })
}

test('a parameter that no field has is said in the summary, in words', async ({ shop, page }) => {
  await place(shop, 'unknown_parameter')
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
  await expect(page.locator('form.checkout [aria-invalid="true"]')).toHaveCount(0)
  await shop.expectOnly('form')
  await shop.expectNeverSaid(/loyalty_tier|parameter|invalid/i)

  await shop.placeOrder()
  await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
})

test('429, then success: waits as long as it is asked to, sends the same key again, and shows no error', async ({
  shop,
  page,
}) => {
  await place(shop, 'rate_limit')
  await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible({ timeout: 10_000 })
  const [first, second, ...more] = await sends(shop)
  expect([first?.status, second?.status, more]).toEqual([429, 201, []])
  expect(second?.idempotencyKey).toBe(first?.idempotencyKey)
  expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(2000)
  await shop.expectNone()
})

const uncertain = ['internal_server_error', 'unavailable', 'html_502', 'reset_after', 'cut_json'] as const

for (const fault of uncertain) {
  test(`${fault} while ordering: sent again under the same key, ordered once, never called failed`, async ({
    shop,
    page,
  }) => {
    await place(shop, fault)
    await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible({ timeout: 15_000 })
    const all = await sends(shop)
    expect(new Set(all.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    await shop.expectNeverSaid(/\bfail/i)
    await page.goto('/#/orders')
    await expect(page.getByRole('heading', { level: 3, name: 'Ada Lindqvist' })).toHaveCount(1)
  })
}

test('an order whose outcome stays unknown says so, once, and can be sent again under the same key', async ({
  shop,
  page,
}) => {
  await place(shop, 'internal_server_error', -1)
  await expect(page.getByRole('group', { name: "We couldn't confirm your order" })).toBeVisible()
  await expect.poll(async () => (await sends(shop)).length, { timeout: 15_000 }).toBe(3)
  await expect(page.getByRole('button', { name: 'Place order' })).toBeEnabled()
  await shop.expectOnly('outcome-notice')
  await shop.expectNeverSaid(/\bfail|server|500/i)

  await shop.disarm('sweetspot')
  await shop.placeOrder()
  await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
  expect(new Set((await sends(shop)).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
})

test('what a form has no place for goes to the toaster', async ({ shop, page }) => {
  await shop.openCheckout()
  await shop.arm({ target: 'sweetspot', fault: 'internal_server_error', times: -1, match: 'POST' })
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Your email' }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Write to me' }).click()
  await shop.expectOnly('toast')
  const asked = (await shop.log()).filter(({ path }) => path === '/v1/customers')
  expect(asked).toHaveLength(1)

  await shop.disarm('sweetspot')
  await page.getByRole('button', { name: 'Write to me' }).click()
  await expect(page.getByText('It is on its way, Ada.')).toBeVisible()
})
