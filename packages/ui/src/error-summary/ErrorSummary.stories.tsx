import { expect, userEvent } from 'storybook/test'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorsOf } from '../../../../.storybook/pages/parts/ReplyForm.tsx'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { Summarized } from '../../../../.storybook/pages/parts/Summarized.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

const meta = preview.meta({
  title: 'Components/ErrorSummary',
  component: ErrorSummary,
  render: (args) => <Summarized {...args} />,
  argTypes: {
    errors: {
      control: false,
      description: 'What `useServerErrors` returns, or any other field-error source.',
      table: { type: { summary: 'FieldErrorSource<N>' } },
    },
    error: {
      ...replyControl,
      description:
        'Instead of `errors`: one error without a form binding; `null`, `undefined` and a canceled request show nothing.',
    },
    headingLevel: {
      control: 'inline-radio',
      options: [1, 2, 3, 4, 5, 6],
      description: 'Where the heading stands in the page’s outline.',
      table: { type: { summary: '1 | 2 | 3 | 4 | 5 | 6' }, defaultValue: { summary: '2' } },
    },
    pageTitle: {
      control: 'boolean',
      description: 'Puts “Error: ” before the page’s title for as long as it stands there.',
      table: { type: { summary: 'boolean' }, defaultValue: { summary: 'true' } },
    },
  },
  parameters: {
    docs: { source: { code: 'const errors = useServerErrors(form)\n\n<ErrorSummary errors={errors} />' } },
  },
})

/** Each line is a link to its field, in the words that stand there. */
export const Default = meta.story({
  args: { errors: errorsOf(errorOf('sweet-spot', 'parameter-missing')) },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: 'Check 1 answer below' })).toBeVisible()
    await userEvent.click(canvas.getByRole('link', { name: 'Enter your email' }))
    await expect(canvas.getByRole('textbox', { name: 'Email' })).toHaveFocus()
    await expectOneSurface('errors' in args ? args.errors.error?.() : undefined, /Enter your email/)
  },
})

export const SweetSpotNestedParameter = meta.story({
  args: { errors: errorsOf(errorOf('sweet-spot', 'nested-parameter')) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Player 2: handicap must be below 54' })).toBeVisible()
  },
})

/** Refused as a whole: there is no field to go to. */
export const SweetSpotRefused = meta.story({
  args: { error: errorOf('sweet-spot', 'invalid-request') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('The round is closed already.')).toBeVisible()
    await expectOneSurface('error' in args && args.error, 'The round is closed already.')
  },
})

export const SweetSpotServerError = meta.story({
  args: { error: errorOf('sweet-spot', '500-write') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: /^We couldn't confirm/ })).toBeVisible()
    await expectOneSurface('error' in args && args.error, "We couldn't confirm")
  },
})

export const SpotflowAmountTooSmall = meta.story({
  args: { errors: errorsOf(errorOf('spotflow', 'invalid-request-under-error')) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('link', { name: 'Charge at least 100' }))
    await expect(canvas.getByRole('textbox', { name: 'Amount' })).toHaveFocus()
  },
})

export const SpotflowFailedCharge = meta.story({
  args: { error: errorOf('spotflow', 'charge-failed') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('You have not been charged.')).toBeVisible()
    await expectOneSurface('error' in args && args.error, "The payment didn't go through")
  },
})

export const StripeNestedParameter = meta.story({
  args: { errors: errorsOf(errorOf('stripe', 'nested-param')) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('link', { name: 'Line item 1: enter the price' }))
    await expect(canvas.getByRole('textbox', { name: 'Price' })).toHaveFocus()
  },
})

export const StripeDeclined = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: 'Your card was declined' })).toBeVisible()
    await expectOneSurface('error' in args && args.error, 'Your card was declined')
  },
})
