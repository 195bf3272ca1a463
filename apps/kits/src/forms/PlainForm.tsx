import { useServerErrors } from '@faultkit/react-hook-form'
import { FieldMessage } from '@faultkit/ui'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { countries, empty, hint, type OrderFormProps } from './OrderForm.ts'

export function PlainForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <label htmlFor="email">Email</label>
      <input id="email" aria-describedby="email-hint" {...errors.register('email')} />
      <p id="email-hint">{hint}</p>
      <FieldMessage errors={errors} name="email" />
      <label htmlFor="country">Country</label>
      <select id="country" {...errors.register('country')}>
        {countries.map((country) => (
          <option key={country}>{country}</option>
        ))}
      </select>
      <FieldMessage errors={errors} name="country" />
      <button type="submit">Place order</button>
    </form>
  )
}
