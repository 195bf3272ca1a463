import { Field } from '@base-ui/react/field'
import { Form as BaseForm } from '@base-ui/react/form'
import { memo, type ReactElement, useState } from 'react'
import { Counted } from '../Counted.tsx'
import type { Contender, FormProps, Messages } from '../types.ts'

const Row = memo(function Row({ name }: { name: string }) {
  return (
    <Counted name={name}>
      <Field.Root name={name}>
        <Field.Control defaultValue="x" />
        <Field.Error className="message" />
      </Field.Root>
    </Counted>
  )
})

function Form({ names, ready, sent }: FormProps): ReactElement {
  const [errors, setErrors] = useState<Messages>({})
  ready((messages) => () => setErrors({ ...messages }))
  return (
    <BaseForm errors={errors} onFormSubmit={sent}>
      {names.map((name) => (
        <Row key={name} name={name} />
      ))}
    </BaseForm>
  )
}

export const baseUi: Contender = { id: 'base-ui', name: 'Base UI Form, errors', Form }
