import type { Page } from '@playwright/test'
import { expect, type Shop, test, unpaidOrder } from './support/shop.ts'

// Money: what is not known is never called failed, and nobody pays twice.

const notKnown = "We couldn't confirm your payment"
const unsure = (page: Page) => page.getByRole('group', { name: notKnown })
const declined = (page: Page) => page.getByRole('group', { name: "The payment didn't go through" })
const receipt = (page: Page) => page.getByRole('heading', { level: 2, name: '€49.00 paid' })
const technical = /\bfail|gateway|forbidden|secret|sk_|Spotflow|\b[45]0\d\b/i

async function expectOneCharge(shop: Shop): Promise<void> {
  expect(await shop.charges(unpaidOrder)).toMatchObject([{ status: 'succeeded', amount: 4900 }])
}

/** Keys of every send of the payment. */
async function keysSent(shop: Shop): Promise<(string | undefined)[]> {
  return (await shop.log()).filter(({ method }) => method === 'POST').map(({ idempotencyKey }) => idempotencyKey)
}

test('a payment that goes through shows the receipt and nothing else', async ({ shop, page }) => {
  await shop.openPayment()
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
  await shop.expectNone()
  await expectOneCharge(shop)
})

test('a 200 with a failed charge says that the card was declined, once, and another card may be tried', async ({
  shop,
  page,
}) => {
  await shop.openPayment()
  await page.getByRole('button', { name: 'a card the bank declines' }).click()
  await shop.pay()
  const notice = declined(page)
  await expect(notice).toContainText('You have not been charged.')
  await expect(notice).toContainText('The bank did not approve this card')
  await shop.expectOnly('form')
  expect(await shop.charges(unpaidOrder)).toMatchObject([{ status: 'failed' }])

  await page.getByRole('button', { name: 'a card that works' }).click()
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
  await shop.expectOnlyWas('form')
  const [first, second] = await keysSent(shop)
  expect(second).not.toBe(first)
})

test('a card number that cannot be right is said at its field', async ({ shop, page }) => {
  await shop.openPayment()
  const number = page.getByRole('textbox', { name: 'Card number' })
  await number.fill('4242 4242 4242 4241')
  await shop.pay()
  await expect(number).toBeFocused()
  await expect(number).toHaveAccessibleDescription(/Card number must be a card number$/)
  await shop.expectOnly('form')

  await number.fill('4242 4242 4242 4242')
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
})

const refusals = [
  {
    fault: 'authentication',
    title: "The shop can't reach its payment service",
    says: ['Its access key is missing or no longer active.', 'You have not been charged.'],
  },
  { fault: 'permission', title: "You don't have access to this", says: ['Nothing was changed.'] },
  {
    fault: 'invalid_request',
    title: /^We couldn't do that|can't be done/,
    says: ['This order is in a state that takes no payment'],
  },
]

for (const { fault, title, says } of refusals) {
  test(`${fault} is said once, nothing is charged, and the next try goes through`, async ({ shop, page }) => {
    await shop.openPayment()
    await shop.arm({ target: 'spotflow', fault })
    await shop.pay()
    const summary = page.getByRole('group', { name: title })
    for (const sentence of says) await expect(summary).toContainText(sentence)
    await shop.expectOnly('form')
    await shop.expectNeverSaid(technical)
    expect(await shop.charges(unpaidOrder)).toEqual([])

    await shop.pay()
    await expect(receipt(page)).toBeVisible()
    await shop.expectOnlyWas('form')
  })
}

test('429, then success: nothing is charged twice and nothing is called an error', async ({ shop, page }) => {
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault: 'rate_limit', match: 'POST' })
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
  const [first, second, ...more] = await keysSent(shop)
  expect([second, more]).toEqual([first, []])
  await shop.expectNone()
  await expectOneCharge(shop)
})

test('reset after commit: not known, then known, never failed, charged once', async ({ shop, page }) => {
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault: 'reset_after', match: 'POST' })
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
  await shop.expectSaid(notKnown, 'It may have gone through.', 'Your payment went through')
  await shop.expectOnly('outcome-notice')
  await shop.expectNeverSaid(/\bfail/i)
  await expectOneCharge(shop)
})

test('reset after commit, and nothing else gets through: the webhook alone settles it', async ({ shop, page }) => {
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault: 'reset_after', times: -1 })
  await shop.pay()
  await expect(page.getByRole('group', { name: 'Your payment went through' })).toBeVisible()
  await expect(receipt(page)).toBeVisible()
  await shop.expectSaid(notKnown, /Don't (pay|send it) again/)
  await shop.expectOnly('outcome-notice')
  await shop.expectNeverSaid(/\bfail/i)
  await expectOneCharge(shop)
  const log = await shop.log()
  expect(log.filter(({ path, status }) => path.startsWith('/v1/charges') && status !== 0)).toEqual([])
  expect(new Set(await keysSent(shop)).size).toBe(1)
})

