import { readResponse } from '@faultkit/core'
import { connectErrors, useRetryState } from '@faultkit/react-query'
import { RetryNotice } from '@faultkit/ui'
import { QueryClient, QueryClientProvider, queryOptions, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useAnswer } from '../parts/LiveWires.tsx'

const orders = ['Two mugs, stoneware', 'One teapot, 0.8 l', 'Six plates, ash glaze']

/** The service fails at first, then answers. */
function createOrdersQuery(answer: ReturnType<typeof useAnswer>) {
  let asked = 0
  return queryOptions({
    queryKey: ['orders'],
    queryFn: async () => {
      asked += 1
      await readResponse(answer('sweet-spot', asked < 3 ? '503-read' : 'success'), { method: 'GET' })
      return orders
    },
  })
}

function Orders({ query }: { query: ReturnType<typeof createOrdersQuery> }): ReactElement {
  const { data } = useQuery(query)
  const retry = useRetryState(query)
  return (
    <>
      <RetryNotice {...retry} />
      {data ? (
        <ul>
          {data.map((order) => (
            <li key={order}>{order}</li>
          ))}
        </ul>
      ) : (
        retry.phase === 'idle' && <p>Loading your orders…</p>
      )}
    </>
  )
}

/** A list that keeps trying, in an app of its own. */
export function RetryAList(): ReactElement {
  const [client] = useState(() => connectErrors(new QueryClient()))
  const answer = useAnswer('GET')
  const [query] = useState(() => createOrdersQuery(answer))
  return (
    <QueryClientProvider client={client}>
      <Orders query={query} />
    </QueryClientProvider>
  )
}
