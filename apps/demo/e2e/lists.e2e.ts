import { comeBack } from './support/comeBack.ts'
import { expect, test } from './support/shop.ts'

// Errors while reading: the shelves of the shop are one list with a notice of its own.

const shelf = 'Add Walnut chopping board'
const technical =
  /gateway|nginx|server error|internal|fetch|JSON|forbidden|unauthori[sz]ed|invalid|API key|\b[45]0\d\b/i

const refusals = [
  {
    fault: 'forbidden',
    title: "You don't have access to this",
    detail: "needs a permission that your account doesn't",
  },
  { fault: 'not_found', title: /^We can't find /, detail: 'It may have been moved or deleted.' },
]

for (const { fault, title, detail } of refusals) {
  test(`${fault} while reading is said above the list, once, and asked once`, async ({ shop, page }) => {
    await shop.arm({ target: 'sweetspot', fault, times: -1, match: 'GET' })
    await page.goto('/')
    await expect(page.getByRole('group', { name: title })).toContainText(detail)
    await shop.expectOnly('retry-notice')
    expect(await shop.log()).toHaveLength(1)
    await shop.expectNeverSaid(technical)

    // Another try would be refused again; who comes back to the page finds what was granted meanwhile.
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await shop.disarm('sweetspot')
    await comeBack(page)
    await expect(page.getByRole('button', { name: shelf })).toBeVisible()
    await shop.expectOnlyWas('retry-notice')
  })
}

test('429, then success: the list counts down, then loads by itself', async ({ shop, page }) => {
  await shop.arm({ target: 'sweetspot', fault: 'rate_limit', match: 'GET' })
  await page.goto('/')
  await expect(page.getByRole('button', { name: shelf })).toBeVisible()
  await shop.expectSaid('Waiting for a moment', 'There were many requests at once.', /\d seconds?/)
  await shop.expectOnlyWas('retry-notice')
  const [first, second, ...more] = await shop.log()
  expect([first?.status, second?.status, more]).toEqual([429, 200, []])
  expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(2000)
})

const broken = { title: "We can't load this right now", detail: "The service isn't answering." }
const unreachable = { title: "We can't reach the service", detail: 'Check your connection.' }
/** An endpoint that answers, but not with what it should. */
const defects: readonly string[] = ['internal_server_error', 'cut_json']
const isDefect = (fault: string): boolean => defects.includes(fault)
const outages = [
  { fault: 'internal_server_error', ...broken },
  { fault: 'unavailable', ...broken },
  { fault: 'html_502', ...broken },
  { fault: 'cut_json', ...broken },
  { fault: 'reset_before', ...unreachable },
  { fault: 'refuse', ...unreachable },
]

for (const { fault, title, detail } of outages) {
  const where = fault === 'refuse' ? {} : { match: 'GET' as const }

  test(`${fault} while reading is said once and mends itself`, async ({ shop, page }) => {
    await shop.arm({ target: 'sweetspot', fault, ...where })
    await page.goto('/')
    await expect(page.getByRole('button', { name: shelf })).toBeVisible()
    await shop.expectSaid(title, detail, /Trying again/)
    await shop.expectOnlyWas('retry-notice')
    await shop.expectNeverSaid(technical)
  })

  if (isDefect(fault)) continue
  test(`${fault} that stays is said once, with a way to try now`, async ({ shop, page }) => {
    await shop.arm({ target: 'sweetspot', fault, times: -1, ...where })
    await page.clock.install()
    await page.goto('/')
    const notice = page.getByRole('group', { name: title })
    // Once three have failed the gate is closed, and the list waits for it.
    await expect.poll(async () => (await shop.log()).length).toBeGreaterThanOrEqual(fault === 'refuse' ? 0 : 3)
    await expect(notice).toContainText(/Trying again in \d+ seconds?/)
    await expect(notice).toContainText(detail)
    await shop.expectOnly('retry-notice')
    await shop.expectNeverSaid(technical)

    // Time stands still in the page, so that the wait does not end by itself before the press, however busy the machine is.
    await expect(notice).toContainText(/Trying again in (?:[4-9]|\d\d) seconds/, { timeout: 60_000 })
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1500))
    await shop.disarm('sweetspot')
    await notice.getByRole('button', { name: 'Try now' }).click()
    await page.clock.resume()
    await expect(page.getByRole('button', { name: shelf })).toBeVisible()
    await shop.expectOnlyWas('retry-notice')
  })
}

