import type { ServerErrors } from '@faultkit/react-hook-form'
import { FieldMessage } from '@faultkit/ui'
import { type ComponentProps, useId } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'

interface FieldProps<T extends FieldValues> extends Omit<ComponentProps<'input'>, 'form' | 'name'> {
  errors: ServerErrors<T>
  name: FieldPath<T>
  label: string
  hint?: string
}

/** A label, an input and the place where the server's word about it appears. */
export function Field<T extends FieldValues>({ errors, name, label, hint, ...input }: FieldProps<T>) {
  const id = useId()
  return (
    <div className="field" data-field={name}>
      <label htmlFor={id}>{label}</label>
      <input id={id} {...input} {...errors.register(name)} />
      {hint && <p className="hint">{hint}</p>}
      <FieldMessage errors={errors} name={name} />
    </div>
  )
}
