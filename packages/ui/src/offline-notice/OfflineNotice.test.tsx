import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { listen } from '../test-support/listen.ts'
import { OfflineNotice } from './OfflineNotice.tsx'

const notice = () => document.querySelector<HTMLElement>('[data-faultkit="offline-notice"]')

async function goOffline(): Promise<void> {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  onTestFinished(() => void vi.restoreAllMocks())
  await act(() => dispatchEvent(new Event('offline')))
}

async function comeBack(): Promise<void> {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  await act(() => dispatchEvent(new Event('online')))
}

describe('OfflineNotice', () => {
  it('shows nothing while there is a network', async () => {
    await render(<OfflineNotice />)
    expect(notice()).toBeNull()
  })

  it('stands there as long as there is none', async () => {
    await render(<OfflineNotice />)
    await goOffline()
    await expect.element(page.getByRole('group', { name: "You're offline" })).toBeVisible()
    await comeBack()
    expect(notice()).toBeNull()
  })

  it('promises to keep what people do only if the app does', async () => {
    const screen = await render(<OfflineNotice />)
    await goOffline()
    expect(notice()?.textContent).not.toContain('kept')
    await screen.rerender(<OfflineNotice kept />)
    expect(notice()?.textContent).toContain("What you do is kept on this device until you're back.")
  })

  it('is calm: nothing is lost yet', async () => {
    await render(<OfflineNotice />)
    await goOffline()
    expect(notice()?.dataset.tone).toBe('info')
  })

  it('speaks once each time the network goes', async () => {
    const said = listen()
    await render(<OfflineNotice />)
    await goOffline()
    await comeBack()
    await goOffline()
    expect(said).toEqual(Array(2).fill({ text: "You're offline. Check your connection.", urgent: false }))
  })

  it('speaks through a region that was there before the network went', async () => {
    await render(<OfflineNotice />)
    const region = document.querySelector('[data-part="live-region"]')
    await goOffline()
    expect(region?.isConnected).toBe(true)
    expect(document.querySelectorAll('[data-part="live-region"][role="status"]')[0]).toBeDefined()
  })

  it('speaks German to Germans', async () => {
    await render(
      <FaultkitProvider locale={de}>
        <OfflineNotice />
      </FaultkitProvider>,
    )
    await goOffline()
    expect(notice()?.textContent).toContain('Du bist offline')
  })
})
