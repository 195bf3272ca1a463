import { ErrorFallback } from '@faultkit/ui'
import { ErrorBoundary } from 'react-error-boundary'
import { mendCrash } from '../panel/crash.ts'
import { DeliveryMap } from './DeliveryMap.tsx'
import { OrderList } from './OrderList.tsx'
import { OrdersNotice } from './OrdersNotice.tsx'
import { Tiles } from './Tiles.tsx'

export function OrdersPage() {
  return (
    <>
      <h1>Orders</h1>
      <OrdersNotice />
      <Tiles />
      <OrderList />
      <ErrorBoundary FallbackComponent={ErrorFallback} onReset={mendCrash}>
        <DeliveryMap />
      </ErrorBoundary>
    </>
  )
}
