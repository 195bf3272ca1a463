import { expect, fn } from 'storybook/test'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { SessionNotice } from './SessionNotice.tsx'

const meta = preview.meta({
  title: 'Components/SessionNotice',
  component: SessionNotice,
  argTypes: { error: replyControl },
  args: { onSignIn: fn() },
  parameters: {
    docs: {
      source: {
        code: "import { SessionNotice } from '@faultkit/ui/session-notice'\n\n<SessionNotice error={errors} onSignIn={openSignIn} onSignedIn={fetchAgain} />",
      },
    },
  },
})

/** A form was sent after the session had ended. */
export const Default = meta.story({
  args: { error: errorOf('sweet-spot', 'unauthorized') },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expect(canvas.getByText('What you typed is still here.')).toBeVisible()
    await expectOneSurface(args.error, 'Sign in again')
  },
})

/** However many requests came back: one prompt. */
export const SeveralRequests = meta.story({
  args: { error: [1, 2, 3].map(() => errorOf('sweet-spot', 'unauthorized')) },
  play: async ({ canvas, args }) => {
    await expect(canvas.getAllByRole('group', { name: 'Sign in again' })).toHaveLength(1)
    for (const error of args.error as unknown[]) await expectOneSurface(error, 'Sign in again')
  },
})

/** The key of a payment service is the shop's matter, not the person's session: nothing is shown here. */
export const SpotflowKey = meta.story({
  args: { error: errorOf('spotflow', 'authentication') },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="session-notice"]')).toBeNull()
  },
})
