// A payment form as apps write it: the form's adapter, the mutation's outcome and the two notices, none of them told of the others.
import { createRetryPolicy } from '@faultkit/core'
import '@faultkit/testing/vitest'
import { useServerErrors } from '@faultkit/react-hook-form'
import { connectErrors, useIdempotentMutation } from '@faultkit/react-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorSummary, ErrorToaster, OutcomeNotice } from '../index.ts'
import { failure } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'

function PaymentForm({ fail }: { fail: () => unknown }): ReactNode {
  const form = useForm({ defaultValues: { amount: '42' } })
  const errors = useServerErrors(form)
  const payment = useIdempotentMutation<unknown, { amount: string }, unknown>({
    mutationKey: ['pay', 'in a form'],
    mutationFn: () => Promise.reject(fail()),
    remember: false,
  })
  return (
    <form noValidate onSubmit={errors.handleSubmit((values) => payment.mutateAsync(values))}>
      <ErrorSummary errors={errors} />
      <OutcomeNotice {...payment.outcome} subject="your payment" />
      <label>
        Amount <input {...errors.register('amount')} />
      </label>
      <button type="submit">Pay</button>
    </form>
  )
}

function Page({ fail }: { fail: () => unknown }): ReactNode {
  // Sent once: a write in doubt that is sent again when its page is gone would fail in the next test.
  const [client] = useState(() => connectErrors(new QueryClient(), { policy: createRetryPolicy({ attempts: 1 }) }))
  return (
    <QueryClientProvider client={client}>
      <ErrorToaster />
      <PaymentForm fail={fail} />
    </QueryClientProvider>
  )
}

it('a doubt without `reconcile` is one surface, said once, and leaves the focus where it was', async () => {
  const said = listen()
  await render(<Page fail={() => failure('spotflow', 'connection-with-key')} />)
  await page.getByRole('button', { name: 'Pay' }).click()
  await expect.element(page.getByRole('group', { name: "We couldn't confirm your payment" })).toBeVisible()
  await expect(document).toShowOneSurface()
  expect(document.querySelector('[data-faultkit="error-summary"]')).toBeNull()
  expect(document.activeElement?.textContent).toBe('Pay')
  await expect.element(page.getByRole('textbox', { name: 'Amount' })).toHaveValue('42')
  expect(said).toHaveLength(1)
  // Seen, so that it is over with the page; what nobody has seen waits for the toaster of the next.
  for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame)
})

it('a plain refusal in the same form is the summary’s, said once', async () => {
  const said = listen()
  await render(<Page fail={() => failure('stripe', 'card-declined')} />)
  await page.getByRole('button', { name: 'Pay' }).click()
  await expect.element(page.getByRole('heading', { name: 'Your card was declined' })).toBeVisible()
  await expect(document).toShowOneSurface()
  expect(said).toEqual([])
})
