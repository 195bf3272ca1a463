import { type ServerErrors, useFieldErrors, useServerErrors } from '@faultkit/react-hook-form'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField, { type TextFieldProps } from '@mui/material/TextField'
import type { ReactElement } from 'react'
import { Controller, type UseFormReturn, useForm } from 'react-hook-form'
import { countries, empty, hint, type Order, type OrderFormProps } from './OrderForm.ts'

type FieldProps = TextFieldProps & {
  form: UseFormReturn<Order>
  errors: ServerErrors<Order>
  name: keyof Order
  hint?: string
}

// MUI ties its helper text to the control by itself: the message goes there, before the hint.
function Field({ form, errors, name, hint: below, ...props }: FieldProps): ReactElement {
  const { invalid, messages } = useFieldErrors(errors, name)
  return (
    <Controller
      name={name}
      control={form.control}
      render={({ field: { ref, ...field } }) => (
        <TextField
          {...props}
          {...field}
          id={name}
          inputRef={ref}
          error={invalid}
          helperText={[...messages, below].filter(Boolean).join('. ')}
        />
      )}
    />
  )
}

export function MuiForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  const shared = { form, errors }
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <Field {...shared} name="email" label="Email" hint={hint} />
      <Field {...shared} name="country" label="Country" select>
        {countries.map((country) => (
          <MenuItem key={country} value={country}>
            {country}
          </MenuItem>
        ))}
      </Field>
      <Button type="submit">Place order</Button>
    </form>
  )
}
