import { publishError } from '@faultkit/core'
import { ErrorBanner, ErrorToaster, OutcomeNotice } from '@faultkit/ui'
import { sonnerToasts } from '@faultkit/ui/sonner'
import { Toaster, toast } from 'sonner'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import '../vitest.ts'
import { CheckoutForm } from '../test-support/CheckoutForm.tsx'
import { emailMissing, unavailable } from '../test-support/failures.ts'

describe('toShowOneSurface', () => {
  it('counts a form’s summary and field messages once', async () => {
    await render(<CheckoutForm error={emailMissing()} />)
    await expect(document).toShowOneSurface()
  })

  it('counts a banner once', async () => {
    await render(<ErrorBanner error={unavailable()} />)
    await expect(document).toShowOneSurface()
  })

  it('waits for a toast that comes after the others had their chance', async () => {
    await render(<ErrorToaster />)
    publishError(unavailable())
    await expect(document).toShowOneSurface()
  })

  it('counts sonner’s toasts as well', async () => {
    await render(
      <>
        <ErrorToaster show={sonnerToasts(toast)} />
        <Toaster />
      </>,
    )
    publishError(unavailable())
    await expect(document).toShowOneSurface()
  })

  it('fails when two places show an error, and names both', async () => {
    await render(
      <>
        <CheckoutForm error={emailMissing()} />
        <ErrorBanner error={unavailable()} />
      </>,
    )
    await expect(expect(document).toShowOneSurface()).rejects.toThrow(/exactly one.*error-banner ".*", form "/)
  })

  it('fails when a second surface follows the first', async () => {
    const screen = await render(<ErrorBanner error={unavailable()} />)
    const second = (
      <>
        <ErrorBanner error={unavailable()} />
        <ErrorBanner error={emailMissing()} />
      </>
    )
    setTimeout(() => void screen.rerender(second), 60)
    await expect(expect(document).toShowOneSurface()).rejects.toThrow(/error-banner.*error-banner/)
  })

  it('fails when nothing shows an error', async () => {
    await render(<CheckoutForm />)
    await expect(expect(document).toShowOneSurface()).rejects.toThrow(/found none/)
  })

  it('does not count what nobody can see', async () => {
    await render(
      <div hidden>
        <ErrorBanner error={unavailable()} />
      </div>,
    )
    await expect(document).not.toShowOneSurface()
  })

  it('takes a confirmed outcome for good news', async () => {
    const screen = await render(<OutcomeNotice state="indeterminate" error={unavailable()} subject="your payment" />)
    await expect(document).toShowOneSurface()
    await screen.rerender(<OutcomeNotice state="succeeded" error={null} subject="your payment" />)
    await expect(document).not.toShowOneSurface()
  })

  it('counts a surface of your own that says it is one', async () => {
    await render(<p data-faultkit-surface="bar">We can’t load your orders right now</p>)
    await expect(document).toShowOneSurface()
  })
})
