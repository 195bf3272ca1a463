import { readResponse } from '@faultkit/core'
import type { ServerErrors } from '@faultkit/react-hook-form'
import { FieldMessage } from '@faultkit/ui'
import type { ReactElement } from 'react'
import type { FieldPath } from 'react-hook-form'
import type { Checkout, Order } from './types.ts'

type Step = { errors: ServerErrors<Checkout> }

/** Sends the whole form, whatever step is on the screen. */
export const placeOrder = (values: Checkout, signal: AbortSignal): Promise<Order> =>
  readResponse<Order>(
    fetch('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
      signal,
    }),
    { method: 'POST' },
  )

function Field({ errors, name, label }: Step & { name: FieldPath<Checkout>; label: string }): ReactElement {
  return (
    <div>
      <label>
        {label} <input {...errors.register(name)} />
      </label>
      <FieldMessage errors={errors} name={name} />
    </div>
  )
}

export const Contact = ({ errors }: Step): ReactElement => <Field errors={errors} name="email" label="Email" />

export const Address = ({ errors }: Step): ReactElement => (
  <>
    <Field errors={errors} name="address.line1" label="Street" />
    <Field errors={errors} name="address.postcode" label="Postcode" />
  </>
)

export const Items = ({ errors }: Step): ReactElement => (
  <>
    <Field errors={errors} name="items.0.sku" label="Product" />
    <Field errors={errors} name="items.0.quantity" label="Quantity" />
  </>
)
