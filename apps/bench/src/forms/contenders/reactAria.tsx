import { type FormEvent, memo, type ReactElement, useState } from 'react'
import { Form as AriaForm, FieldError, Input, TextField } from 'react-aria-components'
import { Counted } from '../Counted.tsx'
import type { Contender, FormProps } from '../types.ts'

const Row = memo(function Row({ name }: { name: string }) {
  return (
    <Counted name={name}>
      <TextField name={name} aria-label={name} defaultValue="x">
        <Input />
        <FieldError className="message" />
      </TextField>
    </Counted>
  )
})

function Form({ names, ready, sent }: FormProps): ReactElement {
  const [errors, setErrors] = useState<Record<string, string>>({})
  ready((messages) => () => setErrors({ ...messages }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    sent()
  }
  return (
    <AriaForm validationErrors={errors} onSubmit={submit}>
      {names.map((name) => (
        <Row key={name} name={name} />
      ))}
    </AriaForm>
  )
}

export const reactAria: Contender = { id: 'react-aria', name: 'React Aria Form, validationErrors', Form }
