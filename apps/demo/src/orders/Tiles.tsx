import { useQuery } from '@tanstack/react-query'
import { money } from '../api/money.ts'
import { customersQuery, ordersQuery, productsQuery } from '../api/queries.ts'

function Tile({ label, value }: { label: string; value: string | undefined }) {
  return (
    <div className="tile">
      <dt>{label}</dt>
      <dd>{value ?? <span className="hint">Not known yet</span>}</dd>
    </div>
  )
}

/** Three small numbers that show no errors of their own: the page's notice stands for them. */
export function Tiles() {
  const orders = useQuery(ordersQuery).data
  const customers = useQuery(customersQuery).data
  const products = useQuery(productsQuery).data
  const paid = orders?.filter(({ status }) => status === 'paid').reduce((sum, { total }) => sum + total, 0)
  const stock = products?.reduce((sum, { stock }) => sum + stock, 0)
  return (
    <dl className="tiles">
      <Tile label="Paid so far" value={paid === undefined ? undefined : money(paid, orders?.[0]?.currency ?? 'EUR')} />
      <Tile label="Customers" value={customers?.length.toString()} />
      <Tile label="Pieces in stock" value={stock?.toString()} />
    </dl>
  )
}
