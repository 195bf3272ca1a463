// What the checkout must refuse to compile: a mistyped name is found by the compiler, not by a customer.
import { useFieldErrors, useFormErrors, useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary, FieldMessage } from '@faultkit/ui'
import { useForm } from 'react-hook-form'
import { type Checkout, emptyCheckout } from '#shop/types'

export function WrongNames() {
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  const errors = useServerErrors(form)
  // @ts-expect-error no such field
  errors.register('mail')
  // @ts-expect-error no such field inside the address
  errors.clear('address.street')
  // @ts-expect-error a pattern is no field that could be cleared
  errors.clear('items.*.sku')
  // @ts-expect-error no such field
  useFieldErrors(errors, 'items.0.colour')
  // @ts-expect-error no such part of the form
  useFormErrors(errors, 'delivery')
  // @ts-expect-error the handler must send something: a promise is what a submit waits for
  errors.handleSubmit((values) => values.email)
  // @ts-expect-error the email is no number
  errors.handleSubmit(async (values) => values.email.toFixed(2))
  return (
    <>
      {/* @ts-expect-error no such field */}
      <FieldMessage errors={errors} name="mail" />
      {/* @ts-expect-error a message belongs to a field */}
      <FieldMessage errors={errors} />
      {/* @ts-expect-error either the form's errors or one error, and something of the two */}
      <ErrorSummary />
      {/* @ts-expect-error words come from the provider */}
      <ErrorSummary errors={errors} catalog={{}} />
      <FieldMessage errors={errors} name="items.1.quantity" />
    </>
  )
}

export function WrongOptions() {
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  // @ts-expect-error the alias leads to no field
  useServerErrors(form, { aliases: { plz: 'address.zip' } })
  // @ts-expect-error the label names no field
  useServerErrors(form, { labels: { 'address.zip': 'postcode' } })
  // @ts-expect-error a row's field is named in all rows: 'items.*.sku'
  useServerErrors(form, { labels: { 'items.sku': 'product' } })
  // @ts-expect-error rows are counted from 0 or from 1
  useServerErrors(form, { indexBase: 2 })
  // @ts-expect-error the field that is cleared along does not exist
  useServerErrors(form, { clears: { 'address.country': ['address.zip'] } })
  return useServerErrors(form, {
    aliases: { plz: 'address.postcode', 'positionen.*.artikel': 'items.*.sku', internal_note: null },
    clears: { 'address.country': ['address.postcode'] },
    onReveal: (name) => {
      // @ts-expect-error no field is called so
      if (name === 'mail') throw new Error(name)
    },
  })
}
