import { type ApiError, publishError } from '@faultkit/core'
import { Fragment, StrictMode } from 'react'
import { Toaster, toast } from 'sonner'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { sonnerToasts } from '../sonner.ts'
import { failedRead, refusedWrite } from '../test-support/failure.ts'
import { listen, listenWithoutNotify } from '../test-support/listen.ts'
import { titles, toasts } from '../test-support/toasts.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorToaster } from './ErrorToaster.tsx'

function publish(error: ApiError): () => void {
  const withdraw = publishError(error)
  onTestFinished(withdraw)
  return withdraw
}

const texts = (said: ReturnType<typeof listen>) => said.map(({ text }) => text)

const App = ({ at }: { at: string }) => (
  <>
    <ErrorToaster key={at} show={sonnerToasts(toast)} />
    <Toaster />
  </>
)

describe.each([
  ['as a page has it', Fragment],
  ['under StrictMode', StrictMode],
])('when the toaster mounts again, %s', (_mode, Mode) => {
  const open = () =>
    render(
      <Mode>
        <ErrorToaster />
      </Mode>,
    )

  it('what stands open is there again, and not said again', async () => {
    const said = listen()
    const screen = await open()
    publish(refusedWrite('/orders'))
    publish(failedRead('/prices'))
    await expect.poll(titles).toHaveLength(2)
    const before = titles()
    await screen.unmount()
    expect(toasts()).toEqual([])
    await open()
    await expect.poll(titles).toEqual(before)
    publish(refusedWrite('/members', 'The club is full.'))
    await expect.poll(() => texts(said)).toHaveLength(3)
    expect(new Set(texts(said)).size).toBe(3)
  })

  it('what succeeded meanwhile is gone, what was sent away stays away', async () => {
    const screen = await open()
    const withdraw = publish(failedRead('/prices'))
    publish(refusedWrite('/orders'))
    await expect.poll(toasts).toHaveLength(2)
    await page.getByRole('button', { name: 'Close' }).first().click()
    await expect.poll(toasts).toHaveLength(1)
    await screen.unmount()
    withdraw()
    await open()
    await wait()
    expect(toasts()).toEqual([])
  })

  it('what failed meanwhile is shown, and said once', async () => {
    const said = listen()
    const screen = await open()
    await screen.unmount()
    publish(refusedWrite('/orders'))
    await wait()
    expect(said).toEqual([])
    await open()
    await expect.poll(toasts).toHaveLength(1)
    expect(said).toHaveLength(1)
  })

  it('in two roots one of them shows, and when it leaves the other, in silence', async () => {
    const said = listen()
    const first = await open()
    await open()
    publish(refusedWrite('/orders'))
    await expect.poll(toasts).toHaveLength(1)
    expect(document.querySelectorAll('[data-faultkit="error-toaster"]')).toHaveLength(1)
    await first.unmount()
    await expect.poll(toasts).toHaveLength(1)
    await wait()
    expect(said).toHaveLength(1)
  })
})

describe('when the toaster mounts again', () => {
  it('its region is silent too, where the browser has no ariaNotify', async () => {
    const said = listenWithoutNotify()
    const screen = await render(<ErrorToaster />)
    publish(refusedWrite('/orders'))
    await expect.poll(() => said).toHaveLength(1)
    await screen.unmount()
    await render(<ErrorToaster />)
    publish(refusedWrite('/members', 'The club is full.'))
    await expect.poll(() => said).toHaveLength(2)
    expect(texts(said)[1]).toContain('The club is full.')
  })

  it('in one breath, another’s toast stays, also with a show written in place', async () => {
    onTestFinished(() => void toast.dismiss())
    const sonners = () => document.querySelectorAll('[data-sonner-toast][data-removed="false"]').length
    const screen = await render(<App at="/orders" />)
    publish(refusedWrite('/orders'))
    await expect.poll(sonners).toBe(1)
    const element = document.querySelector('[data-sonner-toast]')
    await screen.rerender(<App at="/prices" />)
    await wait(300)
    expect(sonners()).toBe(1)
    expect(element?.isConnected).toBe(true)
  })
})
