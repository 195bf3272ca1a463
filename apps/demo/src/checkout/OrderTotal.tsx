import { type Control, useWatch } from 'react-hook-form'
import { money } from '../api/money.ts'
import type { Checkout, Product } from '../api/types.ts'

export function OrderTotal({ control, products }: { control: Control<Checkout>; products: readonly Product[] }) {
  const items = useWatch({ control, name: 'items' })
  const priceOf = (sku: string) => products.find(({ id }) => id === sku)?.price ?? 0
  const total = items.reduce((sum, { sku, quantity }) => sum + priceOf(sku) * (quantity || 0), 0)
  return (
    <p className="total">
      Total <strong>{money(total, products[0]?.currency ?? 'EUR')}</strong>
    </p>
  )
}