test('an outcome that is not known survives a reload of the page', async ({ shop, page }) => {
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault: 'hang', times: -1, match: 'POST' })
  await shop.pay()
  await expect.poll(() => keysSent(shop)).toHaveLength(1)

  await page.reload()
  await expect(unsure(page)).toBeVisible()
  await shop.expectOnly('outcome-notice')
  await shop.expectNeverSaid(/\bfail/i)

  // The card is not kept, so nothing can be sent again until the person gives it anew.
  await shop.disarm('spotflow')
  await expect(async () => {
    await page.getByRole('button', { name: 'Check now' }).click({ timeout: 1000 })
    await expect(page.getByRole('button', { name: /^Pay €/ })).toBeEnabled({ timeout: 1000 })
  }).toPass()
  await page.getByRole('button', { name: 'a card that works' }).click()
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
  await expectOneCharge(shop)
  expect(new Set(await keysSent(shop)).size).toBe(1)
})

test('a payment that went through while the page was loaded again is known by itself', async ({ shop, page }) => {
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault: 'reset_after', times: -1 })
  await shop.pay()
  await shop.expectSaid(notKnown)

  await page.reload()
  await expect(receipt(page)).toBeVisible()
  await shop.expectNeverSaid(/\bfail/i)
  await expectOneCharge(shop)
  expect(new Set(await keysSent(shop)).size).toBe(1)
})

for (const fault of ['api_error', 'api_connection_error', 'unavailable', 'html_502', 'reset_before']) {
  test(`${fault} of a payment: not known, then sent again under the same key`, async ({ shop, page }) => {
    await shop.openPayment()
    await shop.arm({ target: 'spotflow', fault, times: -1, match: 'POST' })
    await shop.pay()
    await expect(unsure(page)).toContainText(/Don't (pay|send it) again/)
    // When the kit has sent it as often as it does by itself, a person is needed.
    await expect.poll(async () => (await keysSent(shop)).length).toBe(3)
    await shop.expectOnly('outcome-notice')
    expect(await shop.charges(unpaidOrder)).toEqual([])

    await shop.disarm('spotflow')
    await page.getByRole('button', { name: 'Check now' }).click()
    await expect(receipt(page)).toBeVisible()
    await shop.expectSaid('Your payment went through')
    await shop.expectOnly('outcome-notice')
    await shop.expectNeverSaid(technical)
    await expectOneCharge(shop)
    expect(new Set(await keysSent(shop)).size).toBe(1)
  })
}

test('no answer to a payment: not known, then sent again under the same key', async ({ shop, page }) => {
  await page.clock.install()
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault: 'hang', match: 'POST' })
  await shop.pay()
  await expect.poll(() => keysSent(shop)).toHaveLength(1)
  await shop.expectNone()

  await page.clock.fastForward('00:10')
  await shop.expectSaid(notKnown)
  await expect(receipt(page)).toBeVisible()
  await shop.expectOnly('outcome-notice')
  await shop.expectNeverSaid(technical)
  await expectOneCharge(shop)
  expect(new Set(await keysSent(shop)).size).toBe(1)
})

test('a 200 that is still pending is not known yet, and the webhook settles it', async ({ shop, page }) => {
  await shop.openPayment()
  await shop.arm({ target: 'spotflow', fault: 'pending_200', match: 'POST' })
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
  await shop.expectSaid(notKnown, 'Your payment went through')
  await shop.expectOnly('outcome-notice')
  await shop.expectNeverSaid(/\bfail/i)
  await expectOneCharge(shop)
  expect(await keysSent(shop)).toHaveLength(1)
})

test('a declined card before does not end a later payment that is not known yet', async ({ shop, page }) => {
  await shop.openPayment()
  await page.getByRole('button', { name: 'a card the bank declines' }).click()
  await shop.pay()
  await expect(declined(page)).toBeVisible()

  await page.getByRole('button', { name: 'a card that works' }).click()
  await shop.arm({ target: 'spotflow', fault: 'reset_after', times: -1 })
  await shop.forget()
  await shop.pay()
  await expect(receipt(page)).toBeVisible()
  await shop.expectSaid(notKnown)
  expect(await shop.charges(unpaidOrder)).toMatchObject([{ status: 'failed' }, { status: 'succeeded' }])
})
