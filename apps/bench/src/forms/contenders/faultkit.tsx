import { ApiError, type Issue, parseFieldPath } from '@faultkit/core'
import { type ServerErrors, useFieldErrors, useServerErrors } from '@faultkit/react-hook-form'
import { memo, type ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { Counted } from '../Counted.tsx'
import type { Contender, FormProps, Messages } from '../types.ts'
import { valuesOf } from '../valuesOf.ts'

type Values = Record<string, string>

const Row = memo(function Row({ errors, name }: { errors: ServerErrors<Values>; name: string }) {
  const { messages, messageId } = useFieldErrors(errors, name)
  return (
    <Counted name={name}>
      <input {...errors.register(name)} />
      {messages.length > 0 && (
        <p className="message" id={messageId}>
          {messages[0]}
        </p>
      )}
    </Counted>
  )
})

export function refusal(messages: Messages): ApiError {
  const issues: Issue[] = Object.entries(messages).map(([name, message]) => ({ path: parseFieldPath(name), message }))
  return ApiError.fromJSON({
    name: 'ApiError',
    kind: 'invalid_request',
    message: 'Check what you sent.',
    outcome: 'not_applied',
    status: 422,
    issues,
    retry: { verdict: 'never', scope: 'request', reason: 'The server refused it.' },
    dialect: 'bench',
  })
}

function Form({ names, ready, sent }: FormProps): ReactElement {
  const errors = useServerErrors(useForm<Values>({ defaultValues: valuesOf(names) }))
  const submit = errors.handleSubmit(async () => sent())
  ready((messages) => {
    const error = refusal(messages)
    return () => errors.apply(error)
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {names.map((name) => (
        <Row key={name} errors={errors} name={name} />
      ))}
    </form>
  )
}

export const faultkit: Contender = { id: 'faultkit', name: 'faultkit', Form }
