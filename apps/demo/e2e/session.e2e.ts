import type { Page } from '@playwright/test'
import { expect, type Shop, test } from './support/shop.ts'

// A session that ends: one prompt for all that came back, one sign-in, and each of it is sent again once. Nothing typed is lost.

const prompt = (page: Page) => page.getByRole('group', { name: 'Sign in again' })
const signIn = (page: Page) => prompt(page).getByRole('button', { name: 'Sign in' }).click()
const technical = /API key|unauthori[sz]ed|\b401\b/i

/** What the API saw, and how it answered. */
const answered = async (shop: Shop) =>
  (await shop.log()).map(({ method, path, status }) => `${status} ${method} ${path}`)
const endSession = (shop: Shop, match: 'GET' | 'POST') =>
  shop.arm({ target: 'sweetspot', fault: 'session_ended', match })

test('three reads that come back at once are one prompt; signed in, each is sent again once', async ({
  shop,
  page,
}) => {
  await endSession(shop, 'GET')
  await shop.openOrders()
  await expect(prompt(page)).toContainText('Your session ended.')
  await shop.expectOnly('session-notice')
  await expect(page.getByText('shown in the prompt to sign in')).toHaveCount(3)
  const reads = ['GET /v1/customers', 'GET /v1/orders', 'GET /v1/products']
  const refused = reads.map((read) => `401 ${read}`)
  await expect.poll(async () => (await answered(shop)).sort()).toEqual(refused)

  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Mira Novak' })).toBeVisible()
  await expect(page.getByText('Not known yet')).toHaveCount(0)
  await shop.expectOnlyWas('session-notice')
  await shop.expectNeverSaid(technical)
  expect((await answered(shop)).sort()).toEqual([...reads.map((read) => `200 ${read}`), ...refused])
})

test('an order keeps what was typed, and is placed when somebody is signed in, without another click', async ({
  shop,
  page,
}) => {
  await shop.openCheckout()
  const email = page.getByRole('textbox', { name: 'Email', exact: true })
  await email.fill('ada@lindqvist.example')
  await endSession(shop, 'POST')
  await shop.placeOrder()
  await expect(prompt(page)).toContainText('What you typed is still here.')
  await expect(prompt(page)).toBeInViewport({ ratio: 1 })
  await expect(email).toHaveValue('ada@lindqvist.example')
  await expect(page.getByRole('textbox', { name: 'City' })).toHaveValue('Ghent')
  await shop.expectOnly('session-notice')

  await signIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
  await shop.expectOnlyWas('session-notice')
  await shop.expectNeverSaid(technical)
  const orders = (await shop.log()).filter(({ path, method }) => method === 'POST' && path === '/v1/orders')
  expect(orders.map(({ status }) => status)).toEqual([401, 201])
})

test('an order, a letter and reads that came back wait for the same sign-in', async ({ shop, page }) => {
  await shop.openCheckout()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Your email' }).fill('ada@example.com')
  await endSession(shop, 'POST')
  await page.getByRole('button', { name: 'Write to me' }).click()
  await expect(prompt(page)).toBeVisible()
  await shop.placeOrder()
  await expect.poll(async () => (await answered(shop)).filter((line) => line.startsWith('401')).length).toBe(2)
  await shop.expectOnly('session-notice')

  await signIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
  await expect.poll(() => answered(shop)).toContain('201 POST /v1/customers')
  await shop.expectOnlyWas('session-notice')
  const lines = await answered(shop)
  for (const line of ['201 POST /v1/orders', '201 POST /v1/customers'])
    expect(lines.filter((each) => each === line)).toHaveLength(1)
})

test('what is wrong with an order that was sent again after the sign-in is said at its field', async ({
  shop,
  page,
}) => {
  await shop.openCheckout()
  const email = page.getByRole('textbox', { name: 'Email', exact: true })
  await email.fill('')
  await endSession(shop, 'POST')
  await shop.placeOrder()
  await signIn(page)
  await expect(email).toHaveAccessibleDescription(/Enter your email|Email/)
  await shop.expectSurfaces(['form'])
  await email.fill('ada@example.com')
  await shop.placeOrder()
  await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
})

test('a sign-in that does not work leaves the prompt where it is, to be tried again', async ({ shop, page }) => {
  await endSession(shop, 'GET')
  await shop.openOrders()
  await expect(prompt(page)).toBeVisible()
  await page.route('**/shop/config', (route) => route.fulfill({ status: 503, body: '{}' }))
  await signIn(page)
  await expect(prompt(page).getByRole('button', { name: 'Sign in' })).not.toHaveAttribute('aria-disabled')
  await shop.expectOnly('session-notice')
  await page.unroute('**/shop/config')
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Mira Novak' })).toBeVisible()
  await shop.expectOnlyWas('session-notice')
})
