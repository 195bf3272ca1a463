import { useFieldArray, useForm } from 'react-hook-form'
import type { Checkout, Product } from '../api/types.ts'
import { CheckoutForm } from '../checkout/CheckoutForm.tsx'
import { emptyCheckout } from '../checkout/emptyCheckout.ts'
import { ProductGrid } from '../products/ProductGrid.tsx'
import { Letter } from './Letter.tsx'

export function ShopPage() {
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  const items = useFieldArray({ control: form.control, name: 'items' })
  const add = ({ id }: Product) => {
    const rows = form.getValues('items')
    const index = rows.findIndex(({ sku }) => sku === id)
    const row = rows[index]
    if (row) form.setValue(`items.${index}.quantity`, (row.quantity || 0) + 1, { shouldDirty: true })
    else items.append({ sku: id, quantity: 1 }, { shouldFocus: false })
  }
  return (
    <>
      <h1>Good plain things for the kitchen</h1>
      <ProductGrid onAdd={add} />
      <CheckoutForm form={form} items={items} />
      <Letter />
    </>
  )
}
