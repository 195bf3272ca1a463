import { useRetryState } from '@faultkit/react-query'
import { useQuery } from '@tanstack/react-query'
import { day } from '../api/day.ts'
import { money } from '../api/money.ts'
import { ordersQuery } from '../api/queries.ts'
import type { Order } from '../api/types.ts'
import { ProductPicture } from '../products/ProductPicture.tsx'
import { hrefTo } from '../shell/router.ts'

const pieces = ({ items }: Order): string => {
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0)
  return count === 1 ? 'One piece' : `${count} pieces`
}

function OrderRow({ order }: { order: Order }) {
  const paid = order.status === 'paid'
  return (
    <li className="order">
      <ProductPicture sku={order.items[0]?.sku ?? ''} />
      <div>
        <h3>{order.name}</h3>
        <p className="hint">
          {pieces(order)} · {day(order.created)}
        </p>
      </div>
      <p className="order-total">{money(order.total, order.currency)}</p>
      <a className={paid ? 'button bare' : 'button quiet'} href={hrefTo({ page: 'pay', orderId: order.id })}>
        {paid ? 'Receipt' : 'Pay'}
        <span className="unseen"> for the order of {order.name}</span>
      </a>
    </li>
  )
}

export function OrderList() {
  const query = useQuery(ordersQuery)
  const retry = useRetryState(ordersQuery)
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">Latest orders</h2>
      {query.data ? (
        <ul className="orders">
          {query.data.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
          {query.data.length === 0 && <li className="hint">No orders yet. The first one starts in the shop.</li>}
        </ul>
      ) : (
        <p className="hint">{query.isPending && retry.phase === 'idle' ? 'Loading the orders…' : 'Not known yet'}</p>
      )}
    </section>
  )
}
