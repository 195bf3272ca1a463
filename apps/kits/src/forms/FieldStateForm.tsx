import { useMirroredErrors, useServerErrors } from '@faultkit/react-hook-form'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField, { type TextFieldProps } from '@mui/material/TextField'
import type { ReactElement } from 'react'
import { type Control, Controller, useForm } from 'react-hook-form'
import { countries, empty, hint, type Order, type OrderFormProps } from './OrderForm.ts'

type FieldProps = TextFieldProps & { control: Control<Order>; name: keyof Order; hint?: string }

// As an app wrote it before the kit came, or a wrapper from npm: it knows of react-hook-form alone.
function Field({ control, name, hint: below, ...props }: FieldProps): ReactElement {
  return (
    <Controller
      name={name}
      control={control}
      render={({ field: { ref, ...field }, fieldState: { invalid, error } }) => (
        <TextField
          {...props}
          {...field}
          id={name}
          inputRef={ref}
          error={invalid}
          helperText={[error?.message, below].filter(Boolean).join('. ')}
        />
      )}
    />
  )
}

export function FieldStateForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  useMirroredErrors(form)
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <Field control={form.control} name="email" label="Email" hint={hint} />
      <Field control={form.control} name="country" label="Country" select>
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
