import { readResponse } from '@faultkit/core'
import { useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary, FieldMessage } from '@faultkit/ui'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useAnswer } from '../parts/LiveWires.tsx'

interface Player {
  email: string
  age: string
}

// What the Sweet Spot API answers to these values: the first failing field.
function replyTo({ email, age }: Player): string {
  if (email === '') return 'parameter-missing'
  return /^\d+$/.test(age) ? 'success' : 'invalid-parameter'
}

/** A form whose answers the server checks. */
export function BindAForm(): ReactElement {
  const [done, setDone] = useState(false)
  const answer = useAnswer()
  const form = useForm<Player>({ defaultValues: { email: '', age: '' } })
  const errors = useServerErrors(form)
  const save = async (player: Player): Promise<void> => {
    await readResponse(answer('sweet-spot', replyTo(player)), { method: 'POST' })
    setDone(true)
  }
  if (done) return <p>You are in for Saturday, 9:20.</p>
  return (
    <form className="book-form" noValidate onSubmit={errors.handleSubmit(save)}>
      <ErrorSummary errors={errors} />
      <div>
        <label htmlFor="guide-email">Email</label>
        <input id="guide-email" type="email" autoComplete="off" {...errors.register('email')} />
        <FieldMessage errors={errors} name="email" />
      </div>
      <div>
        <label htmlFor="guide-age">Age</label>
        <input id="guide-age" inputMode="numeric" autoComplete="off" {...errors.register('age')} />
        <FieldMessage errors={errors} name="age" />
      </div>
      <button type="submit">Join the round</button>
    </form>
  )
}
