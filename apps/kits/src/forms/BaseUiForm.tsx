import { Field } from '@base-ui/react/field'
import { Select } from '@base-ui/react/select'
import { useFieldErrors, useServerErrors } from '@faultkit/react-hook-form'
import type { ReactElement } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { countries, empty, hint, type OrderFormProps } from './OrderForm.ts'

// A plain <form>: Base UI's own would hold back the next submit until every refused field was changed.
export function BaseUiForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  const email = useFieldErrors(errors, 'email')
  const country = useFieldErrors(errors, 'country')
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <Controller
        name="email"
        control={form.control}
        render={({ field: { name, onChange, ...field } }) => (
          <Field.Root name={name} invalid={email.invalid}>
            <Field.Label>Email</Field.Label>
            <Field.Control {...field} onValueChange={onChange} />
            <Field.Error match={email.invalid}>{email.messages.join('. ')}</Field.Error>
            <Field.Description>{hint}</Field.Description>
          </Field.Root>
        )}
      />
      <Controller
        name="country"
        control={form.control}
        render={({ field: { name, ref, value, onChange, onBlur } }) => (
          <Field.Root name={name} invalid={country.invalid}>
            <Field.Label nativeLabel={false} render={<div />}>
              Country
            </Field.Label>
            <Select.Root value={value} onValueChange={onChange} inputRef={ref}>
              <Select.Trigger onBlur={onBlur}>
                <Select.Value />
              </Select.Trigger>
              <Select.Portal>
                <Select.Positioner>
                  <Select.Popup>
                    {countries.map((option) => (
                      <Select.Item key={option} value={option}>
                        <Select.ItemText>{option}</Select.ItemText>
                      </Select.Item>
                    ))}
                  </Select.Popup>
                </Select.Positioner>
              </Select.Portal>
            </Select.Root>
            <Field.Error match={country.invalid}>{country.messages.join('. ')}</Field.Error>
          </Field.Root>
        )}
      />
      <button type="submit">Place order</button>
    </form>
  )
}
