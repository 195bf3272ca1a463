// Task 5: a payment whose outcome may be uncertain; settled by polling or by server-sent events.
import { readResponse } from '@faultkit/core'
import { useServerErrors } from '@faultkit/react-hook-form'
import { useIdempotentMutation } from '@faultkit/react-query'
import { ErrorSummary, OutcomeNotice } from '@faultkit/ui'
import { useForm } from 'react-hook-form'
import type { Charge, Payment } from '#shop/types'

const pay = (payment: Payment, { idempotencyKey }: { idempotencyKey: string }) =>
  readResponse<Charge>(
    fetch('/api/charges', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify(payment),
    }),
    { method: 'POST', idempotencyKey },
  )

export function PaymentPage({ orderId, onPaid }: { orderId: string; onPaid: (charge: Charge) => void }) {
  const form = useForm<Payment>({ defaultValues: { orderId, amount: 0, card: { number: '', expiry: '' } } })
  const errors = useServerErrors(form)
  const payment = useIdempotentMutation({
    mutationKey: ['charge', orderId],
    mutationFn: pay,
    outcomeOf: ({ status }) => (status === 'pending' ? 'indeterminate' : status),
    reconcile: async (_operation, { signal }) => {
      const [charge] = await readResponse<Charge[]>(fetch(`/api/charges?order=${orderId}`, { signal }))
      return charge ?? null
    },
    subscribe: (_operation, settle) => {
      const events = new EventSource(`/shop/events?order=${orderId}`)
      events.onmessage = (event) => settle(JSON.parse(event.data))
      return () => events.close()
    },
    onSuccess: onPaid, // by answer, poll, event or after a reload: once
  })
  return (
    <form noValidate onSubmit={errors.handleSubmit((values) => payment.mutateAsync(values))}>
      <ErrorSummary errors={errors} />
      <OutcomeNotice {...payment.outcome} subject="your payment" />
      <button type="submit" disabled={payment.isPending}>
        Pay
      </button>
    </form>
  )
}
