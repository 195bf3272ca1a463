import { publishError } from '@faultkit/core'
import { type ReactNode, useState } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { failedRead } from '../test-support/failure.ts'
import { toasts } from '../test-support/toasts.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorToaster } from './ErrorToaster.tsx'

const host = () => document.querySelector<HTMLElement>('[data-faultkit="error-toaster"]')
const dialog = () => document.querySelector('dialog')
const action = () => page.getByRole('button', { name: 'Try now' })

function Shop({ inner }: { inner?: ReactNode }): ReactNode {
  const [hasDialog, setHasDialog] = useState(true)
  return (
    <>
      <ErrorToaster />
      <button type="button" onClick={() => setHasDialog(false)}>
        Navigate
      </button>
      {hasDialog && (
        <dialog aria-label="Basket">
          <input aria-label="Coupon" />
          {inner}
        </dialog>
      )}
    </>
  )
}

async function fail(): Promise<ReturnType<typeof vi.fn<() => void>>> {
  const retry = vi.fn<() => void>()
  onTestFinished(publishError(failedRead('/orders'), { retry }))
  await expect.poll(toasts).toHaveLength(1)
  return retry
}

const open = () => act(() => dialog()?.showModal())

/** As Safari, where elements cannot be moved with their state. */
function withoutMoveBefore(): void {
  const prototype: { moveBefore?: unknown } = Element.prototype
  const real = prototype.moveBefore
  for (const at of [Element.prototype, Document.prototype, DocumentFragment.prototype])
    Reflect.deleteProperty(at, 'moveBefore')
  onTestFinished(() => {
    for (const at of [Element.prototype, Document.prototype, DocumentFragment.prototype])
      Object.defineProperty(at, 'moveBefore', { value: real, configurable: true, writable: true })
  })
}

const orders = [
  ['dialog first', 'moveBefore'],
  ['dialog first', 'append'],
  ['toast first', 'moveBefore'],
  ['toast first', 'append'],
] as const

describe.each(orders)('over a native modal dialog: %s, with %s', (order, move) => {
  const bothOpen = async () => {
    if (move === 'append') withoutMoveBefore()
    await render(<Shop />)
    if (order === 'dialog first') await open()
    const retry = await fail()
    if (order === 'toast first') await open()
    return retry
  }

  it('the action can be clicked, and the dialog stays open', async () => {
    const retry = await bothOpen()
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
    expect(dialog()?.open).toBe(true)
  })

  it('the toast is exposed to assistive technology', async () => {
    await bothOpen()
    expect(toasts()[0]?.closest('[inert], [aria-hidden="true"]')).toBeNull()
    expect(dialog()?.contains(host())).toBe(true)
  })

  it('F6 reaches it, Enter acts, Escape closes the toast and not the dialog', async () => {
    const retry = await bothOpen()
    page.getByLabelText('Coupon').element().focus()
    await userEvent.keyboard('{F6}')
    expect(document.activeElement).toBe(toasts()[0])
    action().element().focus()
    await userEvent.keyboard('{Enter}')
    expect(retry).toHaveBeenCalledOnce()
    await userEvent.keyboard('{Escape}')
    await expect.poll(toasts).toHaveLength(0)
    expect(dialog()?.open).toBe(true)
    expect(document.activeElement).toBe(page.getByLabelText('Coupon').element())
  })

  it('the toast comes back to the page when the dialog closes', async () => {
    const retry = await bothOpen()
    await act(() => dialog()?.close())
    expect(host()?.parentElement).toBe(document.body)
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('the toast survives the removal of the dialog it was in', async () => {
    await bothOpen()
    await act(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Navigate')?.click(),
    )
    await expect.poll(() => host()?.parentElement).toBe(document.body)
    expect(toasts()).toHaveLength(1)
  })
})

describe('the host', () => {
  it('goes to the topmost of two dialogs, and back to the lower one', async () => {
    await render(<Shop inner={<dialog aria-label="Details" />} />)
    await fail()
    await open()
    const inner = document.querySelector<HTMLDialogElement>('[aria-label="Details"]')
    await act(() => inner?.showModal())
    expect(host()?.parentElement).toBe(inner)
    await act(() => inner?.close())
    expect(host()?.parentElement).toBe(dialog())
  })

  it('moves into a dialog that opens while a toast has the focus', async () => {
    await render(<Shop />)
    await fail()
    await userEvent.keyboard('{F6}')
    await open()
    await wait()
    expect(host()?.parentElement).toBe(dialog())
  })

  it('goes into what makes the rest inert without a dialog element, as Radix does', async () => {
    await render(
      <>
        <ErrorToaster />
        <div {...{ role: 'dialog', 'data-state': 'open', 'aria-label': 'Basket' }} />
      </>,
    )
    await fail()
    expect(host()?.parentElement?.getAttribute('role')).toBe('dialog')
  })

  it('undoes what others do to everything outside their dialog', async () => {
    await render(<Shop />)
    await fail()
    await act(() => {
      host()?.setAttribute('inert', '')
      host()?.setAttribute('aria-hidden', 'true')
    })
    expect(host()?.hasAttribute('inert')).toBe(false)
    expect(host()?.hasAttribute('aria-hidden')).toBe(false)
  })

  it('keeps clicks and focus to itself, or dialogs take them for a wish to close', async () => {
    await render(<Shop />)
    await fail()
    const outside = vi.fn<(event: Event) => void>()
    for (const type of ['pointerdown', 'mousedown', 'click', 'focusin']) {
      document.addEventListener(type, outside)
      onTestFinished(() => document.removeEventListener(type, outside))
    }
    await action().click()
    expect(outside).not.toHaveBeenCalled()
  })

  it('does without popovers where there are none, as in jsdom', async () => {
    for (const name of ['showPopover', 'hidePopover', 'togglePopover']) {
      const real = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)
      Reflect.deleteProperty(HTMLElement.prototype, name)
      onTestFinished(() => void Object.defineProperty(HTMLElement.prototype, name, { ...real }))
    }
    await render(<ErrorToaster />)
    const retry = await fail()
    toasts()[0]?.querySelector<HTMLElement>('[data-part="action"]')?.click()
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('lies on top of everything as a popover, only as large as its toasts', async () => {
    await import('../styles.css')
    await render(<Shop />)
    expect(host()?.matches(':popover-open')).toBe(true)
    await fail()
    expect(host()?.getBoundingClientRect().height).toBeLessThan(innerHeight / 2)
  })

  it('lies over a panel that was opened before the first toast came', async () => {
    await import('../styles.css')
    await render(<Shop inner={undefined} />)
    const panel = document.body.appendChild(document.createElement('div'))
    onTestFinished(() => panel.remove())
    panel.popover = 'manual'
    Object.assign(panel.style, { inset: '0', inlineSize: '100vw', blockSize: '100vh' })
    panel.showPopover()
    const retry = await fail()
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('goes into what fills the screen, and comes back', async () => {
    await import('../styles.css')
    await render(
      <>
        <ErrorToaster />
        <div className="player">
          <button type="button" onClick={({ currentTarget }) => currentTarget.parentElement?.requestFullscreen()}>
            Fill the screen
          </button>
        </div>
      </>,
    )
    const retry = await fail()
    await page.getByRole('button', { name: 'Fill the screen' }).click()
    await expect.poll(() => host()?.parentElement?.className).toBe('player')
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
    await document.exitFullscreen()
    await expect.poll(() => host()?.parentElement).toBe(document.body)
  })
})
