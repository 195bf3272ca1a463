import { publishError } from '@faultkit/core'
import { StrictMode } from 'react'
import { Toaster, toast } from 'sonner'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorToaster } from './error-toaster/ErrorToaster.tsx'
import { sonnerToasts } from './sonner.ts'
import { failedRead, failure } from './test-support/failure.ts'
import { wait } from './test-support/wait.ts'

const sonners = () =>
  [...document.querySelectorAll('[data-sonner-toast][data-removed="false"]')].map((each) => each.textContent)
const show = sonnerToasts(toast)

const App = () => (
  <>
    <ErrorToaster show={show} />
    <Toaster />
  </>
)

afterEach(() => void toast.dismiss())

describe('sonnerToasts', () => {
  it('shows title, detail and reassurance as one of sonner’s errors', async () => {
    await render(<App />)
    onTestFinished(publishError(failure('stripe', 'card-declined')))
    await expect.poll(sonners).toEqual([expect.stringMatching(/Your card was declined.*You have not been charged\./)])
    expect(document.querySelector('[data-sonner-toast]')?.getAttribute('data-type')).toBe('error')
  })

  it('has the step as its action', async () => {
    const retry = vi.fn<() => void>()
    await render(<App />)
    onTestFinished(publishError(failedRead('/orders'), { retry }))
    await page.getByRole('button', { name: 'Try now' }).click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('counts in its title, without a second toast', async () => {
    await render(<App />)
    for (const path of ['/orders', '/prices']) onTestFinished(publishError(failedRead(path)))
    await expect.poll(sonners).toEqual([expect.stringContaining('(2)')])
  })

  it('stays longer than sonner’s own four seconds, and goes when the reads succeed', async () => {
    await render(<App />)
    const withdraw = publishError(failedRead('/orders'))
    await expect.poll(sonners).toHaveLength(1)
    await wait(4500)
    expect(sonners()).toHaveLength(1)
    withdraw()
    await expect.poll(sonners).toHaveLength(0)
  })

  it('shows one under StrictMode', async () => {
    await render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
    onTestFinished(publishError(failure('stripe', 'card-declined')))
    await expect.poll(sonners).toHaveLength(1)
    await wait(300)
    expect(sonners()).toHaveLength(1)
  })
})
