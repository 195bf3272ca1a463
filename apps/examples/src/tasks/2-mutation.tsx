// Task 2: the same through a mutation, with an idempotency key.
import { readResponse } from '@faultkit/core'
import { useServerErrors } from '@faultkit/react-hook-form'
import { useIdempotentMutation } from '@faultkit/react-query'
import { ErrorSummary } from '@faultkit/ui'
import { useForm } from 'react-hook-form'
import { type Checkout, emptyCheckout, type Order } from '#shop/types'

const placeOrder = (values: Checkout, { idempotencyKey }: { idempotencyKey: string }) =>
  readResponse<Order>(
    fetch('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify(values),
    }),
    { method: 'POST', idempotencyKey },
  )

export function CheckoutPage({ onDone }: { onDone: (order: Order) => void }) {
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  const errors = useServerErrors(form)
  const save = useIdempotentMutation({ mutationKey: ['order'], mutationFn: placeOrder, onSuccess: onDone })
  return (
    <form noValidate onSubmit={errors.handleSubmit((values) => save.mutateAsync(values))}>
      <ErrorSummary errors={errors} />
      <button type="submit" disabled={save.isPending}>
        Place order
      </button>
    </form>
  )
}
