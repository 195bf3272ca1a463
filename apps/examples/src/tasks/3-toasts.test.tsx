import '@faultkit/testing/vitest'
import type { ReactElement, ReactNode } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { refused } from '../test-support/replies.ts'
import { shop } from '../test-support/shop.ts'
import { Unshown } from '../test-support/Unshown.tsx'
import { WithClient } from '../test-support/WithClient.tsx'
import { CheckoutPage } from './2-mutation.tsx'
import { HomeMade, OwnApp, SonnerApp } from './3-toasts.tsx'

const gone = { status: 404, body: { error: { type: 'invalid_request_error', code: 'not_found' } } }

const BarApp = ({ children }: { children: ReactNode }): ReactElement => (
  <WithClient>
    {children}
    <HomeMade />
  </WithClient>
)

const toasters = [
  ['its own toaster', OwnApp, '[data-part="toast"]'],
  ['sonner', SonnerApp, '[data-sonner-toast]'],
  ['a home-made bar', BarApp, '[id^="bar-"]'],
] as const

describe.each(toasters)('an app with %s', (_name, App, selector) => {
  const toasts = () => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
  // What one test left on the page must not be counted by the next.
  const leave = async (screen: { unmount: () => Promise<void> }) => {
    await screen.unmount()
    await expect.poll(toasts).toEqual([])
  }
  // Long after the reporter's two macrotasks: what is not there by then does not come.
  const settled = () => new Promise((done) => setTimeout(done, 400))

  beforeEach(async () => {
    await shop.answers({
      'GET /api/orders': [gone],
      'GET /api/customers': [gone],
      'POST /api/orders': [refused({ code: 'parameter_missing', param: 'email' })],
    })
  })

  test('shows one toast for an error that nobody shows', async () => {
    const screen = await render(
      <App>
        <Unshown path="/api/orders" />
      </App>,
    )
    await expect.poll(toasts).toEqual([expect.stringMatching(/can['’]t find this/)])
    await settled()
    expect(toasts()).toHaveLength(1)
    await expect(document).toHaveAnnounced([{ text: /can['’]t find this/ }])
    await leave(screen)
  })

  test('shows one toast, with the count, when several parts of the page fail alike', async () => {
    const screen = await render(
      <App>
        <Unshown path="/api/orders?folded" />
        <Unshown path="/api/customers?folded" />
      </App>,
    )
    await expect.poll(toasts).toEqual([expect.stringContaining('2')])
    await leave(screen)
  })

  test('shows none when the form shows it', async () => {
    const screen = await render(
      <App>
        <CheckoutPage onDone={() => undefined} />
      </App>,
    )
    await screen.getByRole('button', { name: 'Place order' }).click()
    await expect.poll(() => document.querySelector('[data-faultkit="error-summary"]')).not.toBeNull()
    await settled()
    expect(toasts()).toEqual([])
    await expect(document).toShowOneSurface()
    await leave(screen)
  })
})
