import { money } from '../api/money.ts'
import type { Order } from '../api/types.ts'
import { Icon } from '../shell/Icon.tsx'
import { hrefTo } from '../shell/router.ts'

export function Receipt({ order }: { order: Order }) {
  return (
    <section className="receipt" aria-labelledby="receipt">
      <span className="seal">
        <Icon name="tick" />
      </span>
      <h2 id="receipt">{money(order.total, order.currency)} paid</h2>
      <p>
        We are packing it now. A copy of this receipt goes to <strong>{order.email}</strong>.
      </p>
      <p className="receipt-actions">
        <a className="button quiet" href={hrefTo({ page: 'orders' })}>
          See all orders
        </a>
        <a className="button bare" href={hrefTo({ page: 'shop' })}>
          Back to the shop
        </a>
      </p>
    </section>
  )
}
