import { expect } from 'storybook/test'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { says, saysItsNotice } from '../../../../.storybook/pages/parts/says.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorBanner } from './ErrorBanner.tsx'

const meta = preview.meta({
  title: 'Components/ErrorBanner',
  component: ErrorBanner,
  argTypes: { error: replyControl, onRetry: { control: false, table: { type: { summary: '() => void' } } } },
  parameters: { docs: { source: { code: '<ErrorBanner error={save.error} onRetry={save.retry} />' } } },
})

export const Default = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  play: says('Your card was declined', 'There is not enough money on this card.', 'You have not been charged.'),
})

export const SweetSpotInvalidRequest = meta.story({
  args: { error: errorOf('sweet-spot', 'invalid-request') },
  play: saysItsNotice,
})

export const SweetSpotSessionEnded = meta.story({
  args: { error: errorOf('sweet-spot', 'unauthorized') },
  play: says('Sign in again', 'Your session ended.', 'What you typed is still here.'),
})

export const SweetSpotNoAccess = meta.story({
  args: { error: errorOf('sweet-spot', 'forbidden') },
  play: says("You don't have access to this", 'Your role cannot edit memberships.', 'Nothing was changed.'),
})

export const SweetSpotNotFound = meta.story({
  args: { error: errorOf('sweet-spot', 'not-found') },
  play: saysItsNotice,
})

export const SweetSpotDownWhileReading = meta.story({
  args: { error: errorOf('sweet-spot', '503-read') },
  play: saysItsNotice,
})

export const SweetSpotDownWhileSaving = meta.story({
  args: { error: errorOf('sweet-spot', '500-write') },
  play: saysItsNotice,
})

export const SpotflowInvalidRequest = meta.story({
  args: { error: errorOf('spotflow', 'invalid-request') },
  play: saysItsNotice,
})

export const SpotflowKeyNotActive = meta.story({
  args: { error: errorOf('spotflow', 'authentication') },
  play: says("The shop can't reach its payment service", 'You have not been charged.'),
})

export const SpotflowNoPermission = meta.story({
  args: { error: errorOf('spotflow', 'permission') },
  play: saysItsNotice,
})

export const SpotflowNotFound = meta.story({
  args: { error: errorOf('spotflow', 'not-found') },
  play: saysItsNotice,
})

export const SpotflowTooManyRequests = meta.story({
  args: { error: errorOf('spotflow', 'rate-limit') },
  play: saysItsNotice,
})

/** The status says 200; the data says that the charge failed. */
export const SpotflowFailedChargeIn200 = meta.story({
  args: { error: errorOf('spotflow', 'charge-failed') },
  play: says("The payment didn't go through", 'You have not been charged.'),
})

/** Their servers broke: nobody knows, so the banner never says "failed". */
export const SpotflowServerError = meta.story({
  args: { error: errorOf('spotflow', 'api-error-500') },
  play: async (playing) => {
    await saysItsNotice(playing)
    await expect(playing.canvas.queryByText(/failed/i)).toBeNull()
  },
})

export const StripeKeyNotActive = meta.story({
  args: { error: errorOf('stripe', 'authentication') },
  play: saysItsNotice,
})

export const StripeNoPermission = meta.story({
  args: { error: errorOf('stripe', 'permission') },
  play: saysItsNotice,
})

export const StripeConflict = meta.story({
  args: { error: errorOf('stripe', 'lock-timeout') },
  play: saysItsNotice,
})

export const StripeTooManyRequests = meta.story({
  args: { error: errorOf('stripe', 'rate-limit') },
  play: saysItsNotice,
})

export const StripeServerError = meta.story({
  args: { error: errorOf('stripe', 'api-error-with-key') },
  play: saysItsNotice,
})
