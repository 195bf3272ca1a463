import { type ReactNode, useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { type ServerErrors, useFieldErrors, useServerErrors } from '../../index.ts'
import { refusal } from '../failure.ts'
import type { Person } from './RawForm.tsx'

// Fields in a component of their own, as apps write them: compiled, it registers once, for its props never change.

interface FieldProps {
  errors: ServerErrors<Person>
  hint: string
}
export function HintField({ errors, hint }: FieldProps): ReactNode {
  'use memo'
  const { messages, messageId } = useFieldErrors(errors, 'email')
  return (
    <>
      <input aria-label="Email" aria-describedby={hint} {...errors.register('email')} />
      <p id={messageId}>{messages[0]}</p>
    </>
  )
}

interface FormProps {
  defaultValues: Person | (() => Promise<Person>)
  on: { form?: UseFormReturn<Person> }
}
/** A form whose field gets another hint by a press of a button. */
export function HintForm({ defaultValues, on }: FormProps): ReactNode {
  'use memo'
  const form = useForm<Person>({ defaultValues })
  const errors = useServerErrors(form)
  const [hint, setHint] = useState('first')
  Object.assign(on, { form })
  return (
    <form noValidate onSubmit={errors.handleSubmit(() => Promise.reject(refusal('email')))}>
      <HintField errors={errors} hint={hint} />
      <p id="first">The first hint</p>
      <p id="second">The second hint</p>
      <button type="button" onClick={() => setHint('second')}>
        Next hint
      </button>
      <button type="submit">Send</button>
    </form>
  )
}
