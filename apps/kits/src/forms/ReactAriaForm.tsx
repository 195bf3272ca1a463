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
import { useController, useForm } from 'react-hook-form'
import { countries, empty, hint, type OrderFormProps } from './OrderForm.ts'

// `validationBehavior="aria"`: with its own, native one a refused field would hold back the next submit.
export function ReactAriaForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  const email = useController({ control: form.control, name: 'email' }).field
  const country = useController({ control: form.control, name: 'country' }).field
  const ofEmail = useFieldErrors(errors, 'email')
  const ofCountry = useFieldErrors(errors, 'country')
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <TextField
        validationBehavior="aria"
        isInvalid={ofEmail.invalid}
        name={email.name}
        value={email.value}
        onChange={email.onChange}
        onBlur={email.onBlur}
      >
        <Label>Email</Label>
        <Input ref={email.ref} />
        <FieldError>{ofEmail.messages.join('. ')}</FieldError>
        <Text slot="description">{hint}</Text>
      </TextField>
      <Select
        validationBehavior="aria"
        isInvalid={ofCountry.invalid}
        name={country.name}
        selectedKey={country.value}
        onSelectionChange={country.onChange}
        onBlur={country.onBlur}
      >
        <Label>Country</Label>
        <Button ref={country.ref}>
          <SelectValue />
        </Button>
        <FieldError>{ofCountry.messages.join('. ')}</FieldError>
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
      <Button type="submit">Place order</Button>
    </form>
  )
}
