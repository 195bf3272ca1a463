import { ErrorSummary, FieldMessage } from '@faultkit/ui'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Controller, FormProvider, useForm, useFormContext } from 'react-hook-form'
import { type ServerErrors, useFieldErrors, useFormErrors, useServerErrors } from '../../index.ts'
import { refusal } from '../failure.ts'
import type { Person } from './RawForm.tsx'

// The ways to read an error with the kit, each compiled by the React Compiler.

interface Props {
  errors: ServerErrors<Person>
}

function Message({ errors }: Props) {
  'use memo'
  return <FieldMessage errors={errors} name="email" />
}
function Summary({ errors }: Props) {
  'use memo'
  return <ErrorSummary errors={errors} />
}
function FieldHook({ errors }: Props) {
  'use memo'
  const { messages, messageId } = useFieldErrors(errors, 'email')
  return <p id={messageId}>{messages.join(' ')}</p>
}
function FormHook({ errors }: Props) {
  'use memo'
  const lines = useFormErrors(errors)
  return (
    <ul>
      {lines.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}
function Context() {
  'use memo'
  const errors = useServerErrors(useFormContext<Person>())
  return <p>{useFieldErrors(errors, 'email').messages[0]}</p>
}
function Grandchild({ errors }: Props) {
  'use memo'
  const state = useFieldErrors(errors, 'email')
  return state.invalid ? <Words messages={state.messages} /> : null
}
function Words({ messages }: { messages: readonly string[] }) {
  'use memo'
  return <p>{messages[0]}</p>
}
function Store({ errors }: Props) {
  'use memo'
  const state = useSyncExternalStore(
    (changed) => errors.subscribe('email', changed),
    () => errors.get('email'),
  )
  return <p>{state.messages[0]}</p>
}
function Controlled({ errors }: Props) {
  'use memo'
  const { messages, props } = useFieldErrors(errors, 'email')
  const { control } = useFormContext<Person>()
  return (
    <>
      <Controller
        control={control}
        name="email"
        render={({ field }) => <input aria-label="Email" {...field} {...props} />}
      />
      <p>{messages[0]}</p>
    </>
  )
}

export const readers: Readonly<Record<string, (props: Props) => ReactNode>> = {
  FieldMessage: Message,
  ErrorSummary: Summary,
  useFieldErrors: FieldHook,
  useFormErrors: FormHook,
  'useServerErrors(useFormContext())': Context,
  'messages handed to a grandchild': Grandchild,
  'errors.get behind useSyncExternalStore': Store,
  'useFieldErrors around a Controller': Controlled,
}

/** Every reader, and the form around it. */
export function KitForm({ Reader }: { Reader: (props: Props) => ReactNode }) {
  'use memo'
  const form = useForm<Person>({ defaultValues: { email: '' } })
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(() => Promise.reject(refusal('email')))
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit}>
        <Reader errors={errors} />
        {Reader !== Controlled && <input aria-label="Email" {...errors.register('email')} />}
        <button type="submit">Send</button>
      </form>
    </FormProvider>
  )
}
