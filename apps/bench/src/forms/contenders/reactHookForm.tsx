import { memo, type ReactElement, useState } from 'react'
import {
  type Control,
  type FieldError,
  type FieldErrors,
  get,
  type UseFormRegister,
  useForm,
  useFormState,
} from 'react-hook-form'
import { Counted } from '../Counted.tsx'
import type { Contender, FormProps } from '../types.ts'
import { valuesOf } from '../valuesOf.ts'

type Values = Record<string, string>
interface RowProps {
  readonly control: Control<Values>
  readonly register: UseFormRegister<Values>
  readonly name: string
}

// The reader that its documentation recommends for speed: one name, exactly.
const Row = memo(function Row({ control, register, name }: RowProps) {
  const { errors } = useFormState({ control, name, exact: true })
  const error: FieldError | undefined = get(errors, name)
  return (
    <Counted name={name}>
      <input {...register(name)} />
      {error && <p className="message">{error.message}</p>}
    </Counted>
  )
})

function Loop({ names, ready, sent }: FormProps): ReactElement {
  const { control, register, setError, handleSubmit } = useForm<Values>({ defaultValues: valuesOf(names) })
  ready((messages) => () => {
    for (const [name, message] of Object.entries(messages)) setError(name, { type: 'server', message })
  })
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(sent)(event)}>
      {names.map((name) => (
        <Row key={name} control={control} register={register} name={name} />
      ))}
    </form>
  )
}

function ErrorsProp({ names, ready, sent }: FormProps): ReactElement {
  const [errors, setErrors] = useState<FieldErrors<Values>>()
  const { control, register, handleSubmit } = useForm<Values>({
    defaultValues: valuesOf(names),
    ...(errors && { errors }),
  })
  ready((messages) => {
    const all = Object.entries(messages).map(([name, message]) => [name, { type: 'server', message }])
    return () => setErrors(Object.fromEntries(all))
  })
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(sent)(event)}>
      {names.map((name) => (
        <Row key={name} control={control} register={register} name={name} />
      ))}
    </form>
  )
}

export const setErrorLoop: Contender = { id: 'loop', name: 'react-hook-form, setError in a loop', Form: Loop }
export const errorsProp: Contender = { id: 'prop', name: 'react-hook-form, errors prop', Form: ErrorsProp }
