import { expectField } from '../../../../.storybook/pages/parts/expectField.ts'
import { errorsOf, Field, ReplyForm } from '../../../../.storybook/pages/parts/ReplyForm.tsx'
import { errorOf } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { FieldMessage } from './FieldMessage.tsx'

const meta = preview.meta({
  title: 'Components/FieldMessage',
  component: FieldMessage,
  render: ({ errors, name }) => (
    <ReplyForm error={errors.error?.()} fields={(part) => <Field {...part} name={name} />} />
  ),
  argTypes: {
    errors: { control: false, table: { type: { summary: 'FieldErrorSource<N>' } } },
    name: { control: false, table: { type: { summary: 'N' } } },
    render: {
      control: false,
      table: { type: { summary: "(root: ComponentPropsWithRef<'div'>, parts: FieldMessageParts) => ReactNode" } },
    },
  },
  parameters: {
    docs: {
      source: { code: '<input {...errors.register(\'email\')} />\n<FieldMessage errors={errors} name="email" />' },
    },
  },
})

export const Default = meta.story({
  args: { errors: errorsOf(errorOf('sweet-spot', 'parameter-missing')), name: 'email' },
  play: expectField('Email', 'Enter your email'),
})

/** The server's own sentence, with the field's label for its parameter. */
export const SweetSpotInvalidParameter = meta.story({
  args: { errors: errorsOf(errorOf('sweet-spot', 'invalid-parameter')), name: 'age' },
  play: expectField('Age', 'Age must be a number'),
})

/** `players[1].handicap`, as a person says it. */
export const SweetSpotNestedParameter = meta.story({
  args: { errors: errorsOf(errorOf('sweet-spot', 'nested-parameter')), name: 'players.1.handicap' },
  play: expectField('Handicap', 'Player 2: handicap must be below 54'),
})

export const SpotflowAmountTooSmall = meta.story({
  args: { errors: errorsOf(errorOf('spotflow', 'invalid-request-under-error')), name: 'amount' },
  play: expectField('Amount', 'Charge at least 100'),
})

export const StripeCardNumber = meta.story({
  args: { errors: errorsOf(errorOf('stripe', 'card-number')), name: 'number' },
  play: expectField('Number', 'Check the card number'),
})

/** `line_items[0][price]` */
export const StripeNestedParameter = meta.story({
  args: { errors: errorsOf(errorOf('stripe', 'nested-param')), name: 'line_items.0.price' },
  play: expectField('Price', 'Line item 1: enter the price'),
})
