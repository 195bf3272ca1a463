// What comes into the top layer after the toasts: popovers, and modals in the shadow roots of web components.
import { publishError } from '@faultkit/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { failedRead } from '../test-support/failure.ts'
import { listen, listenWithoutNotify } from '../test-support/listen.ts'
import { wait } from '../test-support/wait.ts'
import '../styles.css'
import { ErrorToaster } from './ErrorToaster.tsx'

let host: HTMLElement | null
const toasts = () => host?.querySelectorAll<HTMLElement>('[data-part="toast"]') ?? []
const toast = () => toasts()[0] ?? document.body

/** The toaster's own element, found before it goes into a shadow root. */
async function mount(): Promise<void> {
  await render(<ErrorToaster />)
  host = document.querySelector('[data-faultkit="error-toaster"]')
}
const action = () => page.getByRole('button', { name: 'Try now' })

/** An element that is gone after the test. */
function place<K extends keyof HTMLElementTagNameMap>(tag: K, parent: Node = document.body): HTMLElementTagNameMap[K] {
  const element = parent.appendChild(document.createElement(tag))
  onTestFinished(() => element.remove())
  return element
}

async function fail(path = '/orders'): Promise<ReturnType<typeof vi.fn<() => void>>> {
  const retry = vi.fn<() => void>()
  onTestFinished(publishError(failedRead(path), { retry }))
  await expect.poll(toasts).toHaveLength(1)
  return retry
}

function createPanel(kind: 'manual' | 'auto' | 'hint', parent: Node = document.body): HTMLElement {
  const panel = place('div', parent)
  panel.popover = kind
  panel.innerHTML = '<input aria-label="Search">'
  Object.assign(panel.style, { inset: '0', inlineSize: '100vw', blockSize: '100vh', padding: '0' })
  return panel
}

/** What a pointer on the toast's button would meet. */
function hit(): Element | null {
  const { left, top, width, height } = action().element().getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2)
}
const isOnTop = () => hit()?.textContent === 'Try now'

