import '@faultkit/testing/vitest'
import { ErrorToaster } from '@faultkit/ui'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { WireReply } from '../../../../scripts/wireServer.ts'
import { placed, refused, unavailable } from '../test-support/replies.ts'
import { backOffice, shop } from '../test-support/shop.ts'
import { CheckoutForm } from './7-form.tsx'

async function open(...replies: WireReply[]) {
  await shop.answers({})
  await backOffice.answers({ 'POST /api/orders': replies })
  const screen = await render(
    <>
      <CheckoutForm />
      <ErrorToaster />
    </>,
  )
  const submit = () => screen.getByRole('button', { name: 'Place order' }).click()
  const summary = () => screen.container.querySelector('[data-faultkit="error-summary"]')?.textContent
  const sends = () => expect.poll(async () => (await backOffice.seen('POST /api/orders')).length)
  return { ...screen, submit, summary, sends }
}

describe('the form with a server action', () => {
  test('shows the error that the action returned, though only JSON came over', async () => {
    const page = await open(refused({ code: 'parameter_missing', param: 'email' }))
    await page.submit()
    await page.sends().toBe(1)
    await expect.poll(page.summary).toMatch(/email/i)
    await expect(document).toShowOneSurface()
    expect(await shop.seen()).toEqual([])
  })

  test('shows an outage in safe words', async () => {
    const page = await open(unavailable())
    await page.submit()
    await expect.poll(page.summary).toMatch(/couldn['’]t/)
    expect(page.summary()).not.toContain('upstream')
    await expect(document).toShowOneSurface()
  })

  test('is free for the next try, which shows the next answer', async () => {
    const page = await open(
      refused({ code: 'parameter_missing', param: 'email' }),
      refused({ code: 'parameter_missing', param: 'address.postcode' }),
      placed,
    )
    await page.submit()
    await expect.poll(page.summary).toMatch(/email/i)
    await page.submit()
    await expect.poll(page.summary).toMatch(/postcode/i)
    expect(page.summary()).not.toMatch(/email/i)
    await page.submit()
    await page.sends().toBe(3)
    await expect.poll(page.summary).toBeUndefined()
  })
})
