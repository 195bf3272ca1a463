import { claimError, parseError, publishError } from '@faultkit/core'
import { ErrorToaster } from '@faultkit/ui'
import { mantineToasts } from '@faultkit/ui/mantine'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const shown = () => [...document.querySelectorAll('.mantine-Notification-root')].map(({ textContent }) => textContent)
const show = mantineToasts(notifications)
const failedRead = (path: string) =>
  parseError(
    { status: 503, body: { error: { type: 'api_error' } } },
    { method: 'GET', url: `https://shop.example${path}` },
  )

const open = () =>
  render(
    <MantineProvider>
      <Notifications transitionDuration={0} />
      <ErrorToaster show={show} />
    </MantineProvider>,
  )

afterEach(() => notifications.clean())

describe('mantineToasts', () => {
  it('shows title and detail as one notification', async () => {
    await open()
    onTestFinished(publishError(failedRead('/orders')))
    await expect.poll(shown).toEqual([expect.stringMatching(/^We can't load .*The service/)])
  })

  it('has the step as its action', async () => {
    const retry = vi.fn<() => void>()
    await open()
    onTestFinished(publishError(failedRead('/orders'), { retry }))
    await page.getByRole('button', { name: 'Try now' }).click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('counts in the title, without a second notification', async () => {
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
    await page.getByRole('button').click()
    await expect.poll(shown).toEqual([])
    onTestFinished(publishError(failedRead('/prices')))
    await expect.poll(shown).toEqual([expect.stringContaining('(2)')])
  })
})
