import { type ApiError, claimError, publishError } from '@faultkit/core'
import { FaultkitProvider } from '@faultkit/react'
import { StrictMode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorBanner } from '../error-banner/ErrorBanner.tsx'
import { failedRead, failure, referenced, refusedWrite } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { titles, toasts } from '../test-support/toasts.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorToaster } from './ErrorToaster.tsx'

/** Published for one test only. */
function publish(error: ApiError, retry?: () => void): () => void {
  const withdraw = publishError(error, retry && { retry })
  onTestFinished(withdraw)
  return withdraw
}

const close = () => page.getByRole('button', { name: 'Close' })

describe('ErrorToaster shows', () => {
  it('nothing as long as nothing failed', async () => {
    await render(<ErrorToaster />)
    await wait()
    expect(toasts()).toEqual([])
    expect(document.querySelector('[data-part="stack"]')).toBeNull()
  })

  it('what nobody shows: words, severity and reference', async () => {
    await render(<ErrorToaster />)
    publish(referenced('stripe', 'card-declined', 'req_7Hk2'))
    await expect.element(page.getByRole('group', { name: 'Your card was declined' })).toBeVisible()
    expect(toasts()[0]?.dataset.tone).toBe('warning')
    expect(toasts()[0]?.textContent).toContain('You have not been charged.')
    expect(toasts()[0]?.textContent).toContain('req_7Hk2')
  })

  it('nothing of what someone else shows', async () => {
    const error = failure('stripe', 'card-declined')
    await render(
      <>
        <ErrorToaster />
        <ErrorBanner error={error} />
      </>,
    )
    publish(error)
    await wait()
    expect(toasts()).toEqual([])
  })

  it('no more what someone claims late, and again what is released', async () => {
    // However long the machine takes, nobody could have seen the banner.
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now)
    onTestFinished(() => void vi.restoreAllMocks())
    const error = failure('stripe', 'card-declined')
    await render(<ErrorToaster />)
    publish(error)
    await expect.poll(toasts).toHaveLength(1)
    const release = claimError(error, 'banner')
    await expect.poll(toasts).toHaveLength(0)
    release()
    await expect.poll(toasts).toHaveLength(1)
  })

  it('what failed before it was there', async () => {
    publish(failure('stripe', 'card-declined'))
    await wait()
    await render(<ErrorToaster />)
    await expect.poll(toasts).toHaveLength(1)
  })

  it('one error once under StrictMode', async () => {
    await render(
      <StrictMode>
        <ErrorToaster />
      </StrictMode>,
    )
    publish(failure('stripe', 'card-declined'))
    await expect.poll(toasts).toHaveLength(1)
    expect(document.querySelectorAll('[data-faultkit="error-toaster"]')).toHaveLength(1)
  })

  it('nothing once it is unmounted, and leaves no trace', async () => {
    const screen = await render(<ErrorToaster />)
    publish(failure('stripe', 'card-declined'))
    await expect.poll(toasts).toHaveLength(1)
    await screen.unmount()
    expect(document.querySelector('[data-faultkit="error-toaster"]')).toBeNull()
  })
})

