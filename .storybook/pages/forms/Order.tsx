import { useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary, FieldMessage } from '@faultkit/ui'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import { useHeard } from '../parts/LiveWires.tsx'

interface Values {
  email: string
  address: { postcode: string }
  items: { quantity: string }[]
  coupon: string
  photo: FileList | null
}

interface OrderProps {
  /** What the server answers to every submit: messages by its own path. */
  refused: Readonly<Record<string, readonly string[]>>
  /** How long it takes. */
  afterMs?: number
  /** The refusal as state, as a server action returns it, instead of one that is thrown. */
  asState?: boolean
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** An order form with an address, rows, a part that is closed at first and a file. */
export function Order({ refused, afterMs = 0, asState = false }: OrderProps): ReactElement {
  const hear = useHeard()
  const [isOpen, setIsOpen] = useState(false)
  const [state, setState] = useState<unknown>()
  const form = useForm<Values>({
    defaultValues: {
      email: 'ada@example.com',
      address: { postcode: '1234' },
      items: [{ quantity: '1' }, { quantity: '2' }],
      coupon: 'SPRING',
    },
  })
  const items = useFieldArray({ control: form.control, name: 'items' })
  const errors = useServerErrors(form, { onReveal: (name) => name === 'coupon' && setIsOpen(true), error: state })
  const field = (id: string, label: string, input: ReactNode, message: ReactNode): ReactElement => (
    <div>
      <label htmlFor={id}>{label}</label>
      {input}
      {message}
    </div>
  )
  const send = async (): Promise<void> => {
    await wait(afterMs)
    const answer = { status: 422, body: { message: 'The given data was invalid.', errors: refused } }
    hear({ envelope: answer, request: { method: 'POST' } })
    if (!asState) throw answer
    setState(answer)
  }
  return (
    <form className="book-form" noValidate onSubmit={errors.handleSubmit(send)}>
      <ErrorSummary errors={errors} />
      {field(
        'o-email',
        'Email',
        <input id="o-email" {...errors.register('email')} />,
        <FieldMessage errors={errors} name="email" />,
      )}
      {field(
        'o-code',
        'Postcode',
        <input id="o-code" {...errors.register('address.postcode')} />,
        <FieldMessage errors={errors} name="address.postcode" />,
      )}
      {items.fields.map((row, index) => (
        <fieldset key={row.id}>
          <legend>Item {index + 1}</legend>
          {field(
            row.id,
            'Quantity',
            <input id={row.id} {...errors.register(`items.${index}.quantity`)} />,
            <FieldMessage errors={errors} name={`items.${index}.quantity`} />,
          )}
          <button type="button" onClick={() => items.remove(index)}>
            Remove item {index + 1}
          </button>
        </fieldset>
      ))}
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Have a coupon?
      </button>
      {isOpen &&
        field(
          'o-coupon',
          'Coupon',
          <input id="o-coupon" {...errors.register('coupon')} />,
          <FieldMessage errors={errors} name="coupon" />,
        )}
      {field(
        'o-photo',
        'Photo',
        <input id="o-photo" type="file" {...errors.register('photo')} />,
        <FieldMessage errors={errors} name="photo" />,
      )}
      <button type="submit">Place order</button>
    </form>
  )
}
