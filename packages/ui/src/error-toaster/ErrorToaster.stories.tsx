import { describeError } from '@faultkit/core'
import { expect } from 'storybook/test'
import { Failing } from '../../../../.storybook/pages/parts/Failing.tsx'
import { errorOf } from '../../../../.storybook/pages/parts/replies.ts'
import { toasts } from '../../../../.storybook/pages/parts/toasts.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorToaster } from './ErrorToaster.tsx'

const meta = preview.meta({
  title: 'Components/ErrorToaster',
  component: ErrorToaster,
  argTypes: { show: { control: false, table: { type: { summary: '(incident: Incident) => () => void' } } } },
  parameters: {
    toaster: false,
    // A toaster belongs to a page, so each story gets one of its own.
    docs: { story: { inline: false, height: '26rem' }, source: { code: '<App />\n<ErrorToaster />' } },
  },
})

const declined = [errorOf('stripe', 'card-declined')]

/** Nobody on the page shows this error, so the toaster does, until someone sends it away. */
export const Default = meta.story({
  parameters: { docs: { story: { height: '38rem' } } },
  render: (args) => (
    <Failing errors={declined}>
      <ErrorToaster {...args} />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent('Your card was declined')
    await expect(toast).toHaveTextContent('You have not been charged.')
  },
})

const ended = [errorOf('sweet-spot', 'unauthorized')]

export const SweetSpotSessionEnded = meta.story({
  render: (args) => (
    <Failing errors={ended}>
      <ErrorToaster {...args} />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent('Sign in again')
  },
})

const down = [errorOf('sweet-spot', '503-read'), errorOf('sweet-spot', '503-read')]

/** Two lists of one service fail: one notice with a count. */
export const SweetSpotDownTwice = meta.story({
  render: (args) => (
    <Failing errors={down}>
      <ErrorToaster {...args} />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent('×2')
  },
})

const lost = [errorOf('spotflow', 'connection-500')]

/** Not "failed": it may have gone through. */
export const SpotflowConnectionLost = meta.story({
  render: (args) => (
    <Failing errors={lost}>
      <ErrorToaster {...args} />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent("We couldn't confirm")
    await expect(toast).not.toHaveTextContent(/failed/i)
  },
})

const limited = [errorOf('spotflow', 'rate-limit')]

export const SpotflowTooManyRequests = meta.story({
  render: (args) => (
    <Failing errors={limited}>
      <ErrorToaster {...args} />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent('Waiting for a moment')
  },
})

const conflict = [errorOf('stripe', 'lock-timeout')]

export const StripeConflict = meta.story({
  render: (args) => (
    <Failing errors={conflict}>
      <ErrorToaster {...args} />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent(describeError(conflict[0]).title)
  },
})
