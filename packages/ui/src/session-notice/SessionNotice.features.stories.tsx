import { FaultkitProvider } from '@faultkit/react'
import { type ReactElement, useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorBanner } from '../error-banner/ErrorBanner.tsx'
import { SessionNotice } from './SessionNotice.tsx'

const meta = preview.meta({
  title: 'Components/SessionNotice/Features',
  component: SessionNotice,
  argTypes: { error: replyControl },
  args: { error: errorOf('sweet-spot', 'unauthorized') },
})

/** The app opens its own sign-in, as a dialog or a page. */
export const SignIn = meta.story({
  parameters: { docs: { source: { code: '<SessionNotice error={error} onSignIn={() => openSignIn()} />' } } },
  args: { onSignIn: fn() },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await expect(args.onSignIn).toHaveBeenCalledOnce()
  },
})

const signIn = fn()

/** The act stands in the provider, once for the whole app. */
export const SignInOfTheProvider = meta.story({
  parameters: {
    docs: {
      source: {
        code: '<FaultkitProvider actions={{ sign_in: openSignIn }}>\n  <SessionNotice error={error} />\n  <App />\n</FaultkitProvider>',
      },
    },
  },
  render: (args) => (
    <FaultkitProvider actions={{ sign_in: signIn }}>
      <SessionNotice {...args} />
    </FaultkitProvider>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await expect(signIn).toHaveBeenCalledOnce()
  },
})

const soon = (): Promise<void> => new Promise((done) => void setTimeout(done, 300))

function Orders(): ReactElement {
  const [failed, setFailed] = useState<readonly unknown[]>(() =>
    [1, 2].map(() => errorOf('sweet-spot', 'unauthorized')),
  )
  return (
    <>
      <SessionNotice error={failed} onSignIn={soon} onSignedIn={() => setFailed([])} />
      <p>{failed.length > 0 ? 'Orders wait for the sign-in.' : 'Two orders: one teapot, 0.8 l, and two mugs.'}</p>
    </>
  )
}

/** When somebody is signed in, what could not be read is fetched again, and the prompt goes. */
export const SignedInAndRead = meta.story({
  render: () => <Orders />,
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Sign in' })
    await userEvent.click(button)
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(await canvas.findByText(/^Two orders/)).toBeVisible()
    await waitFor(() => expect(canvas.queryByRole('group', { name: 'Sign in again' })).toBeNull())
  },
})

/** A banner beside the list leaves a session that ended to the one prompt. */
export const OtherSurfacesLeaveItToIt = meta.story({
  args: { onSignIn: fn() },
  render: (args) => (
    <>
      <SessionNotice {...args} />
      <ErrorBanner error={args.error} />
    </>
  ),
  play: ({ args }) => expectOneSurface(args.error, 'Sign in again'),
})

export const Nothing = meta.story({
  args: { error: null },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="session-notice"]')).toBeNull()
  },
})
