import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { type Demo, startDemo } from '../../server/demo.ts'
import type { ArmedFault, Charge, LogEntry } from '../../server/wire.ts'
import { createLookout, type Lookout } from './lookout.ts'
import { recordingOf, startRecording } from './recorder.ts'

/** A person in front of a real shop, and a look behind its counter. */
export interface Shop extends Lookout {
  readonly page: Page
  readonly arm: (fault: Omit<ArmedFault, 'times'> & { times?: number }) => Promise<void>
  readonly disarm: (target: ArmedFault['target']) => Promise<void>
  readonly log: () => Promise<LogEntry[]>
  readonly charges: (orderId: string) => Promise<(Charge & { idempotencyKey: string })[]>
  /** The checkout, filled in with the example. */
  readonly openCheckout: () => Promise<void>
  readonly openOrders: () => Promise<void>
  /** The payment of the order that stands unpaid on the first day, its card filled in. */
  readonly openPayment: () => Promise<void>
  readonly placeOrder: () => Promise<void>
  readonly pay: () => Promise<void>
  /** The page's own code may say this on the console; anything else fails the test. */
  readonly allowConsole: (words: RegExp) => void
}

export const unpaidOrder = 'ord_seed_3'

// The browser itself reports each answer that is not ok; what the page's own code says is what counts.
const isOwnWord = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')

/** Each test has the three servers to itself: nothing under way in one can reach another. */
export const test = base.extend<{ demo: Demo; shop: Shop }>({
  demo: async ({ browserName: _any }, run) => {
    // The webhook comes late enough for the lost answer to be the first to reach the page, on a busy machine too.
    const demo = await startDemo({ port: 0, data: ':memory:', pace: { lateWebhook: 3000 } })
    await run(demo)
    await demo.stop()
  },
  baseURL: ({ demo }, run) => run(demo.shop),
  shop: async ({ page }, run) => {
    await startRecording(page)
    const said: string[] = []
    page.on('console', (message) => isOwnWord(message) && said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    const allowed: RegExp[] = []
    await run(createShop(page, allowed))
    const unexpected = said.filter((text) => !allowed.some((words) => words.test(text)))
    expect(unexpected, 'what the page wrote to the console').toEqual([])
    expect((await recordingOf(page)).violations, 'violations of the content security policy').toEqual([])
  },
})

export { expect }

function createShop(page: Page, allowed: RegExp[]): Shop {
  const { request } = page.context()
  const read = async <T>(path: string): Promise<T> => (await request.get(path)).json()
  const put = async (data: object): Promise<void> => {
    expect((await request.put('/shop/faults', { data })).ok()).toBe(true)
  }
  return {
    page,
    arm: put,
    disarm: (target) => put({ target, fault: null }),
    log: () => read('/shop/log?json'),
    charges: (orderId) => read(`/shop/database/charges?order=${orderId}`),
    openCheckout: async () => {
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Add Walnut chopping board' })).toBeVisible()
      await page.getByRole('button', { name: 'Fill in an example' }).click()
    },
    openOrders: async () => void (await page.goto('/#/orders')),
    openPayment: async () => {
      await page.goto(`/#/pay/${unpaidOrder}`)
      await page.getByRole('button', { name: 'a card that works' }).click()
    },
    placeOrder: () => page.getByRole('button', { name: 'Place order' }).click(),
    pay: () => page.getByRole('button', { name: /^Pay €/ }).click(),
    allowConsole: (words) => void allowed.push(words),
    ...createLookout(page),
  }
}
