import { parseError, publishError } from '@faultkit/core'
import { ErrorToaster } from '@faultkit/ui'
import { muiSnackbars } from '@faultkit/ui/mui'
import Snackbar from '@mui/material/Snackbar'
import type { ReactElement } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { failedRead } from '../test-support/failedRead.ts'
import { testToasts } from '../test-support/testToasts.ts'

const { show, useSnackbar } = muiSnackbars()
const Snack = (): ReactElement => <Snackbar {...useSnackbar()} transitionDuration={0} />

const shown = () => [...document.querySelectorAll('.MuiSnackbarContent-message')].map(({ textContent }) => textContent)
const open = () =>
  render(
    <>
      <h1>The shop</h1>
      <Snack />
      <ErrorToaster show={show} />
    </>,
  )

describe('muiSnackbars', () => {
  testToasts({ open, shown })

  it('waits through a click elsewhere; Escape and its button send it away, and the one before comes back', async () => {
    await open()
    onTestFinished(publishError(failedRead('/orders')))
    await expect.poll(shown).toHaveLength(1)
    const other = { status: 400, body: { error: { type: 'invalid_request_error', message: 'The round is closed.' } } }
    onTestFinished(publishError(parseError(other, { method: 'POST', url: 'https://shop.example/orders' })))
    await expect.poll(shown).toEqual([expect.not.stringContaining("We can't load")])
    await page.getByRole('heading').click()
    expect(shown()).toEqual([expect.not.stringContaining("We can't load")])
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect.poll(shown).toEqual([expect.stringContaining("We can't load")])
    await userEvent.keyboard('{Escape}')
    await expect.poll(shown).toEqual([])
  })
})
