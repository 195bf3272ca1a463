import { useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary, FieldMessage } from '@faultkit/ui'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'

/** A real form of the kit with one error in it, as a page would show it. */
export function CheckoutForm({ error, withSummary = true }: { error?: unknown; withSummary?: boolean }): ReactElement {
  const form = useForm({ defaultValues: { email: '', address: { postcode: '' } } })
  const errors = useServerErrors(form, { error })
  return (
    <form noValidate aria-label="Checkout" onSubmit={errors.handleSubmit(async () => undefined)}>
      {withSummary && <ErrorSummary errors={errors} />}
      <label>
        Email <input {...errors.register('email')} />
      </label>
      <FieldMessage errors={errors} name="email" />
      <label>
        Postcode <input {...errors.register('address.postcode')} />
      </label>
      <FieldMessage errors={errors} name="address.postcode" />
    </form>
  )
}
