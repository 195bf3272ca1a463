import { useServerErrors } from '@faultkit/react-hook-form'
import { ErrorSummary } from '@faultkit/ui'
import { useForm } from 'react-hook-form'
import { money } from '../api/money.ts'
import type { Order, Payment } from '../api/types.ts'
import { Field } from '../checkout/Field.tsx'
import { Icon } from '../shell/Icon.tsx'
import { cards } from './cards.ts'
import type { usePayment } from './usePayment.ts'

interface CardFormProps {
  order: Order
  payment: ReturnType<typeof usePayment>
}

export function CardForm({ order: { id: orderId, total: amount, currency }, payment }: CardFormProps) {
  const form = useForm<Payment>({
    defaultValues: { orderId, amount, currency, card: { number: '', expiry: '', cvc: '' } },
  })
  const errors = useServerErrors(form)
  const fillIn = (number: string) => {
    form.setValue('card', { number, expiry: '12 / 29', cvc: '123' }, { shouldDirty: true })
  }
  return (
    <form className="card-form" noValidate onSubmit={errors.handleSubmit((values) => payment.mutateAsync(values))}>
      <ErrorSummary errors={errors} />
      <fieldset>
        <legend>Your card</legend>
        <Field errors={errors} name="card.number" label="Card number" inputMode="numeric" autoComplete="cc-number" />
        <Field errors={errors} name="card.expiry" label="Expires" placeholder="MM / YY" autoComplete="cc-exp" />
        <Field errors={errors} name="card.cvc" label="Security code" inputMode="numeric" autoComplete="cc-csc" />
      </fieldset>
      <p className="try-cards">
        Try
        {cards.map(({ label, number }) => (
          <button key={number} type="button" className="button link" onClick={() => fillIn(number)}>
            {label}
          </button>
        ))}
      </p>
      <button type="submit" className="button primary" disabled={payment.isPending}>
        <Icon name="lock" />
        {payment.isPending ? 'Paying…' : `Pay ${money(amount, currency)}`}
      </button>
    </form>
  )
}
