import { expect } from 'storybook/test'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { OutcomeNotice } from './OutcomeNotice.tsx'

const states = ['idle', 'pending', 'indeterminate', 'succeeded', 'failed'] as const

const meta = preview.meta({
  title: 'Components/OutcomeNotice',
  component: OutcomeNotice,
  argTypes: {
    error: { ...replyControl, table: { type: { summary: 'ApiError | null' } } },
    state: {
      control: 'inline-radio',
      options: states,
      table: { type: { summary: states.map((state) => `'${state}'`).join(' | ') } },
    },
    check: { control: false, table: { type: { summary: '() => void' } } },
  },
  args: { state: 'indeterminate' as const, subject: 'your payment', check: () => undefined },
  parameters: { docs: { source: { code: '<OutcomeNotice {...payment.outcome} subject="your payment" />' } } },
})

/** The connection broke after the charge was sent: nobody knows yet, and nobody says "failed". */
export const Default = meta.story({
  args: { error: errorOf('spotflow', 'connection-with-key') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText("We couldn't confirm your payment")).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Check now' })).toBeVisible()
    await expect(canvas.queryByText(/failed/i)).toBeNull()
    await expectOneSurface(args.error, "We couldn't confirm your payment")
  },
})

export const SpotflowChecking = meta.story({
  args: { error: errorOf('spotflow', 'connection-with-key'), state: 'pending' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('button', { name: 'Check now' })).toHaveAttribute('aria-disabled', 'true')
    await expectOneSurface(args.error, "We couldn't confirm your payment")
  },
})

/** A 200 that says "pending". */
export const SpotflowChargePending = meta.story({
  args: { error: errorOf('spotflow', 'charge-pending') },
  play: ({ args }) => expectOneSurface(args.error, "We couldn't confirm your payment yet"),
})

/** A 200 that says "failed". */
export const SpotflowChargeFailed = meta.story({
  args: { error: errorOf('spotflow', 'charge-failed-with-key'), state: 'failed' },
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('You have not been charged.')).toBeVisible()
    await expectOneSurface(args.error, "The payment didn't go through")
  },
})

export const SweetSpotUncertain = meta.story({
  args: { error: errorOf('sweet-spot', '500-write-with-key'), subject: 'your tee time' },
  play: ({ args }) => expectOneSurface(args.error, "We couldn't confirm your tee time"),
})

export const SweetSpotRefused = meta.story({
  args: { error: errorOf('sweet-spot', 'forbidden'), state: 'failed', subject: 'your tee time' },
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('Nothing was changed.')).toBeVisible()
    await expectOneSurface(args.error, "You don't have access to this")
  },
})

export const StripeUncertain = meta.story({
  args: { error: errorOf('stripe', 'api-error-with-key') },
  play: ({ args }) => expectOneSurface(args.error, "We couldn't confirm your payment"),
})

export const StripeDeclined = meta.story({
  args: { error: errorOf('stripe', 'card-declined'), state: 'failed' },
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('You have not been charged.')).toBeVisible()
    await expectOneSurface(args.error, 'Your card was declined')
  },
})
