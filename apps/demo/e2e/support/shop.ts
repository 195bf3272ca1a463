import { test as base, type ConsoleMessage, expect, type Locator, type Page } from '@playwright/test'
import type { ArmedFault, Charge, LogEntry } from '../../server/wire.ts'
import { forget, recordingOf, startRecording, surfacesOf } from './recorder.ts'

/** A person in front of the real shop, and a look behind its counter. */
export interface Shop {
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
  /** The one surface that shows the error, now and at every moment since the page was opened or forgotten. */
  readonly expectOnly: (surface: string) => Promise<void>
  /** No surface at all, and none since. */
  readonly expectNone: () => Promise<void>
  /** The page's own code may say this on the console; anything else fails the test. */
  readonly allowConsole: (words: RegExp) => void
  /** What was shown until now no longer counts. */
  readonly forget: () => Promise<void>
  /** Nothing the person ever saw since matches. */
  readonly expectNeverSaid: (words: RegExp) => Promise<void>
}

export const unpaidOrder = 'ord_seed_3'

// The browser itself reports each answer that is not ok; what the page's own code says is what counts.
const isOwnWord = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')

export const test = base.extend<{ shop: Shop }>({
  shop: async ({ page, request }, run) => {
    await request.post('/shop/reset')
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
    ...lookout(page),
  }
}

// Long enough for a toast that should not come: the reporter waits two macrotasks.
const settleMs = 300

function lookout(page: Page): Pick<Shop, 'expectOnly' | 'expectNone' | 'forget' | 'expectNeverSaid'> {
  const seen = async (): Promise<string[]> => {
    const { surfaces } = await recordingOf(page)
    return [...new Set(surfaces.filter((names) => names.length > 0).map((names) => names.join(' + ')))]
  }
  return {
    expectOnly: async (surface) => {
      await expect.poll(() => surfacesOf(page)).toEqual([surface])
      await page.waitForTimeout(settleMs)
      expect(await surfacesOf(page)).toEqual([surface])
      expect(await seen(), 'every surface that was ever visible').toEqual([surface])
    },
    expectNone: async () => {
      await page.waitForTimeout(settleMs)
      expect(await seen(), 'every surface that was ever visible').toEqual([])
    },
    forget: () => forget(page),
    expectNeverSaid: async (words) => {
      const { texts } = await recordingOf(page)
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.filter((text) => words.test(text))).toEqual([])
    },
  }
}

/** Every word of the shop itself, the panel beside it left out. */
export const shopOf = (page: Page): Locator => page.locator('.shop')
