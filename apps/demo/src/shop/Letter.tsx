import { useServerErrors } from '@faultkit/react-hook-form'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { sweetSpot } from '../api/sweetSpot.ts'
import type { Customer } from '../api/types.ts'
import { Field } from '../checkout/Field.tsx'

type Subscriber = Pick<Customer, 'email' | 'name'>

const subscribe = (subscriber: Subscriber) =>
  sweetSpot<Customer>('/v1/customers', { method: 'POST', body: JSON.stringify(subscriber) })

/** A form with no summary: its fields show their own errors, and what belongs to no field is left to the toaster. */
export function Letter() {
  const form = useForm<Subscriber>({ defaultValues: { email: '', name: '' } })
  const letter = useMutation({ mutationFn: subscribe })
  const errors = useServerErrors(form, { error: letter.error })
  return (
    <section className="letter" aria-labelledby="letter">
      <h2 id="letter">A letter once a month</h2>
      {letter.isSuccess ? (
        <output>It is on its way, {letter.data.name}.</output>
      ) : (
        <form noValidate onSubmit={errors.handleSubmit((values) => letter.mutateAsync(values))}>
          <Field errors={errors} name="name" label="Your name" autoComplete="name" />
          <Field errors={errors} name="email" label="Your email" type="email" autoComplete="email" />
          <button type="submit" className="button quiet" disabled={letter.isPending}>
            Write to me
          </button>
        </form>
      )}
    </section>
  )
}
