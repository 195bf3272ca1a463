import { expect } from 'storybook/test'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { says, saysItsNotice } from '../../../../.storybook/pages/parts/says.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorFallback } from './ErrorFallback.tsx'

const meta = preview.meta({
  title: 'Components/ErrorFallback',
  component: ErrorFallback,
  argTypes: {
    error: replyControl,
    resetErrorBoundary: { control: false, table: { type: { summary: '() => void' } } },
  },
  args: { resetErrorBoundary: () => undefined },
  parameters: {
    docs: {
      source: { code: '<ErrorBoundary FallbackComponent={ErrorFallback}>\n  <Orders />\n</ErrorBoundary>' },
    },
  },
})

/** A bug in the app: nothing of its message reaches the page. */
export const Default = meta.story({
  args: { error: new TypeError("Cannot read properties of undefined (reading 'price')") },
  play: async (playing) => {
    await says('This part of the page stopped working', 'The rest still works.', 'Nothing you saved is lost.')(playing)
    await expect(playing.canvas.queryByText(/undefined/)).toBeNull()
    await expect(playing.canvas.getByRole('button', { name: 'Load it again' })).toBeVisible()
  },
})

export const SweetSpotNotFound = meta.story({
  args: { error: errorOf('sweet-spot', 'not-found') },
  play: saysItsNotice,
})

export const SweetSpotDown = meta.story({
  args: { error: errorOf('sweet-spot', '503-read') },
  play: saysItsNotice,
})

export const SpotflowKeyNotActive = meta.story({
  args: { error: errorOf('spotflow', 'authentication') },
  play: saysItsNotice,
})

export const SpotflowNotFound = meta.story({
  args: { error: errorOf('spotflow', 'not-found') },
  play: saysItsNotice,
})

export const StripeNoPermission = meta.story({
  args: { error: errorOf('stripe', 'permission') },
  play: saysItsNotice,
})

export const StripeNotFound = meta.story({
  args: { error: errorOf('stripe', 'not-found') },
  play: saysItsNotice,
})
