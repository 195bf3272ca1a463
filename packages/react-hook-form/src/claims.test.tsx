import { claimsOf, isClaimed } from '@faultkit/core'
import { expect, test } from 'vitest'
import { useFormErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, Message } from './test-support/Checkout.tsx'
import { failure, refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

const outage = () => failure({ kind: 'api', status: 500 })

test('an error that the summary shows is claimed', async () => {
  const error = outage()
  const page = await mountCheckout({ send: () => Promise.reject(error) })
  await page.submit()
  await expect.poll(() => claimsOf(error)).toEqual(['summary'])
})

test('a form without a summary leaves its outage to the toaster', async () => {
  const error = outage()
  const page = await mountCheckout({ send: () => Promise.reject(error), summary: false })
  await page.submit()
  await expect.poll(() => page.published).toContain(error)
  expect(isClaimed(error)).toBe(false)
})

test('an error whose every field shows it is claimed without a summary', async () => {
  const error = refusal('email', 'items.0.sku')
  const page = await mountCheckout({ send: () => Promise.reject(error), summary: false })
  await page.submit()
  await expect.poll(() => claimsOf(error)).toEqual(['field'])
})

test('an error of which one part is shown nowhere is not claimed', async () => {
  const error = refusal('email', 'nowhere')
  const page = await mountCheckout({ send: () => Promise.reject(error), summary: false })
  await page.submit()
  await expect.poll(() => page.published).toContain(error)
})

test('field and summary are one surface', async () => {
  const error = refusal('email')
  const page = await mountCheckout({ send: () => Promise.reject(error) })
  await page.submit()
  await expect.poll(() => claimsOf(error)).toEqual(['summary', 'field'])
  await new Promise((done) => setTimeout(done, 50))
  expect(page.published).not.toContain(error)
})

test('what was shown stays answered when its field is mended', async () => {
  const error = refusal('email')
  const page = await mountCheckout({ send: () => Promise.reject(error) })
  await page.submit()
  await expect.poll(() => isClaimed(error)).toBe(true)
  await page.fill('email', 'fixed@example.com')
  await expect.poll(page.summary).toBe('')
  expect(isClaimed(error)).toBe(true)
  expect(page.published).not.toContain(error)
})

test('the next submit withdraws what the last one left to the toaster', async () => {
  let isDown = true
  const page = await mountCheckout({
    send: () => (isDown ? Promise.reject(outage()) : Promise.resolve()),
    summary: false,
  })
  await page.submit()
  await expect.poll(() => page.published.map(({ kind }) => kind)).toContain('api')
  isDown = false
  await page.submit()
  await expect.poll(() => page.published.map(({ kind }) => kind)).not.toContain('api')
})

test('a form that leaves the page with its error shown leaves no toast behind', async () => {
  const error = refusal('email')
  const page = await mountCheckout({ send: () => Promise.reject(error) })
  await page.submit()
  await expect.poll(() => isClaimed(error)).toBe(true)
  // Long enough for someone to have seen it.
  await new Promise((done) => setTimeout(done, 60))
  await page.screen.unmount()
  await new Promise((done) => setTimeout(done, 60))
  expect(isClaimed(error)).toBe(false)
  expect(page.published).not.toContain(error)
})

test('a reader that mounts later claims what it shows', async () => {
  const error = outage()
  const page = await mountCheckout({ send: () => Promise.reject(error), summary: false })
  await page.submit()
  await expect.poll(() => page.published).toContain(error)
  const { render } = await import('vitest-browser-react')
  await render(<Message<Checkout> errors={page.errors} name="root" />)
  await expect.poll(() => claimsOf(error)).toEqual(['summary'])
})

function Count({ errors }: { errors: Parameters<typeof useFormErrors<Checkout>>[0] }) {
  const lines = useFormErrors(errors, ['email', 'items'])
  return <output data-testid="count">{lines.map(({ name }) => name).join(' ')}</output>
}

test('a count of some fields hears of them, and shows nothing', async () => {
  const error = refusal('email', 'items.1.sku', 'address.line1')
  const page = await mountCheckout({ summary: false })
  const { render } = await import('vitest-browser-react')
  const counter = await render(<Count errors={page.errors} />)
  await act(() => page.errors.apply(failure({ issues: error.issues, kind: 'api' })))
  await expect.element(counter.getByTestId('count')).toHaveTextContent('email items.1.sku')
})