describe('ErrorToaster folds', () => {
  it('failed reads of one outage into one toast with a count', async () => {
    await render(<ErrorToaster />)
    for (const path of ['/orders', '/prices', '/me']) publish(failedRead(path))
    await expect.poll(titles).toEqual([expect.stringMatching(/^We can't load .*×3$/)])
  })

  it('and closes it when they succeed', async () => {
    await render(<ErrorToaster />)
    const withdraws = ['/orders', '/prices'].map((path) => publish(failedRead(path)))
    await expect.poll(titles).toEqual([expect.stringContaining('×2')])
    withdraws[0]?.()
    await expect.poll(titles).toEqual([expect.not.stringContaining('×')])
    withdraws[1]?.()
    await expect.poll(toasts).toHaveLength(0)
  })

  it('not what is of different kinds', async () => {
    await render(<ErrorToaster />)
    publish(failedRead('/orders'))
    publish(failedRead('/missing', 404))
    await expect.poll(toasts).toHaveLength(2)
  })

  it('not writes of different operations', async () => {
    await render(<ErrorToaster />)
    publish(refusedWrite('/orders'))
    publish(refusedWrite('/members'))
    await expect.poll(toasts).toHaveLength(2)
  })
})

describe('ErrorToaster leaves a toast', () => {
  it('until it is sent away, however long that takes', async () => {
    await render(<ErrorToaster />)
    publish(refusedWrite('/orders'))
    await expect.poll(toasts).toHaveLength(1)
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    await vi.advanceTimersByTimeAsync(24 * 3_600_000)
    expect(toasts()).toHaveLength(1)
  })

  it('which its button sends away, alone', async () => {
    await render(<ErrorToaster />)
    publish(refusedWrite('/orders'))
    publish(refusedWrite('/members', 'The club is full.'))
    await expect.poll(toasts).toHaveLength(2)
    await close().first().click()
    expect(toasts()).toHaveLength(1)
    expect(toasts()[0]?.textContent).toContain('The round is closed already.')
  })

  it('which offers to start the reads again, and stays until they succeed', async () => {
    const retry = vi.fn<() => void>()
    await render(<ErrorToaster />)
    const withdraw = publish(failedRead('/orders'), retry)
    await page.getByRole('button', { name: 'Try now' }).click()
    expect(retry).toHaveBeenCalledOnce()
    expect(toasts()).toHaveLength(1)
    withdraw()
    await expect.poll(toasts).toHaveLength(0)
  })

  it('which offers what the provider does for its step, and goes with it', async () => {
    const sign_in = vi.fn<(error: ApiError) => void>()
    const error = failure('sweet-spot', 'unauthorized')
    await render(
      <FaultkitProvider actions={{ sign_in }}>
        <ErrorToaster />
      </FaultkitProvider>,
    )
    publish(error)
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(sign_in).toHaveBeenCalledExactlyOnceWith(error)
    expect(toasts()).toHaveLength(0)
  })

  it('without a button that nobody would answer', async () => {
    await render(<ErrorToaster />)
    publish(failedRead('/orders'))
    await expect.poll(toasts).toHaveLength(1)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })
})

describe('ErrorToaster stacks', () => {
  const fill = async (count: number) => {
    await render(<ErrorToaster />)
    for (let n = 1; n <= count; n++) publish(refusedWrite(`/operation/${n}`, `Round ${n} is closed.`))
    await expect.poll(() => document.querySelector('[data-part="toast"]')?.textContent).toContain(`Round ${count}`)
  }

  it('the newest in front, three in sight, the rest as a count', async () => {
    await fill(5)
    expect(toasts().map((toast) => toast.textContent?.match(/Round (\d)/)?.[1])).toEqual(['5', '4', '3'])
    await expect.element(page.getByRole('button', { name: '2 more' })).toBeVisible()
  })

  it('shows the rest when asked, and hides it again', async () => {
    await fill(5)
    const more = page.getByRole('button', { name: '2 more' })
    expect(more.element().getAttribute('aria-expanded')).toBe('false')
    await more.click()
    expect(toasts()).toHaveLength(5)
    expect(more.element().getAttribute('aria-expanded')).toBe('true')
    await more.click()
    expect(toasts()).toHaveLength(3)
  })

  it('brings the next one up when one is sent away', async () => {
    await fill(4)
    await close().first().click()
    await expect.poll(toasts).toHaveLength(3)
    expect(document.querySelector('[data-part="more"]')).toBeNull()
  })
})

describe('ErrorToaster speaks', () => {
  it('through regions that stood there before anything was to be said', async () => {
    await render(<ErrorToaster />)
    const regions = [...document.querySelectorAll('[data-faultkit="error-toaster"] [data-part="live-region"]')]
    expect(regions.map((region) => region.getAttribute('role'))).toEqual(['status', 'alert'])
    publish(refusedWrite('/orders'))
    await expect.poll(toasts).toHaveLength(1)
    expect(regions.every((region) => region.isConnected)).toBe(true)
  })

  it('urgently when something may be lost, else in a pause', async () => {
    const said = listen()
    await render(<ErrorToaster />)
    publish(failure('sweet-spot', '500-write'))
    publish(failure('sweet-spot', 'forbidden'))
    await expect.poll(() => said.map(({ urgent }) => urgent)).toEqual([true, false])
  })

  it('once for an outage, however many requests it takes down', async () => {
    const said = listen()
    await render(<ErrorToaster />)
    for (const path of ['/orders', '/prices', '/me']) {
      publish(failedRead(path))
      await wait()
    }
    expect(titles()).toEqual([expect.stringContaining('×3')])
    expect(said).toHaveLength(1)
  })

  it('not of what is still there when another one goes', async () => {
    const said = listen()
    await render(<ErrorToaster />)
    publish(refusedWrite('/orders'))
    publish(refusedWrite('/members'))
    await expect.poll(() => said).toHaveLength(2)
    await close().first().click()
    await wait()
    expect(said).toHaveLength(2)
  })

  it('pauses between title and detail', async () => {
    const said = listen()
    await render(<ErrorToaster />)
    publish(failure('stripe', 'card-declined'))
    await expect.poll(() => said.map(({ text }) => text)).toEqual([expect.stringMatching(/^Your card was declined\. /)])
  })
})