describe('a popover that opens after a toast', () => {
  it.each(['manual', 'auto', 'hint'] as const)('of kind %s lies below it, and stays open', async (kind) => {
    await mount()
    const retry = await fail()
    const panel = createPanel(kind)
    panel.showPopover()
    await expect.poll(isOnTop).toBe(true)
    expect(panel.matches(':popover-open')).toBe(true)
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('lies below it each time it opens', async () => {
    await mount()
    await fail()
    const panel = createPanel('manual')
    for (const _time of [1, 2]) {
      panel.showPopover()
      await expect.poll(isOnTop).toBe(true)
      panel.hidePopover()
      await wait()
    }
  })

  it('keeps the focus it took, and leaves the toast the one it had', async () => {
    await mount()
    await fail()
    const panel = createPanel('manual')
    panel.querySelector('input')?.setAttribute('autofocus', '')
    panel.showPopover()
    await expect.poll(isOnTop).toBe(true)
    expect(document.activeElement).toBe(panel.querySelector('input'))
    panel.hidePopover()
    panel.querySelector('input')?.removeAttribute('autofocus')
    await userEvent.keyboard('{F6}')
    panel.showPopover()
    await expect.poll(isOnTop).toBe(true)
    expect(document.activeElement).toBe(toast())
  })

  it.each([
    ['with ariaNotify', listen],
    ['without ariaNotify', listenWithoutNotify],
  ])('has nothing said again, %s', async (_name, hear) => {
    const said = hear()
    await mount()
    await fail()
    await expect.poll(() => said.length).toBe(1)
    createPanel('manual').showPopover()
    await expect.poll(isOnTop).toBe(true)
    await wait(150)
    expect(said).toHaveLength(1)
  })

  it('does not make the toast come in anew before the eye', async () => {
    await mount()
    await fail()
    await Promise.all(
      toast()
        .getAnimations()
        .map(({ finished }) => finished),
    )
    createPanel('manual').showPopover()
    await expect.poll(isOnTop).toBe(true)
    expect(toast().getAnimations()).toEqual([])
  })

  it('may be another that also wants to be on top: neither chases the other', async () => {
    await mount()
    await fail()
    const rival = createPanel('manual')
    const raise = (event: Event): void => {
      if (event.target === rival || !rival.matches(':popover-open')) return
      rival.hidePopover()
      rival.showPopover()
    }
    document.addEventListener('toggle', raise, true)
    onTestFinished(() => document.removeEventListener('toggle', raise, true))
    const opened = vi.fn<() => void>()
    host?.addEventListener('toggle', opened)
    rival.showPopover()
    await wait(200)
    expect(opened.mock.calls.length).toBeLessThanOrEqual(2)
  })

  it('is left alone while there is no toast, and by a <details> that opens', async () => {
    await mount()
    const opened = vi.fn<() => void>()
    await wait()
    host?.addEventListener('toggle', opened)
    createPanel('manual').showPopover()
    await wait()
    expect(opened).not.toHaveBeenCalled()
    await fail()
    await wait()
    opened.mockClear()
    place('details').open = true
    await wait()
    expect(opened).not.toHaveBeenCalled()
  })
})

/** A web component with a modal dialog in its shadow root. */
function createComponent(
  inside: string,
  parent: Node = document.body,
): { dialog: HTMLDialogElement; shadow: ShadowRoot } {
  const shadow = place('div', parent).attachShadow({ mode: 'open' })
  shadow.innerHTML = `<dialog aria-label="Basket">${inside}</dialog>`
  const dialog = shadow.querySelector('dialog')
  if (!dialog) throw new Error('a dialog is expected')
  return { dialog, shadow }
}

const bodies = [
  ['with a slot', '<input aria-label="Coupon"><slot></slot>'],
  ['without a slot', '<input aria-label="Coupon">'],
  ['with nothing to focus', '<p>Basket</p>'],
] as const

describe.each(bodies)('a modal in a shadow root, %s', (_name, inside) => {
  it.each(['dialog first', 'toast first'])('leaves the toast usable, and stays open: %s', async (order) => {
    await mount()
    const { dialog } = createComponent(inside)
    if (order === 'dialog first') dialog.showModal()
    const retry = await fail()
    if (order === 'toast first') dialog.showModal()
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
    expect(dialog.open).toBe(true)
  })
})

describe('a modal in a shadow root', () => {
  it('that lies in another one leaves the toast usable, and gives it back when it closes', async () => {
    await mount()
    const retry = await fail()
    const { shadow } = createComponent('<slot></slot>')
    const { dialog } = createComponent('<button>Pay</button>', shadow)
    dialog.showModal()
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
    dialog.close()
    await expect.poll(() => host?.parentElement).toBe(document.body)
  })

  it('gives the toast back to the page when it is removed', async () => {
    await mount()
    const { dialog, shadow } = createComponent('<button>Pay</button>')
    dialog.showModal()
    await fail()
    shadow.host.remove()
    await expect.poll(() => host?.parentElement).toBe(document.body)
    expect(toasts()).toHaveLength(1)
  })

  it.each(bodies.slice(0, 2))('has its toast dressed as on the page, %s', async (_name, inside) => {
    document.documentElement.dataset.theme = 'dark'
    onTestFinished(() => void delete document.documentElement.dataset.theme)
    await mount()
    const looks = () => {
      const { boxShadow, color, borderRadius } = getComputedStyle(toast())
      const { backgroundColor } = getComputedStyle(toast().firstElementChild ?? document.body)
      return { boxShadow, color, backgroundColor, borderRadius, width: toast().getBoundingClientRect().width }
    }
    await fail()
    const before = looks()
    const { dialog } = createComponent(inside)
    dialog.showModal()
    await expect.poll(() => host?.parentElement).not.toBe(document.body)
    expect(looks()).toEqual(before)
  })

  it('has its toast on the page where the component has a slot', async () => {
    await mount()
    const { dialog, shadow } = createComponent('<slot></slot>')
    dialog.showModal()
    await fail()
    expect(host?.parentElement).toBe(shadow.host)
  })

  it.each(bodies.slice(0, 2))(
    'F6 reaches the toast and goes back, Escape closes it and not the dialog, %s',
    async (_name, inside) => {
      await mount()
      const { dialog, shadow } = createComponent(inside)
      dialog.showModal()
      await fail()
      const root = () => host?.getRootNode() as Document | ShadowRoot
      await userEvent.keyboard('{F6}')
      const toast = host?.querySelector('[data-part="toast"]')
      expect(root().activeElement).toBe(toast)
      await userEvent.keyboard('{F6}')
      expect(shadow.activeElement?.getAttribute('aria-label')).toBe('Coupon')
      await userEvent.keyboard('{F6}')
      await userEvent.keyboard('{Escape}')
      await expect.poll(toasts).toHaveLength(0)
      expect(dialog.open).toBe(true)
      expect(shadow.activeElement?.getAttribute('aria-label')).toBe('Coupon')
    },
  )

  it('has its popovers below the toast, too', async () => {
    await mount()
    const { dialog, shadow } = createComponent('<slot></slot>')
    const retry = await fail()
    dialog.showModal()
    await act(() => undefined)
    createPanel('manual', shadow.querySelector('dialog') ?? shadow).showPopover()
    await expect.poll(isOnTop).toBe(true)
    await action().click()
    expect(retry).toHaveBeenCalledOnce()
  })
})
