import { FaultkitProvider } from '@faultkit/react'
import { expect } from 'storybook/test'
import { Counting } from '../../../../.storybook/pages/parts/Counting.tsx'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { RetryNotice } from './RetryNotice.tsx'

const phases = ['idle', 'waiting', 'retrying', 'paused', 'gave_up'] as const

const meta = preview.meta({
  title: 'Components/RetryNotice',
  component: RetryNotice,
  render: (args) => <Counting {...args} />,
  argTypes: {
    error: replyControl,
    phase: {
      control: 'inline-radio',
      options: phases,
      table: { type: { summary: phases.map((phase) => `'${phase}'`).join(' | ') } },
    },
    dueAt: { control: false },
    retryNow: { control: false, table: { type: { summary: '() => void' } } },
    stop: { control: false, table: { type: { summary: '() => void' } } },
  },
  args: { phase: 'waiting' as const, attempt: 2, retryNow: () => undefined, stop: () => undefined },
  parameters: { docs: { source: { code: '<RetryNotice {...useRetryState(ordersQuery)} />' } } },
})

export const Default = meta.story({
  args: { error: errorOf('sweet-spot', '503-read') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText(/^Trying again in \d+ seconds$/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try now' })).toBeVisible()
    await expectOneSurface(args.error, "We can't load")
  },
})

export const SweetSpotRetrying = meta.story({
  args: { error: errorOf('sweet-spot', '503-read'), phase: 'retrying' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('Trying again…')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try now' })).toHaveAttribute('aria-disabled', 'true')
    await expectOneSurface(args.error, "We can't load")
  },
})

/** Nobody gets in by trying again: what helps is offered, and nothing is said of trying. */
export const SweetSpotForbidden = meta.story({
  args: { error: errorOf('sweet-spot', 'forbidden'), phase: 'gave_up', attempt: 1 },
  decorators: [
    (Story) => (
      <FaultkitProvider actions={{ contact: () => undefined }}>
        <Story />
      </FaultkitProvider>
    ),
  ],
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('button', { name: 'Ask for access' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^try/i })).toBeNull()
    await expect(canvas.getByRole('group')).not.toHaveTextContent('stopped trying')
    await expectOneSurface(args.error, "You don't have access to this")
  },
})

/** The network is gone or the tab is hidden: it waits without asking anybody. */
export const SweetSpotPaused = meta.story({
  args: { error: errorOf('sweet-spot', '502-read'), phase: 'paused' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('Check your connection.')).toBeVisible()
    await expect(canvas.getByText("We'll continue when the connection is back.")).toBeVisible()
    await expectOneSurface(args.error, "We can't load")
  },
})

export const SweetSpotGaveUp = meta.story({
  args: { error: errorOf('sweet-spot', '500-read'), phase: 'gave_up' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('We stopped trying.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Stop' })).toBeNull()
    await expectOneSurface(args.error, "We can't load")
  },
})

/** The service asked for seven seconds. */
export const SpotflowTooManyRequests = meta.story({
  args: { error: errorOf('spotflow', 'rate-limit') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText(/^Trying again in [67] seconds$/)).toBeVisible()
    await expect(canvas.getByRole('group')).not.toHaveTextContent('Try again in')
    await expectOneSurface(args.error, 'Waiting for a moment')
  },
})

export const SpotflowGaveUp = meta.story({
  args: { error: errorOf('spotflow', 'rate-limit'), phase: 'gave_up' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('We stopped trying.')).toBeVisible()
    await expectOneSurface(args.error, 'Waiting for a moment')
  },
})

export const StripeTooManyRequests = meta.story({
  args: { error: errorOf('stripe', 'rate-limit') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText(/^Trying again in \d+ seconds$/)).toBeVisible()
    await expectOneSurface(args.error, 'Waiting for a moment')
  },
})

export const StripePaused = meta.story({
  args: { error: errorOf('stripe', 'rate-limit'), phase: 'paused' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText("We'll continue when the connection is back.")).toBeVisible()
    await expectOneSurface(args.error, 'Waiting for a moment')
  },
})
