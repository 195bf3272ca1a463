import '@faultkit/testing/vitest'
import { ErrorToaster } from '@faultkit/ui'
import '@faultkit/ui/styles.css'
import { type ComponentType, StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { DialogProps } from '../dialogs/DialogProps.ts'
import { Basket } from './Basket.tsx'
import { exposedNames } from './exposedNames.ts'
import { outage } from './outage.ts'
import { withoutMoveBefore } from './withoutMoveBefore.ts'

const coupon = () => page.getByLabelText('Coupon', { exact: true })
const toast = () => page.getByRole('group', { name: /^We can't load/ })
const button = (name: string) => page.getByRole('button', { name, exact: true })

const open = async () => {
  await button('Open the basket').click()
  await expect.element(coupon()).toBeVisible()
}
const fail = async () => {
  const retry = vi.fn<() => void>()
  await outage(retry)
  await expect.poll(() => document.querySelectorAll('[data-part="toast"]')).toHaveLength(1)
  return retry
}

/** What lies on top at the middle of an element. */
function topmostAt(element: Element): Element | null {
  const { left, top, width, height } = element.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2)
}

const table = ['toast first', 'dialog first'].flatMap((order) =>
  ['moveBefore', 'append'].map((move) => ({ order, move })),
)

/** What a toast must do over the modal of a kit, whichever opened first, with and without `moveBefore`. */
export function testOverDialog(kit: string, Dialog: ComponentType<DialogProps>): void {
  describe.each(table)(`over a modal of ${kit}, $order, with $move`, ({ order, move }) => {
    const bothOpen = async () => {
      if (move === 'append') withoutMoveBefore()
      await render(
        <StrictMode>
          <Basket Dialog={Dialog}>
            <ErrorToaster />
          </Basket>
        </StrictMode>,
      )
      if (order === 'dialog first') await open()
      const retry = await fail()
      if (order === 'toast first') await open()
      return retry
    }

    test('a toast is seen, exposed and said once', async () => {
      await bothOpen()
      const element = toast().element()
      await expect.poll(() => element.contains(topmostAt(element))).toBe(true)
      await expect
        .poll(exposedNames)
        .toEqual(
          expect.arrayContaining([expect.stringMatching(/^group We can't load/), 'button Try now', 'button Close']),
        )
      expect(await exposedNames()).toContain('textbox Coupon')
      await expect(document).toHaveAnnounced([{ text: /^We can't load/, politeness: 'polite' }])
    })

    test('its buttons take the mouse, and the modal stays', async () => {
      const retry = await bothOpen()
      await button('Try now').click()
      expect(retry).toHaveBeenCalledOnce()
      await expect.element(coupon()).toBeVisible()
      await button('Close').click()
      await expect.element(toast()).not.toBeInTheDocument()
      await expect.element(coupon()).toBeVisible()
    })

    test('F6 reaches it past the focus trap, Escape sends it away and hands the focus back', async () => {
      const retry = await bothOpen()
      await coupon().click()
      await userEvent.keyboard('{F6}')
      await expect.element(toast()).toHaveFocus()
      await userEvent.keyboard('{Tab}')
      await expect.element(button('Try now')).toHaveFocus()
      await userEvent.keyboard('{Enter}')
      expect(retry).toHaveBeenCalledOnce()
      await userEvent.keyboard('{F6}')
      await expect.element(coupon()).toHaveFocus()
      await userEvent.keyboard('{F6}')
      await expect.element(toast()).toHaveFocus()
      await userEvent.keyboard('{Escape}')
      await expect.element(toast()).not.toBeInTheDocument()
      await expect.element(coupon()).toHaveFocus()
    })

    test('it stays when the modal closes', async () => {
      const retry = await bothOpen()
      await button('Back to the shop').click()
      await expect.poll(() => coupon().query()?.checkVisibility() ?? false).toBe(false)
      await button('Try now').click()
      expect(retry).toHaveBeenCalledOnce()
      await expect(document).toHaveAnnounced([{ text: /^We can't load/ }])
    })
  })
}
