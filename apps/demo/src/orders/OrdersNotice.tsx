import { useClaim } from '@faultkit/react'
import { type RetryState, useRetryState } from '@faultkit/react-query'
import { RetryNotice } from '@faultkit/ui'
import { customersQuery, ordersQuery, productsQuery } from '../api/queries.ts'

/** What fails in the same way as the error that is shown is told with it. */
function Covered({ error }: Pick<RetryState, 'error'>) {
  useClaim(error, 'banner')
  return null
}

/** One notice for the three requests of this page: whatever stops one mostly stops all, and one press tries all again. */
export function OrdersNotice() {
  const states = [
    { name: 'orders', ...useRetryState(ordersQuery) },
    { name: 'customers', ...useRetryState(customersQuery) },
    { name: 'products', ...useRetryState(productsQuery) },
  ]
  const shown = states.find(({ phase }) => phase !== 'idle')
  if (!shown) return null
  const { name: first, ...notice } = shown
  const same = states.filter(({ phase, error }) => phase !== 'idle' && error?.kind === shown.error?.kind)
  const tryAll = (): void => {
    for (const { retryNow } of same) retryNow()
  }
  const stopAll = (): void => {
    for (const { stop } of same) stop()
  }
  return (
    <>
      <RetryNotice {...notice} retryNow={tryAll} stop={stopAll} />
      {same.map(({ name, error }) => name !== first && <Covered key={name} error={error} />)}
    </>
  )
}
