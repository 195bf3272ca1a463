import { claimError, publishError } from '@faultkit/core'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type Locator, page } from 'vitest/browser'
import { failedRead } from './failedRead.ts'

/** An app that shows what nobody shows in its own kit's toasts. */
interface Shown {
  /** Draws the app. */
  readonly open: () => Promise<unknown>
  /** The texts of the toasts that stand there. */
  readonly shown: () => readonly (string | null)[]
  /** What sends a toast away; the button *Close*. */
  readonly close?: () => Locator
}

const closeButton = (): Locator => page.getByRole('button', { name: 'Close', exact: true })

/** What every kit's toasts must do for an incident; each of them in words and clicks of its own beside these. */
export function testToasts({ open, shown, close = closeButton }: Shown): void {
  it('shows title and detail as one', async () => {
    await open()
    onTestFinished(publishError(failedRead('/orders')))
    await expect.poll(shown).toEqual([expect.stringMatching(/^We can't load .*The service/)])
  })

  it('has the step as its action', async () => {
    const retry = vi.fn<() => void>()
    await open()
    onTestFinished(publishError(failedRead('/orders'), { retry }))
    await page.getByRole('button', { name: 'Try now', exact: true }).click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('counts in the title, without a second one', async () => {
    await open()
    for (const path of ['/orders', '/prices']) onTestFinished(publishError(failedRead(path)))
    await expect.poll(shown).toEqual([expect.stringContaining('(2)')])
  })

  it('is withdrawn by a late claim', async () => {
    await open()
    const error = failedRead('/orders')
    onTestFinished(publishError(error))
    await expect.poll(shown).toHaveLength(1)
    onTestFinished(claimError(error, 'banner'))
    await expect.poll(shown).toEqual([])
  })

  it('goes when the reads succeed, and comes again when they fail again after someone closed it', async () => {
    await open()
    const withdraw = publishError(failedRead('/orders'))
    await expect.poll(shown).toHaveLength(1)
    withdraw()
    await expect.poll(shown).toEqual([])
    onTestFinished(publishError(failedRead('/orders')))
    await expect.poll(shown).toHaveLength(1)
    await close().click()
    await expect.poll(shown).toEqual([])
    onTestFinished(publishError(failedRead('/prices')))
    await expect.poll(shown).toEqual([expect.stringContaining('(2)')])
  })
}
