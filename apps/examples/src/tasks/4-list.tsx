// Task 4: list page with a retry countdown and "try now".
import { readResponse } from '@faultkit/core'
import { useRetryState } from '@faultkit/react-query'
import { RetryNotice } from '@faultkit/ui'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Order } from '#shop/types'

const ordersQuery = queryOptions({
  queryKey: ['orders'],
  queryFn: ({ signal }) => readResponse<Order[]>(fetch('/api/orders', { signal })),
})

export function Orders() {
  const query = useQuery(ordersQuery)
  const retry = useRetryState(ordersQuery)
  return (
    <section>
      <RetryNotice {...retry} />
      {query.data ? (
        <ul>
          {query.data.map((order) => (
            <li key={order.id}>{order.total}</li>
          ))}
        </ul>
      ) : (
        query.isPending && retry.phase === 'idle' && <p>Loading…</p>
      )}
    </section>
  )
}
