import type { ComponentProps, ReactElement, ReactNode } from 'react'
import {
  type FieldPath,
  type FieldValues,
  type UseFieldArrayReturn,
  type UseFormProps,
  type UseFormReturn,
  useFieldArray,
  useForm,
} from 'react-hook-form'
import {
  type ServerErrorOptions,
  type ServerErrors,
  type SubmitContext,
  useFieldErrors,
  useFormErrors,
  useServerErrors,
} from '../index.ts'

export interface Checkout {
  email: string
  address: { line1: string; postcode: string }
  items: { sku: string; quantity: string }[]
}

export const filled: Checkout = {
  email: 'ada@example.com',
  address: { line1: '1 High Street', postcode: 'AB1 2CD' },
  items: [
    { sku: 'tea', quantity: '1' },
    { sku: 'cup', quantity: '2' },
  ],
}

/** A reader of one field, as a component of an app would be. */
export function Message<T extends FieldValues>({
  errors,
  name,
}: {
  errors: ServerErrors<T>
  name: FieldPath<T> | 'root'
}): ReactNode {
  const { messages, messageId, issues } = useFieldErrors(errors, name)
  return messages.length > 0 ? (
    <p id={messageId} data-testid={`message ${name}`}>
      {issues.map(({ code, message }, at) => code ?? (message || messages[at])).join(' | ')}
    </p>
  ) : null
}

/** A reader of all fields. */
export function Summary<T extends FieldValues>({ errors }: { errors: ServerErrors<T> }): ReactElement {
  const lines = useFormErrors(errors)
  return (
    <div id={errors.get('root').messageId} data-testid="summary">
      {lines.map(({ name, issue }) => `${name}:${issue.code ?? issue.message}`).join(' ')}
    </div>
  )
}

type FieldProps<T extends FieldValues> = ComponentProps<'input'> & {
  errors: ServerErrors<T>
  name: FieldPath<T>
  rules?: Parameters<ServerErrors<T>['register']>[1]
}

export function Field<T extends FieldValues>({ errors, name, rules, ...input }: FieldProps<T>): ReactElement {
  return (
    <div>
      <label>
        {name}
        <input {...input} {...errors.register(name, rules)} />
      </label>
      <Message errors={errors} name={name} />
    </div>
  )
}

/** react-hook-form 8 calls it `key`. */
export const rowKey = (row: object): string => String(Reflect.get(row, 'key') ?? Reflect.get(row, 'id'))

/** What a test holds on to while the form is mounted. */
export interface Handles {
  form: UseFormReturn<Checkout>
  errors: ServerErrors<Checkout>
  items: UseFieldArrayReturn<Checkout, 'items'>
}

export interface CheckoutFormProps {
  on: Partial<Handles>
  send?: (values: Checkout, context: SubmitContext) => Promise<unknown>
  props?: UseFormProps<Checkout>
  options?: ServerErrorOptions<Checkout>
  summary?: boolean
  children?: ReactNode
}

/** A checkout with a nested address and rows, built on the public face alone. */
export function CheckoutForm({ on, send, props, options, summary = true, children }: CheckoutFormProps): ReactElement {
  const form = useForm<Checkout>({ defaultValues: filled, ...props })
  const items = useFieldArray({ control: form.control, name: 'items' })
  const errors = useServerErrors(form, options)
  // Read here, so that the form tells this component of it.
  void form.formState.isSubmitSuccessful
  Object.assign(on, { form, errors, items })
  const submit = errors.handleSubmit(send ?? (async () => undefined))
  return (
    <form noValidate aria-label="checkout" onSubmit={(event) => void submit(event)}>
      {summary && <Summary errors={errors} />}
      <Field errors={errors} name="email" rules={{ required: true }} />
      <Field errors={errors} name="address.line1" />
      <Field errors={errors} name="address.postcode" />
      {items.fields.map((row, index) => (
        <fieldset key={rowKey(row)}>
          <Field errors={errors} name={`items.${index}.sku`} />
          <Field errors={errors} name={`items.${index}.quantity`} />
        </fieldset>
      ))}
      {children}
      <button type="submit">Place order</button>
    </form>
  )
}
