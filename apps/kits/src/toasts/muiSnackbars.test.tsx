import { claimError, parseError, publishError } from '@faultkit/core'
import { ErrorToaster } from '@faultkit/ui'
import { muiSnackbars } from '@faultkit/ui/mui'
import Snackbar from '@mui/material/Snackbar'
import type { ReactElement } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const shown = () => [...document.querySelectorAll('.MuiSnackbarContent-message')].map(({ textContent }) => textContent)
const failedRead = (path: string) =>
  parseError(
    { status: 503, body: { error: { type: 'api_error' } } },
    { method: 'GET', url: `https://shop.example${path}` },
  )
const button = (name: string) => page.getByRole('button', { name, exact: true })

const { show, useSnackbar } = muiSnackbars()
const Snack = (): ReactElement => <Snackbar {...useSnackbar()} transitionDuration={0} />

const open = () =>
  render(
    <>
      <h1>The shop</h1>
      <Snack />
      <ErrorToaster show={show} />
    </>,
  )

describe('muiSnackbars', () => {
  it('shows title and detail as one snackbar', async () => {
    await open()
    onTestFinished(publishError(failedRead('/orders')))
    await expect.poll(shown).toEqual([expect.stringMatching(/^We can't load .*The service/)])
  })

  it('has the step as its action', async () => {
    const retry = vi.fn<() => void>()
    await open()
    onTestFinished(publishError(failedRead('/orders'), { retry }))
    await button('Try now').click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('counts in the title, without a second snackbar', async () => {
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

  it('waits through a click elsewhere; Escape and its button send it away, and the one before comes back', async () => {
    await open()
    onTestFinished(publishError(failedRead('/orders')))
    await expect.poll(shown).toHaveLength(1)
    const other = { status: 400, body: { error: { type: 'invalid_request_error', message: 'The round is closed.' } } }
    onTestFinished(publishError(parseError(other, { method: 'POST', url: 'https://shop.example/orders' })))
    await expect.poll(shown).toEqual([expect.not.stringContaining("We can't load")])
    await page.getByRole('heading').click()
    expect(shown()).toEqual([expect.not.stringContaining("We can't load")])
    await button('Close').click()
    await expect.poll(shown).toEqual([expect.stringContaining("We can't load")])
    await userEvent.keyboard('{Escape}')
    await expect.poll(shown).toEqual([])
  })

  it('comes again when reads fail again after someone closed it', async () => {
    await open()
    onTestFinished(publishError(failedRead('/orders')))
    await button('Close').click()
    await expect.poll(shown).toEqual([])
    onTestFinished(publishError(failedRead('/prices')))
    await expect.poll(shown).toEqual([expect.stringContaining('(2)')])
  })
})
