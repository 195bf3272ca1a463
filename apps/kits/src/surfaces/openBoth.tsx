import type { ComponentType } from 'react'
import { expect, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { DialogProps } from '../dialogs/DialogProps.ts'
import { Basket } from '../test-support/Basket.tsx'
import type { Contender } from './Contender.ts'
import { comesUp } from './probes.ts'
import './surfaces.css'

interface ShopProps {
  Host: ComponentType
  Dialog: ComponentType<DialogProps>
}

const opener = () => page.getByRole('button', { name: 'Open the basket' })

/** The page with the toaster on it. */
export async function openShop({ Host, Dialog }: ShopProps): Promise<void> {
  await render(
    <Basket Dialog={Dialog}>
      <Host />
    </Basket>,
  )
  await expect.element(opener()).toBeInTheDocument()
}

async function openBasket(): Promise<void> {
  // From the program: a toast may cover the button.
  const button = opener().element() as HTMLButtonElement
  button.focus()
  button.click()
  await expect.element(page.getByLabelText('Coupon', { exact: true })).toBeVisible()
}

type Order = 'toast' | 'modal'

/** Both open, in this order; returns whether the toast's step was taken. */
export async function openBoth(
  { Host, fail }: Contender,
  Dialog: ShopProps['Dialog'],
  first: Order,
): Promise<() => boolean> {
  const retry = vi.fn<() => void>()
  await openShop({ Host, Dialog })
  if (first === 'modal') await openBasket()
  onTestFinished(fail(retry, true))
  await comesUp()
  if (first === 'toast') await openBasket()
  return () => retry.mock.calls.length > 0
}
