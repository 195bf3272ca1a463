import { useServerErrors } from '@faultkit/react-hook-form'
import { useIdempotentMutation } from '@faultkit/react-query'
import { ErrorSummary, FieldMessage, OutcomeNotice } from '@faultkit/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UseFieldArrayReturn, UseFormReturn } from 'react-hook-form'
import { ordersQuery, productsQuery } from '../api/queries.ts'
import type { Checkout } from '../api/types.ts'
import { goTo } from '../shell/router.ts'
import { Countries } from './Countries.tsx'
import { CouponPart } from './CouponPart.tsx'
import { exampleCheckout } from './emptyCheckout.ts'
import { Field } from './Field.tsx'
import { ItemRows } from './ItemRows.tsx'
import { OrderTotal } from './OrderTotal.tsx'
import { findOrder, placeOrder } from './placeOrder.ts'

interface CheckoutFormProps {
  form: UseFormReturn<Checkout>
  items: UseFieldArrayReturn<Checkout, 'items'>
}

export function CheckoutForm({ form, items }: CheckoutFormProps) {
  const client = useQueryClient()
  const products = useQuery(productsQuery).data ?? []
  const [couponOpen, setCouponOpen] = useState(false)
  const order = useIdempotentMutation({
    mutationKey: ['order'],
    mutationFn: placeOrder,
    reconcile: ({ idempotencyKey }, { signal }) => findOrder(idempotencyKey, signal),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ordersQuery.queryKey })
      goTo({ page: 'pay', orderId: id })
    },
  })
  const errors = useServerErrors(form, {
    // A closed part has no label on the page that could lend its words.
    labels: { coupon: 'Coupon' },
    onReveal: (name) => name === 'coupon' && setCouponOpen(true),
    // Signed in again, an order is sent once more without its form: what is wrong with it then comes this way.
    error: order.error,
  })
  return (
    <form className="checkout" noValidate onSubmit={errors.handleSubmit((values) => order.mutateAsync(values))}>
      <header className="form-head">
        <h2>Your order</h2>
        <button type="button" className="button link" onClick={() => form.reset(exampleCheckout)}>
          Fill in an example
        </button>
      </header>
      <ErrorSummary errors={errors} />
      <ItemRows
        errors={errors}
        control={form.control}
        products={products}
        rows={items.fields}
        onAdd={() => items.append({ sku: '', quantity: 1 })}
        onRemove={items.remove}
      />
      <fieldset>
        <legend>Who it is for</legend>
        <Field errors={errors} name="email" label="Email" type="email" autoComplete="email" />
        <Field errors={errors} name="name" label="Name" autoComplete="name" />
      </fieldset>
      <fieldset>
        <legend>Where it goes</legend>
        <Field errors={errors} name="address.line1" label="Street and number" autoComplete="address-line1" />
        <Field errors={errors} name="address.postcode" label="Postcode" autoComplete="postal-code" />
        <Field errors={errors} name="address.city" label="City" autoComplete="address-level2" />
        <div className="field">
          <label htmlFor="country">Country</label>
          <select id="country" autoComplete="country" {...errors.register('address.country')}>
            <Countries />
          </select>
          <FieldMessage errors={errors} name="address.country" />
        </div>
      </fieldset>
      <CouponPart errors={errors} open={couponOpen} onToggle={() => setCouponOpen(!couponOpen)} />
      <OutcomeNotice {...order.outcome} subject="your order" />
      <footer className="form-foot">
        <OrderTotal control={form.control} products={products} />
        <button type="submit" className="button primary" disabled={order.isPending}>
          {order.isPending ? 'Placing your order…' : 'Place order'}
        </button>
      </footer>
    </form>
  )
}
