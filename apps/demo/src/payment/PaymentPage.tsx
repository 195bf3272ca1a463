import { useRetryState } from '@faultkit/react-query'
import { OutcomeNotice, RetryNotice } from '@faultkit/ui'
import { useQuery } from '@tanstack/react-query'
import { orderQuery } from '../api/queries.ts'
import { CardForm } from './CardForm.tsx'
import { OrderSheet } from './OrderSheet.tsx'
import { Receipt } from './Receipt.tsx'
import { usePayment } from './usePayment.ts'

export function PaymentPage({ orderId }: { orderId: string }) {
  const query = useQuery(orderQuery(orderId))
  const retry = useRetryState(orderQuery(orderId))
  const payment = usePayment(orderId)
  const order = query.data
  const paid = order?.status === 'paid'
  return (
    <>
      <h1>{paid ? 'Thank you' : 'Payment'}</h1>
      <RetryNotice {...retry} />
      <div className="payment">
        <div className="payment-main">
          <OutcomeNotice {...payment.outcome} subject="your payment" />
          {order && (paid ? <Receipt order={order} /> : <CardForm order={order} payment={payment} />)}
        </div>
        {order && <OrderSheet order={order} />}
      </div>
    </>
  )
}
