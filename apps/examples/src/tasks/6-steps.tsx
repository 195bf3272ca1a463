// Task 6: a form in three steps; a server error may belong to a step that is not on the screen.
import { type ServerErrors, useFormErrors, useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary } from '@faultkit/ui'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Address, Contact, Items, placeOrder } from '#shop/steps'
import { type Checkout, emptyCheckout } from '#shop/types'

const steps = [
  { title: 'Contact', field: 'email', Body: Contact },
  { title: 'Address', field: 'address', Body: Address },
  { title: 'Items', field: 'items', Body: Items },
] as const

function StepName({ errors, step }: { errors: ServerErrors<Checkout>; step: (typeof steps)[number] }) {
  const count = useFormErrors(errors, step.field).length
  return count > 0 ? `${step.title} (${count})` : step.title
}

export function Wizard() {
  const [current, setCurrent] = useState<(typeof steps)[number]>(steps[0])
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  const errors = useServerErrors(form, {
    labels: { 'address.line1': 'street', 'address.postcode': 'postcode', 'items.*.sku': 'product' },
    onReveal: (name) => setCurrent((now) => steps.find((step) => name.startsWith(step.field)) ?? now),
  })
  return (
    <form noValidate onSubmit={errors.handleSubmit((values, { signal }) => placeOrder(values, signal))}>
      <ErrorSummary errors={errors} />
      <ol>
        {steps.map((step) => (
          <li key={step.title}>
            <button type="button" onClick={() => setCurrent(step)}>
              <StepName errors={errors} step={step} />
            </button>
          </li>
        ))}
      </ol>
      <current.Body errors={errors} />
      <button type="submit">Place order</button>
    </form>
  )
}
