import { parseError } from '@faultkit/core'
import { type FieldErrorSource, useClaim, useWords } from '@faultkit/react'
import { FieldMessage } from '@faultkit/ui'
import { type ReactElement, type ReactNode, useId, useMemo } from 'react'
import { controlId, fieldErrorSource, nameOf } from './fieldErrorSource.ts'

const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll(/[_-]/g, ' ')

// What an app would have written in its <label>: the last word of the path.
const labelOf = (name: string): string => titleCase(name.split('.').findLast((part) => !/^\d+$/.test(part)) ?? name)

interface FormPart {
  /** Of the form, the same for all its parts. */
  id: string
  errors: FieldErrorSource
}

/** One labelled control with its message below. */
export function Field({
  id,
  errors,
  name,
  label = labelOf(name),
}: FormPart & { name: string; label?: string }): ReactElement {
  const control = controlId(id, name)
  return (
    <div>
      <label htmlFor={control}>{label}</label>
      <input id={control} name={name} autoComplete="off" {...errors.get(name).props} />
      <FieldMessage errors={errors} name={name} />
    </div>
  )
}

interface ReplyFormProps {
  error: unknown
  /** What stands above the fields. */
  summary?: (errors: FieldErrorSource) => ReactNode
  /** The fields, if not just those that the error names. */
  fields?: (part: FormPart) => ReactNode
}

/** A form to which an API replied with this error; it claims the error as a form binding does. */
export function ReplyForm({ error: thrown, summary, fields }: ReplyFormProps): ReactElement {
  const id = useId()
  const words = useWords()
  const error = parseError(thrown)
  const errors = useMemo(() => fieldErrorSource(id, error, words), [id, error, words])
  const names = [...new Set(error.issues.map(nameOf))].filter((name) => name !== 'root')
  useClaim(error, 'field')
  return (
    <form className="book-form" noValidate onSubmit={(event) => event.preventDefault()}>
      {summary?.(errors)}
      {fields?.({ id, errors }) ?? names.map((name) => <Field key={name} id={id} errors={errors} name={name} />)}
      <button type="submit">Save</button>
    </form>
  )
}

/** The error as args hold it: field errors in English, told again in the provider's language by `ReplyForm`. */
export function errorsOf(error: Parameters<typeof fieldErrorSource>[1]): FieldErrorSource {
  return fieldErrorSource('errors', error, {})
}
