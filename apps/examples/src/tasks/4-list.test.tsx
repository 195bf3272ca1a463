import '@faultkit/testing/vitest'
import { ErrorToaster } from '@faultkit/ui'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { WireReply } from '../../../../scripts/wireServer.ts'
import { order, unavailable } from '../test-support/replies.ts'
import { shop } from '../test-support/shop.ts'
import { WithClient } from '../test-support/WithClient.tsx'
import { Orders } from './4-list.tsx'

async function open(...replies: WireReply[]) {
  await shop.answers({ 'GET /api/orders': replies })
  const screen = await render(
    <WithClient>
      <Orders />
      <ErrorToaster />
    </WithClient>,
  )
  const sends = () => expect.poll(async () => (await shop.seen('GET /api/orders')).length, { timeout: 5000 })
  return { ...screen, sends, note: () => screen.container.textContent ?? '' }
}

const list: WireReply = { body: [order] }
const secondsIn = (text: string): number => Number(/Trying again in (\d+) seconds?/.exec(text)?.[1])

describe('the list', () => {
  test('says that it loads, then shows the orders', async () => {
    const page = await open({ ...list, delayMs: 200 })
    await expect.element(page.getByText('Loading…')).toBeVisible()
    await expect.element(page.getByText('4200')).toBeVisible()
    await expect(document).not.toShowOneSurface()
  })

  test('counts down to the moment that the server asked for', async () => {
    const page = await open(unavailable({ 'retry-after': '30' }), list)
    await expect(document).toShowOneSurface()
    const before = secondsIn(page.note())
    expect(before).toBeGreaterThanOrEqual(27)
    await expect.poll(() => secondsIn(page.note()), { timeout: 3000 }).toBeLessThan(before)
    await expect.element(page.getByText('Loading…')).not.toBeInTheDocument()
    expect(page.note()).not.toContain('upstream')
    await page.sends().toBe(1)
  })

  test('asks at once when someone says so, and shows the orders', async () => {
    const page = await open(unavailable({ 'retry-after': '30' }), list)
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect.element(page.getByText('4200')).toBeVisible()
    await page.sends().toBe(2)
    await expect(document).toHaveAnnounced([{ text: /right now/, politeness: 'polite' }])
    await expect(document).not.toShowOneSurface()
  })

  test('tries again by itself when the time has come', async () => {
    const page = await open(unavailable({ 'retry-after': '1' }), list)
    await expect.element(page.getByText('4200'), { timeout: 6000 }).toBeVisible()
    await page.sends().toBe(2)
  })

  test('does not repeat what cannot succeed, and says so', async () => {
    const page = await open({ status: 403, body: { error: { type: 'invalid_request_error', code: 'forbidden' } } })
    await expect(document).toShowOneSurface()
    expect(page.note()).toMatch(/don['’]t have access/)
    await page.sends().toBe(1)
  })
})
