'use client'
// Task 7, client side.
import { useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary } from '@faultkit/ui'
import { startTransition, useActionState } from 'react'
import { useForm } from 'react-hook-form'
import { type Checkout, emptyCheckout } from '#shop/types'
import { placeOrder } from './7-action.ts'

export function CheckoutForm() {
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  const [state, action, pending] = useActionState(placeOrder, null)
  const errors = useServerErrors(form, { error: state?.error })
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => startTransition(() => action(values)))}>
      <ErrorSummary errors={errors} />
      <button type="submit" disabled={pending}>
        Place order
      </button>
    </form>
  )
}
