import { useFieldErrors, useServerErrors } from '@faultkit/react-hook-form'
import type { ReactElement } from 'react'
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField,
} from 'react-aria-components'
import { Controller, useForm } from 'react-hook-form'
import { countries, empty, hint, type OrderFormProps } from './OrderForm.ts'

// `validationBehavior="aria"`: with its own, native one a refused field would hold back the next submit.
export function ReactAriaForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  const email = useFieldErrors(errors, 'email')
  const country = useFieldErrors(errors, 'country')
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <Controller
        name="email"
        control={form.control}
        render={({ field: { ref, ...field } }) => (
          <TextField validationBehavior="aria" isInvalid={email.invalid} {...field}>
            <Label>Email</Label>
            <Input ref={ref} />
            <FieldError>{email.messages.join('. ')}</FieldError>
            <Text slot="description">{hint}</Text>
          </TextField>
        )}
      />
      <Controller
        name="country"
        control={form.control}
        render={({ field: { ref, value, onChange, ...field } }) => (
          <Select
            validationBehavior="aria"
            isInvalid={country.invalid}
            selectedKey={value}
            onSelectionChange={onChange}
            {...field}
          >
            <Label>Country</Label>
            <Button ref={ref}>
              <SelectValue />
            </Button>
            <FieldError>{country.messages.join('. ')}</FieldError>
            <Popover>
              <ListBox>
                {countries.map((name) => (
                  <ListBoxItem key={name} id={name}>
                    {name}
                  </ListBoxItem>
                ))}
              </ListBox>
            </Popover>
          </Select>
        )}
      />
      <Button type="submit">Place order</Button>
    </form>
  )
}
