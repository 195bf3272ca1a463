import { publishError } from '@faultkit/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { refusedWrite } from '../test-support/failure.ts'
import { toasts } from '../test-support/toasts.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorToaster } from './ErrorToaster.tsx'

const email = () => page.getByLabelText('Email')
const press = (key: string) => userEvent.keyboard(`{${key}}`)

/** A page where someone types, with so many toasts. */
async function pageWith(count: number): Promise<(() => void)[]> {
  await render(
    <>
      <label>
        Email <input />
      </label>
      <ErrorToaster />
    </>,
  )
  const withdraws = Array.from({ length: count }, (_, n) => publishError(refusedWrite(`/operation/${n}`)))
  for (const withdraw of withdraws) onTestFinished(withdraw)
  await expect.poll(toasts).toHaveLength(count)
  await email().click()
  return withdraws
}

describe('the focus', () => {
  it('is left alone by a toast that comes', async () => {
    await pageWith(0)
    onTestFinished(publishError(refusedWrite('/orders')))
    await expect.poll(toasts).toHaveLength(1)
    expect(document.activeElement).toBe(email().element())
  })

  it('goes to the newest toast with F6, and back with F6', async () => {
    await pageWith(2)
    await press('F6')
    expect(document.activeElement).toBe(toasts()[0])
    await press('F6')
    expect(document.activeElement).toBe(email().element())
  })

  it('goes to the next toast when its own is sent away with Escape, and back after the last', async () => {
    await pageWith(2)
    await press('F6')
    await press('Escape')
    await expect.poll(toasts).toHaveLength(1)
    expect(document.activeElement).toBe(toasts()[0])
    await press('Escape')
    await expect.poll(toasts).toHaveLength(0)
    expect(document.activeElement).toBe(email().element())
  })

  it('goes back when the toast it was in closes by itself', async () => {
    const [withdraw] = await pageWith(1)
    await press('F6')
    await userEvent.tab()
    expect(toasts()[0]?.contains(document.activeElement)).toBe(true)
    withdraw?.()
    await expect.poll(toasts).toHaveLength(0)
    expect(document.activeElement).toBe(email().element())
  })

  it('stays where someone went meanwhile', async () => {
    const [withdraw] = await pageWith(1)
    await press('F6')
    await email().click()
    withdraw?.()
    await expect.poll(toasts).toHaveLength(0)
    expect(document.activeElement).toBe(email().element())
  })

  it('follows a mouse that closes a toast no further than to the next one', async () => {
    await pageWith(2)
    await page.getByRole('button', { name: 'Close' }).first().click()
    await expect.poll(toasts).toHaveLength(1)
    expect(document.activeElement).toBe(toasts()[0])
  })
})

describe('keys', () => {
  it('are left to the page as long as there is no toast', async () => {
    await pageWith(0)
    const event = new KeyboardEvent('keydown', { key: 'F6', cancelable: true, bubbles: true })
    document.body.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])(
    'are left to others with %o',
    async (more) => {
      await pageWith(1)
      const event = new KeyboardEvent('keydown', { key: 'F6', cancelable: true, bubbles: true, ...more })
      email().element().dispatchEvent(event)
      expect(event.defaultPrevented).toBe(false)
      expect(document.activeElement).toBe(email().element())
    },
  )

  it('Escape outside the toasts is none of their business', async () => {
    await pageWith(1)
    await press('Escape')
    await wait()
    expect(toasts()).toHaveLength(1)
  })

  it('are named on the region, for those who cannot guess them', async () => {
    await pageWith(1)
    const region = page.getByRole('region', { name: 'Notifications' })
    expect(region.element().getAttribute('aria-keyshortcuts')).toBe('F6')
  })
})
