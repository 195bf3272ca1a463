import { useIdempotentMutation } from '@faultkit/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { orderQuery, ordersQuery } from '../api/queries.ts'
import { findCharge, listenForCharge, pay } from './pay.ts'

/** One payment of one order, however its outcome becomes known: by the answer, a poll, the webhook or after a reload. */
export function usePayment(orderId: string) {
  const client = useQueryClient()
  return useIdempotentMutation({
    mutationKey: ['charge', orderId],
    mutationFn: pay,
    outcomeOf: ({ status }) => (status === 'pending' ? 'indeterminate' : status),
    reconcile: (_operation, { signal }) => findCharge(orderId, signal),
    subscribe: (_operation, settle) => listenForCharge(orderId, settle),
    onSuccess: () => {
      client.setQueryData(orderQuery(orderId).queryKey, (order) => order && { ...order, status: 'paid' as const })
      void client.invalidateQueries({ queryKey: ordersQuery.queryKey, exact: true })
    },
  })
}
