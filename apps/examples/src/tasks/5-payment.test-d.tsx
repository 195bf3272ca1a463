// What a payment must refuse to compile: a forgotten key or a mistyped outcome costs money.

import type { ApiError } from '@faultkit/core'
import { type Operation, useIdempotentMutation } from '@faultkit/react-query'
import { OutcomeNotice, RetryNotice } from '@faultkit/ui'
import type { Charge, Payment } from '#shop/types'
import './register.ts'

declare const pay: (payment: Payment, context: { idempotencyKey: string; signal: AbortSignal }) => Promise<Charge>

export function WrongPayments() {
  // @ts-expect-error without a key a reload could not find the open operation
  useIdempotentMutation({ mutationFn: pay })
  useIdempotentMutation({
    mutationKey: ['charge'],
    mutationFn: pay,
    // @ts-expect-error retrying is the kit's own decision, by verdict and key
    retry: 3,
  })
  // @ts-expect-error 'pending' is the server's word; the kit asks whether it succeeded, failed or is indeterminate
  useIdempotentMutation({ mutationKey: ['charge'], mutationFn: pay, outcomeOf: ({ status }) => status })
  useIdempotentMutation({
    mutationKey: ['charge'],
    mutationFn: pay,
    // @ts-expect-error reconcile answers with the charge or null, never with its status alone
    reconcile: async () => 'succeeded',
  })
  const payment = useIdempotentMutation({ mutationKey: ['charge'], mutationFn: pay })
  // @ts-expect-error the answer is a charge
  const total: unknown = payment.data?.total
  const error: ApiError | null = payment.error
  return (
    <>
      {String(total)}
      <OutcomeNotice {...payment.outcome} subject="your payment" />
      {/* @ts-expect-error no such state */}
      <OutcomeNotice state="pending_review" error={error} />
      {/* @ts-expect-error the phase is missing */}
      <RetryNotice error={error} />
    </>
  )
}

export const keyIsText = (operation: Operation<Payment>): string => operation.idempotencyKey

export function rewriteHistory(operation: Operation<Payment>): void {
  // @ts-expect-error an operation is a record of what was sent, not a draft
  operation.startedAt = 0
}
