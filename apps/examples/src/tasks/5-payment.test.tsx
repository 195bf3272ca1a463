import '@faultkit/testing/vitest'
import { ErrorToaster } from '@faultkit/ui'
import { describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Charge } from '#shop/types'
import type { WireReply } from '../../../../scripts/wireServer.ts'
import { shop } from '../test-support/shop.ts'
import { WithClient } from '../test-support/WithClient.tsx'
import { PaymentPage } from './5-payment.tsx'

const charge = (status: Charge['status']): Charge => ({ id: 'ch_1', status, amount: 4200 })
const none: WireReply = { body: [] }
let orders = 0

async function open({ post, get = [none] }: { post: WireReply[]; get?: WireReply[] }) {
  await shop.answers({ 'POST /api/charges': post, 'GET /api/charges': get })
  const orderId = `order-${++orders}`
  const onPaid = vi.fn<(charge: Charge) => void>()
  const screen = await render(
    <WithClient>
      <PaymentPage orderId={orderId} onPaid={onPaid} />
      <ErrorToaster />
    </WithClient>,
  )
  const pay = () => screen.getByRole('button', { name: 'Pay', exact: true }).click()
  const says = (words: RegExp) => expect.poll(() => document.body.textContent, { timeout: 5000 }).toMatch(words)
  const paid = () => expect.poll(() => onPaid.mock.calls.map(([known]) => known), { timeout: 8000 })
  // The kit may send again, but only under the first key: then the bank charges once.
  const keys = async () => {
    const sends = (await shop.seen('POST /api/charges')).filter(({ body }) => JSON.parse(body).orderId === orderId)
    return new Set(sends.map(({ headers }) => headers['idempotency-key']))
  }
  return { ...screen, onPaid, pay, says, paid, keys }
}

const uncertain = /couldn['’]t confirm your payment/
const wentThrough = /Your payment went through/

describe('a payment whose answer is lost', () => {
  test('is uncertain, never failed, and offers to check instead of paying again', async () => {
    const page = await open({ post: [{ reset: true }] })
    await page.pay()
    await page.says(uncertain)
    await expect(document).toShowOneSurface()
    expect(document.body.textContent).not.toMatch(/fail/i)
    await expect.element(page.getByRole('button', { name: 'Check now' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Pay', exact: true })).toBeDisabled()
    expect(page.onPaid).not.toHaveBeenCalled()
  })

  test('is settled by asking, and never sent under a second key', async () => {
    const page = await open({ post: [{ reset: true }], get: [none, { body: [charge('succeeded')] }] })
    await page.pay()
    await page.says(uncertain)
    await page.paid().toEqual([charge('succeeded')])
    await page.says(wentThrough)
    expect((await page.keys()).size).toBe(1)
  })

  test('is settled at once when someone checks', async () => {
    const page = await open({ post: [{ reset: true }], get: [none, none, { body: [charge('succeeded')] }] })
    await page.pay()
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.paid().toEqual([charge('succeeded')])
    expect((await page.keys()).size).toBe(1)
  })

  test('is settled by the webhook’s event, once', async () => {
    const page = await open({ post: [{ reset: true }] })
    await page.pay()
    await page.says(uncertain)
    await shop.sends(charge('succeeded'))
    await page.paid().toEqual([charge('succeeded')])
    await shop.sends(charge('succeeded'))
    await page.says(wentThrough)
    await expect(document).toHaveAnnounced([{ text: uncertain }, { text: wentThrough }])
    expect(page.onPaid).toHaveBeenCalledOnce()
    expect((await page.keys()).size).toBe(1)
  })

  test('was not made when the event says so, and can be paid again', async () => {
    const page = await open({ post: [{ reset: true }] })
    await page.pay()
    await page.says(uncertain)
    await shop.sends(charge('failed'))
    await expect.element(page.getByRole('button', { name: 'Pay', exact: true })).toBeEnabled()
    await expect(document).toShowOneSurface()
    expect(page.onPaid).not.toHaveBeenCalled()
    // Only now: while the outcome is open the kit sends again by itself, and would get this answer.
    await shop.answers({ 'POST /api/charges': [{ status: 201, body: charge('succeeded') }] })
    await page.pay()
    await page.paid().toEqual([charge('succeeded')])
  })
})

describe('a payment that is answered', () => {
  test('is paid at once, without a word about it', async () => {
    const page = await open({ post: [{ status: 201, body: charge('succeeded') }] })
    await page.pay()
    await page.paid().toEqual([charge('succeeded')])
    await expect(document).not.toShowOneSurface()
  })

  test('is uncertain while the answer says that it is pending', async () => {
    const page = await open({ post: [{ status: 201, body: charge('pending') }] })
    await page.pay()
    await page.says(uncertain)
    expect(page.onPaid).not.toHaveBeenCalled()
    await shop.sends(charge('succeeded'))
    await page.paid().toEqual([charge('succeeded')])
  })

  test('is not made when a 200 carries a failed charge', async () => {
    const page = await open({ post: [{ body: charge('failed') }] })
    await page.pay()
    await expect(document).toShowOneSurface()
    expect(page.onPaid).not.toHaveBeenCalled()
    await expect.element(page.getByRole('button', { name: 'Pay', exact: true })).toBeEnabled()
  })
})
