import { useQuery } from '@tanstack/react-query'
import { money } from '../api/money.ts'
import { productsQuery } from '../api/queries.ts'
import type { Order } from '../api/types.ts'
import { ProductPicture } from '../products/ProductPicture.tsx'

/** What is being paid for. */
export function OrderSheet({ order }: { order: Order }) {
  const products = useQuery(productsQuery).data ?? []
  const nameOf = (sku: string) => products.find(({ id }) => id === sku)?.name ?? sku
  return (
    <section className="sheet" aria-labelledby="sheet">
      <h2 id="sheet">{order.name}’s order</h2>
      <ul>
        {order.items.map(({ sku, quantity, price }) => (
          <li key={sku}>
            <ProductPicture sku={sku} />
            <span>
              {nameOf(sku)} <span className="hint">× {quantity}</span>
            </span>
            <span>{money(price * quantity, order.currency)}</span>
          </li>
        ))}
      </ul>
      <p className="total">
        Total <strong>{money(order.total, order.currency)}</strong>
      </p>
    </section>
  )
}
