import { fixtureNamed } from '@faultkit/testing/fixtures'
import '@faultkit/testing/vitest'
import { ErrorToaster } from '@faultkit/ui'
import { describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Order } from '#shop/types'
import type { WireReply } from '../../../../scripts/wireServer.ts'
import { order, placed, refused } from '../test-support/replies.ts'
import { shop } from '../test-support/shop.ts'
import { WithClient } from '../test-support/WithClient.tsx'
import { CheckoutPage } from './2-mutation.tsx'

const lost: WireReply = { reset: true }

async function open(...replies: WireReply[]) {
  await shop.answers({ 'POST /api/orders': replies })
  const onDone = vi.fn<(order: Order) => void>()
  const screen = await render(
    <WithClient>
      <CheckoutPage onDone={onDone} />
      <ErrorToaster />
    </WithClient>,
  )
  const submit = () => screen.getByRole('button', { name: 'Place order' }).click()
  const keys = async () => (await shop.seen('POST /api/orders')).map(({ headers }) => headers['idempotency-key'])
  const summary = () => screen.container.querySelector('[data-faultkit="error-summary"]')?.textContent
  return { ...screen, onDone, submit, keys, summary }
}

describe('the checkout through a mutation', () => {
  test('hands the order over once, and sends a key with it', async () => {
    const page = await open(placed)
    await page.submit()
    await expect.poll(() => page.onDone.mock.calls.map(([done]) => done)).toEqual([order])
    expect(await page.keys()).toEqual([expect.stringMatching(/\S{16}/)])
  })

  test('repeats by itself an order whose answer was lost, under the same key, and it is placed once', async () => {
    const page = await open(lost, placed)
    await page.submit()
    await expect.poll(() => page.onDone.mock.calls.length, { timeout: 12_000 }).toBe(1)
    expect(await page.keys()).toHaveLength(2)
    expect(new Set(await page.keys()).size).toBe(1)
    await expect.poll(page.summary).toBeUndefined()
  })

  test('says that an order is uncertain, and the next submit has the same key', async () => {
    const { envelope } = fixtureNamed('stripe', 'api-error-not-to-be-repeated')
    const page = await open(envelope, placed)
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(page.summary()).toMatch(/couldn['’]t confirm/)
    expect(page.summary()).not.toMatch(/fail/i)
    expect(page.onDone).not.toHaveBeenCalled()
    await page.submit()
    await expect.poll(() => page.onDone.mock.calls.length).toBe(1)
    expect(await page.keys()).toHaveLength(2)
    expect(new Set(await page.keys()).size).toBe(1)
    await expect.poll(page.summary).toBeUndefined()
  })

  test('shows a refusal in the form and in no toast, and lets the next submit through', async () => {
    const page = await open(refused({ code: 'parameter_missing', param: 'email' }), placed)
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(page.summary()).toMatch(/email/i)
    await page.submit()
    await expect.poll(() => page.onDone.mock.calls.length).toBe(1)
    expect(await page.keys()).toHaveLength(2)
  })

  test('gives the next order a key of its own', async () => {
    const page = await open(placed)
    await page.submit()
    await expect.poll(() => page.onDone.mock.calls.length).toBe(1)
    await page.submit()
    await expect.poll(() => page.onDone.mock.calls.length).toBe(2)
    expect(new Set(await page.keys()).size).toBe(2)
  })

  test('sends a double click once', async () => {
    const page = await open({ ...placed, delayMs: 300 })
    await page.getByRole('button', { name: 'Place order' }).dblClick()
    await expect.poll(() => page.onDone.mock.calls.length).toBe(1)
    expect(await page.keys()).toHaveLength(1)
  })
})
