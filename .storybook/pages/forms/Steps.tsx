import { type ServerErrors, useFormErrors, useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary, FieldMessage } from '@faultkit/ui'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useHeard } from '../parts/LiveWires.tsx'

interface Values {
  email: string
  address: { street: string; postcode: string }
}

const steps = [
  { title: 'Contact', at: 'email', fields: { email: 'Email' } },
  { title: 'Address', at: 'address', fields: { 'address.street': 'Street', 'address.postcode': 'Postcode' } },
] as const

type Step = (typeof steps)[number]
type Name = 'email' | 'address.street' | 'address.postcode'

const fieldsOf = ({ fields }: Step): [Name, string][] => Object.entries(fields) as [Name, string][]

function StepName({ errors, step }: { errors: ServerErrors<Values>; step: Step }): ReactElement {
  const count = useFormErrors(errors, [step.at]).length
  return <>{count > 0 ? `${step.title} (${count} to check)` : step.title}</>
}

/** A form in two steps, one of them on the screen. */
export function Steps({ refused }: { refused: Readonly<Record<string, readonly string[]>> }): ReactElement {
  const hear = useHeard()
  const [current, setCurrent] = useState<Step>(steps[1])
  const form = useForm<Values>({
    defaultValues: { email: 'ada@example.com', address: { street: '12 Mill Lane', postcode: '9000' } },
  })
  const errors = useServerErrors(form, {
    labels: { email: 'Email', 'address.street': 'Street', 'address.postcode': 'Postcode' },
    onReveal: (name) => setCurrent((now) => steps.find(({ at }) => name.startsWith(at)) ?? now),
  })
  const send = async (): Promise<void> => {
    const answer = { status: 422, body: { message: 'The given data was invalid.', errors: refused } }
    hear({ envelope: answer, request: { method: 'POST' } })
    throw answer
  }
  return (
    <form className="book-form" noValidate onSubmit={errors.handleSubmit(send)}>
      <ErrorSummary errors={errors} />
      <nav aria-label="Steps">
        {steps.map((step) => (
          <button
            key={step.at}
            type="button"
            aria-current={step === current ? 'step' : undefined}
            onClick={() => setCurrent(step)}
          >
            <StepName errors={errors} step={step} />
          </button>
        ))}
      </nav>
      {fieldsOf(current).map(([name, label]) => (
        <div key={name}>
          <label htmlFor={name}>{label}</label>
          <input id={name} {...errors.register(name)} />
          <FieldMessage errors={errors} name={name} />
        </div>
      ))}
      <button type="submit">Place order</button>
    </form>
  )
}
