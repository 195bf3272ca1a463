import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Failing } from '../../../../.storybook/pages/parts/Failing.tsx'
import { errorOf } from '../../../../.storybook/pages/parts/replies.ts'
import { toasts } from '../../../../.storybook/pages/parts/toasts.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorBanner } from '../error-banner/ErrorBanner.tsx'
import { ErrorToaster } from './ErrorToaster.tsx'

const meta = preview.meta({
  title: 'Components/ErrorToaster/Features',
  component: ErrorToaster,
  argTypes: { show: { control: false } },
  parameters: { toaster: false, docs: { story: { inline: false, height: '26rem' } } },
})

const five = [
  errorOf('stripe', 'card-declined'),
  errorOf('sweet-spot', 'forbidden'),
  errorOf('stripe', 'lock-timeout'),
  errorOf('spotflow', 'authentication'),
  errorOf('spotflow', 'connection-500'),
]

/** Newest in front, three visible, the rest a count. */
export const SeveralAtOnce = meta.story({
  parameters: { docs: { story: { height: '48rem' } } },
  render: () => (
    <Failing errors={five}>
      <ErrorToaster />
    </Failing>
  ),
  play: async () => {
    await toasts(3)
    await userEvent.click(within(document.body).getByRole('button', { name: '2 more' }))
    await toasts(5)
  },
})

const declined = [errorOf('stripe', 'card-declined')]

/** Errors wait for people: it goes when someone sends it away. */
export const SentAway = meta.story({
  render: () => (
    <Failing errors={declined}>
      <ErrorToaster />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    if (!toast) throw new Error('a toast is expected')
    await userEvent.click(within(toast).getByRole('button', { name: 'Close' }))
    await toasts(0)
  },
})

/** F6 goes to the newest toast and back; Escape sends it away. */
export const ByKeyboard = meta.story({
  render: () => (
    <Failing errors={declined}>
      <ErrorToaster />
      <input aria-label="Search" />
    </Failing>
  ),
  play: async ({ canvas }) => {
    const [toast] = await toasts(1)
    const search = canvas.getByRole('textbox', { name: 'Search' })
    await userEvent.click(search)
    await userEvent.keyboard('{F6}')
    await expect(toast).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await toasts(0)
    await expect(search).toHaveFocus()
  },
})

const retry = fn()
const down = [errorOf('sweet-spot', '503-read')]

/** The step does what the reporter knows how to do: start the request again. */
export const TryNow = meta.story({
  render: () => (
    <Failing errors={down} retry={retry}>
      <ErrorToaster />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    if (!toast) throw new Error('a toast is expected')
    await userEvent.click(within(toast).getByRole('button', { name: 'Try now' }))
    await expect(retry).toHaveBeenCalledOnce()
  },
})

/** A banner shows the error, so the toaster keeps quiet: one error, one surface. */
export const QuietAboutWhatIsShown = meta.story({
  render: () => (
    <Failing errors={declined}>
      <ErrorBanner error={declined[0]} />
      <ErrorToaster />
    </Failing>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Your card was declined')).toBeVisible()
    await new Promise((done) => setTimeout(done, 150))
    await toasts(0)
  },
})

const takeAway = fn()
const show = fn(() => takeAway)

/** Another toaster gets the same incidents, in words: `show={sonnerToasts(toast)}`, or a function of your own. */
export const AnotherToaster = meta.story({
  args: { show },
  render: (args) => (
    <Failing errors={declined}>
      <ErrorToaster {...args} />
    </Failing>
  ),
  play: async () => {
    await toasts(0)
    await waitFor(() => expect(show).toHaveBeenCalled())
    await expect(show).toHaveBeenCalledWith(
      expect.objectContaining({ notice: expect.objectContaining({ title: 'Your card was declined' }), count: 1 }),
    )
  },
})
