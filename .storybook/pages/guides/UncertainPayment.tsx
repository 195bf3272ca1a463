import { readResponse } from '@faultkit/core'
import { connectErrors, useIdempotentMutation } from '@faultkit/react-query'
import { ErrorBanner, OutcomeNotice } from '@faultkit/ui'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactElement, useId, useRef, useState } from 'react'
import { useAnswer } from '../parts/LiveWires.tsx'

interface Charge {
  id: string
  status: 'succeeded' | 'failed' | 'pending'
}

const booked: Charge = { id: 'ch_1', status: 'succeeded' }

/** The connection breaks after the charge was sent; the webhook says what became of it. */
function Payment(): ReactElement {
  const answer = useAnswer()
  const webhook = useRef<((charge: Charge) => void) | undefined>(undefined)
  const payment = useIdempotentMutation<Charge>({
    mutationKey: ['charge', useId()],
    mutationFn: (_values, { idempotencyKey }) =>
      readResponse<Charge>(answer('spotflow', 'connection-with-key'), { method: 'POST', idempotencyKey }),
    outcomeOf: ({ status }) => (status === 'pending' ? 'indeterminate' : status),
    subscribe: (_operation, settle) => {
      webhook.current = settle
      return () => {
        webhook.current = undefined
      }
    },
  })
  const { state } = payment.outcome
  return (
    <div className="book-form">
      <OutcomeNotice {...payment.outcome} subject="your payment" />
      <ErrorBanner error={payment.error} />
      <div className="book-buttons">
        <button type="button" disabled={payment.isPending} onClick={() => payment.mutate()}>
          Pay 42.00
        </button>
        {state === 'indeterminate' && (
          <button type="button" className="book-second" onClick={() => webhook.current?.(booked)}>
            Let the webhook arrive
          </button>
        )}
      </div>
    </div>
  )
}

/** A payment whose answer is lost, in an app of its own. */
export function UncertainPayment(): ReactElement {
  const [client] = useState(() => connectErrors(new QueryClient()))
  return (
    <QueryClientProvider client={client}>
      <Payment />
    </QueryClientProvider>
  )
}