for (const fault of defects) {
  test(`${fault} that stays is most likely a defect: the list stops, says so, and can be tried again`, async ({
    shop,
    page,
  }) => {
    await shop.arm({ target: 'sweetspot', fault, times: -1, match: 'GET' })
    await page.goto('/')
    const notice = page.getByRole('group', { name: broken.title })
    await expect(notice).toContainText('We stopped trying.', { timeout: 60_000 })
    await expect(notice).toContainText(broken.detail)
    await shop.expectOnly('retry-notice')
    await shop.expectNeverSaid(technical)

    await shop.disarm('sweetspot')
    await notice.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('button', { name: shelf })).toBeVisible()
    await shop.expectOnlyWas('retry-notice')
  })
}

test('no answer at all: the list says that it takes long, once, and asks again', async ({ shop, page }) => {
  await page.clock.install()
  await shop.arm({ target: 'sweetspot', fault: 'hang', match: 'GET' })
  await page.goto('/')
  await expect.poll(() => shop.log()).toMatchObject([{ fault: 'hang' }])
  await shop.expectNone()

  await page.clock.fastForward('00:10')
  await shop.expectSaid('This is taking longer than usual')
  await expect(page.getByRole('button', { name: shelf })).toBeVisible()
  await shop.expectOnlyWas('retry-notice')
  await shop.expectNeverSaid(technical)
})

test('what stops three requests of a page is one notice, and one press brings all three back', async ({
  shop,
  page,
}) => {
  await shop.arm({ target: 'sweetspot', fault: 'internal_server_error', times: -1, match: 'GET' })
  await shop.openOrders()
  const notice = page.locator('[data-faultkit="retry-notice"]')
  await expect(notice).toContainText(broken.title)
  await expect(notice).toContainText('We stopped trying.', { timeout: 60_000 })
  await expect(page.getByText('Not known yet')).toHaveCount(4)
  await shop.expectOnly('retry-notice')

  await shop.disarm('sweetspot')
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Not known yet')).toHaveCount(0)
  await shop.expectOnlyWas('retry-notice')
})

test('offline is said once, and the list goes on when the connection is back', async ({ shop, page, context }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: shelf })).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByRole('group', { name: "You're offline" })).toBeVisible()
  await shop.expectOnly('offline-notice')

  await context.setOffline(false)
  await shop.expectOnlyWas('offline-notice')
  await page.getByRole('link', { name: 'Orders' }).click()
  await expect(page.getByRole('heading', { name: 'Mira Novak' })).toBeVisible()
})

test('a part of the page that crashes leaves the rest standing', async ({ shop, page }) => {
  await shop.openOrders()
  await expect(page.getByRole('heading', { name: 'How it travels' })).toBeVisible()
  // React writes what a boundary catches to the console.
  shop.allowConsole(/^TypeError: Cannot read properties of undefined/)
  await page.getByRole('button', { name: 'A bug in the page' }).click()
  const fallback = page.getByRole('group', { name: 'This part of the page stopped working' })
  await expect(fallback).toBeVisible()
  await shop.expectOnly('error-fallback')
  await expect(page.getByRole('heading', { name: 'Latest orders' })).toBeVisible()
  await fallback.getByRole('button', { name: 'Load it again' }).click()
  await expect(page.getByRole('heading', { name: 'How it travels' })).toBeVisible()
  await shop.expectOnlyWas('error-fallback')
})
