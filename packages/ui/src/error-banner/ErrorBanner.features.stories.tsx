import { FaultkitProvider } from '@faultkit/react'
import { expect, fn, userEvent } from 'storybook/test'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { says, saysItsNotice } from '../../../../.storybook/pages/parts/says.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorBanner } from './ErrorBanner.tsx'

const meta = preview.meta({
  title: 'Components/ErrorBanner/Features',
  component: ErrorBanner,
  argTypes: { error: replyControl, onRetry: { control: false } },
})

/** With `onRetry` there is a button, worded for what happened. */
export const TryAgain = meta.story({
  parameters: { docs: { source: { code: '<ErrorBanner error={save.error} onRetry={save.retry} />' } } },
  args: { error: errorOf('stripe', 'lock-timeout'), onRetry: fn() },
  play: async (playing) => {
    await saysItsNotice(playing)
    await userEvent.click(playing.canvas.getByRole('button', { name: /^Try / }))
    await expect(playing.args.onRetry).toHaveBeenCalledOnce()
  },
})

/** A write that may have gone through is not offered for repetition, whatever the app hands in. */
export const NeverRepeatsAnOpenOutcome = meta.story({
  args: { error: errorOf('spotflow', 'connection-500'), onRetry: fn() },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: /again/i })).toBeNull()
  },
})

const signIn = fn()

/** What the whole app can do for a person stands in the provider, once. */
export const StepOfTheProvider = meta.story({
  args: { error: errorOf('sweet-spot', 'unauthorized') },
  render: (args) => (
    <FaultkitProvider actions={{ sign_in: signIn }}>
      <ErrorBanner {...args} />
    </FaultkitProvider>
  ),
  parameters: {
    docs: { source: { code: '<FaultkitProvider actions={{ sign_in: openSignIn }}>\n  <App />\n</FaultkitProvider>' } },
  },
  play: async (playing) => {
    await says('Sign in again')(playing)
    await userEvent.click(playing.canvas.getByRole('button', { name: 'Sign in' }))
    await expect(signIn).toHaveBeenCalledWith(playing.args.error)
  },
})

/** The app's own words for a code go before the kit's. */
export const WordsOfTheApp = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  render: (args) => (
    <FaultkitProvider
      catalog={{ card_declined: { title: 'This card has no cover', detail: 'Top it up, or pay by bank transfer.' } }}
    >
      <ErrorBanner {...args} />
    </FaultkitProvider>
  ),
  parameters: {
    docs: {
      source: {
        code: "const catalog = { card_declined: { title: 'This card has no cover', detail: 'Top it up, or pay by bank transfer.' } }\n\n<FaultkitProvider catalog={catalog}>\n  <App />\n</FaultkitProvider>",
      },
    },
  },
  play: says('This card has no cover', 'Top it up, or pay by bank transfer.'),
})

/** The reference and its copy button come with the error. */
export const Reference = meta.story({
  args: { error: errorOf('stripe', 'nested-param') },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('req_7Hq2vN0aZ')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Copy reference' })).toBeVisible()
  },
})

/** `render` draws the outermost element; `root.children` are the parts, ready made. */
export const OwnElement = meta.story({
  parameters: {
    docs: {
      source: {
        code: '<ErrorBanner\n  error={error}\n  render={(root) => <section {...root} className="my-notice" />}\n/>',
      },
    },
  },
  args: {
    error: errorOf('stripe', 'card-declined'),
    render: ({ ref: _ref, ...root }) => <section {...root} className="my-notice" />,
  },
  play: async ({ canvasElement }) => {
    const notice = canvasElement.querySelector('section.my-notice')
    await expect(notice).toHaveAttribute('data-faultkit', 'error-banner')
    await expect(notice).toHaveTextContent('Your card was declined')
  },
})

/** `null` is "no error": nothing is rendered, and nothing is announced. */
export const Nothing = meta.story({
  args: { error: null },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="error-banner"]')).toBeNull()
  },
})
