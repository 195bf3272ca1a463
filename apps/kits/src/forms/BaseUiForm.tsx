import { Field } from '@base-ui/react/field'
import { Select } from '@base-ui/react/select'
import { useFieldErrors, useServerErrors } from '@faultkit/react-hook-form'
import type { ReactElement } from 'react'
import { useController, useForm } from 'react-hook-form'
import { countries, empty, hint, type OrderFormProps } from './OrderForm.ts'

// A plain <form>: Base UI's own would hold back the next submit until every refused field was changed.
export function BaseUiForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  const email = useController({ control: form.control, name: 'email' }).field
  const country = useController({ control: form.control, name: 'country' }).field
  const ofEmail = useFieldErrors(errors, 'email')
  const ofCountry = useFieldErrors(errors, 'country')
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <Field.Root name={email.name} invalid={ofEmail.invalid}>
        <Field.Label>Email</Field.Label>
        <Field.Control ref={email.ref} value={email.value} onValueChange={email.onChange} onBlur={email.onBlur} />
        <Field.Error match={ofEmail.invalid}>{ofEmail.messages.join('. ')}</Field.Error>
        <Field.Description>{hint}</Field.Description>
      </Field.Root>
      <Field.Root name={country.name} invalid={ofCountry.invalid}>
        <Field.Label nativeLabel={false} render={<div />}>
          Country
        </Field.Label>
        <Select.Root value={country.value} onValueChange={country.onChange} inputRef={country.ref}>
          <Select.Trigger onBlur={country.onBlur}>
            <Select.Value />
          </Select.Trigger>
          <Select.Portal>
            <Select.Positioner>
              <Select.Popup>
                {countries.map((name) => (
                  <Select.Item key={name} value={name}>
                    <Select.ItemText>{name}</Select.ItemText>
                  </Select.Item>
                ))}
              </Select.Popup>
            </Select.Positioner>
          </Select.Portal>
        </Select.Root>
        <Field.Error match={ofCountry.invalid}>{ofCountry.messages.join('. ')}</Field.Error>
      </Field.Root>
      <button type="submit">Place order</button>
    </form>
  )
}
