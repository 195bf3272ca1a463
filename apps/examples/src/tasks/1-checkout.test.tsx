import '@faultkit/testing/vitest'
import { ErrorToaster } from '@faultkit/ui'
import axios from 'axios'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { type Checkout, emptyCheckout, type Order } from '#shop/types'
import type { WireReply } from '../../../../scripts/wireServer.ts'
import { placed, refused, unavailable } from '../test-support/replies.ts'
import { shop } from '../test-support/shop.ts'
import { CheckoutPage } from './1-checkout.tsx'

// The page's second transport, which it does not export: the same three lines.
const byAxios = async (values: Checkout, signal: AbortSignal): Promise<Order> =>
  (await axios.post<Order>('/api/orders', values, { signal })).data

beforeEach(() => {
  emptyCheckout.items.push({ sku: '', quantity: 1, price: 0 })
})
afterEach(() => {
  emptyCheckout.items.length = 1
})

describe.each([
  ['fetch', undefined],
  ['axios', byAxios],
])('the checkout by %s', (_name, transport) => {
  async function open(...replies: WireReply[]) {
    await shop.answers({ 'POST /api/orders': replies })
    const screen = await render(
      <>
        <CheckoutPage {...(transport && { transport })} />
        <ErrorToaster />
      </>,
    )
    const submit = () => screen.getByRole('button', { name: 'Place order' }).click()
    const summary = () => screen.container.querySelector('[data-faultkit="error-summary"]')?.textContent
    const sends = () => expect.poll(async () => (await shop.seen('POST /api/orders')).length)
    return { ...screen, submit, summary, sends }
  }

  test('puts an error about a row at that row, and the focus there', async () => {
    const param = 'items[1].quantity'
    const page = await open(refused({ code: 'invalid_parameter', param, message: `\`${param}\` must be at least 1` }))
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(document).toHaveFieldError('items.1.quantity', 'Quantity must be at least 1')
    expect(document).not.toHaveFieldError('items.0.quantity')
    await expect.element(page.getByLabelText('Quantity').nth(1)).toHaveFocus()
    expect(page.summary()).toContain('Check 1 answer below')
    expect(document.body.textContent).not.toContain(param)
  })

  test('puts an error about the nested address at its field, in the words of its label', async () => {
    const page = await open(refused({ code: 'parameter_missing', param: 'address[line1]' }))
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(document).toHaveFieldError('address.line1', 'Enter your street and number')
    expect(page.summary()).toContain('Enter your street and number')
    await expect(document).toHaveAnnounced([{ text: /Enter your street and number/, politeness: 'assertive' }])
  })

  test('says in the summary what belongs to no field, without the wire’s name for it', async () => {
    const page = await open(refused({ code: 'invalid_parameter', param: 'loyalty_tier', message: 'unknown enum 7' }))
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(page.summary()).toMatch(/loyalty tier/i)
    expect(page.summary()).not.toContain('loyalty_tier')
  })

  test('says in the summary that the service is down, and keeps what was typed', async () => {
    const page = await open(unavailable())
    await page.getByLabelText('Email').fill('ada@example.com')
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(page.summary()).not.toContain('upstream')
    await expect.element(page.getByLabelText('Email')).toHaveValue('ada@example.com')
  })

  test('lets the next submit reach the server, with what was mended, and then shows nothing', async () => {
    const page = await open(refused({ code: 'parameter_missing', param: 'email' }), placed)
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(document).toHaveFieldError('email', 'Enter your email')
    await page.getByLabelText('Email').fill('ada@example.com')
    expect(document).not.toHaveFieldError('email')
    await page.submit()
    await page.sends().toBe(2)
    const [, second] = await shop.seen('POST /api/orders')
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ email: 'ada@example.com', items: [{}, {}] })
    await expect(document).not.toShowOneSurface()
    expect(page.summary()).toBeUndefined()
  })

  test('lets the next submit reach the server when nothing was mended, and shows what it answers now', async () => {
    const page = await open(
      refused({ code: 'parameter_missing', param: 'email' }),
      refused({ code: 'parameter_missing', param: 'address.postcode' }),
    )
    await page.submit()
    await expect.poll(page.summary).toContain('Enter your email')
    await page.submit()
    await expect.poll(page.summary).toContain('Enter your postcode')
    await page.sends().toBe(2)
    expect(document).not.toHaveFieldError('email')
    await expect(document).toShowOneSurface()
  })
})
