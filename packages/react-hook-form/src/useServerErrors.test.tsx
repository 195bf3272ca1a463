import { expect, test } from 'vitest'
import { refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

test('takes a rejected submit to its fields and to the summary', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(refusal('email', 'items.1.sku', 'nowhere')) })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  expect(page.message('items.1.sku')).toBe('items.1.sku')
  expect(page.summary()).toBe('root:nowhere email:email items.1.sku:items.1.sku')
})
