// Task 1: checkout form with a nested address and an items array; errors from plain fetch or from axios.
import { readResponse } from '@faultkit/core'
import { type ServerErrors, useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary, FieldMessage } from '@faultkit/ui'
import axios from 'axios'
import type { ComponentProps } from 'react'
import { type FieldPath, useFieldArray, useForm } from 'react-hook-form'
import { type Checkout, emptyCheckout, type Order } from '#shop/types'

// plain fetch
const placeOrder = (values: Checkout, signal: AbortSignal) =>
  readResponse<Order>(
    fetch('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
      signal,
    }),
    { method: 'POST' },
  )
// axios
async function placeOrderByAxios(values: Checkout, signal: AbortSignal): Promise<Order> {
  return (await axios.post<Order>('/api/orders', values, { signal })).data
}

type FieldProps = ComponentProps<'input'> & {
  errors: ServerErrors<Checkout>
  name: FieldPath<Checkout>
  label: string
}
function Field({ errors, name, label, ...input }: FieldProps) {
  return (
    <div>
      <label>
        {label}
        <input {...input} {...errors.register(name)} />
      </label>
      <FieldMessage errors={errors} name={name} />
    </div>
  )
}

export function CheckoutPage({ transport = placeOrder }: { transport?: typeof placeOrderByAxios }) {
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  const items = useFieldArray({ control: form.control, name: 'items' })
  const errors = useServerErrors(form)
  return (
    <form noValidate onSubmit={errors.handleSubmit((values, { signal }) => transport(values, signal))}>
      <ErrorSummary errors={errors} />
      <Field errors={errors} name="email" label="Email" />
      <Field errors={errors} name="address.line1" label="Street and number" />
      <Field errors={errors} name="address.postcode" label="Postcode" />
      {items.fields.map((row, index) => (
        <fieldset key={row.id}>
          <Field errors={errors} name={`items.${index}.sku`} label="Product" />
          <Field errors={errors} name={`items.${index}.quantity`} label="Quantity" type="number" />
        </fieldset>
      ))}
      <button type="submit">Place order</button>
    </form>
  )
}
