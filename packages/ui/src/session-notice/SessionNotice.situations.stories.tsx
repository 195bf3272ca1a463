import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { SessionNotice } from './SessionNotice.tsx'

const meta = preview.meta({
  title: 'Components/SessionNotice/Situations',
  component: SessionNotice,
  argTypes: { error: replyControl },
  args: { error: errorOf('sweet-spot', 'unauthorized'), onSignIn: () => undefined },
})

export const Narrow = meta.story({
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

export const German = meta.story({
  globals: { locale: 'de' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('button', { name: 'Anmelden' })).toBeVisible()
    await expectOneSurface(args.error, 'Melde dich noch einmal an')
  },
})

export const Arabic = meta.story({
  globals: { locale: 'ar', direction: 'rtl' },
  play: ({ canvas }) => expect(canvas.getByRole('group')).toBeVisible(),
})

export const Dark = meta.story({
  globals: { theme: 'dark' },
  play: ({ canvas }) => expect(canvas.getByRole('group')).toBeVisible(),
})

export const Text200Percent = meta.story({
  globals: { textSize: '200' },
  play: ({ canvas }) => expect(canvas.getByRole('group')).toBeVisible(),
})

export const InsideAModal = meta.story({
  globals: { place: 'modal' },
  play: ({ args }) => expectOneSurface(args.error, 'Sign in again'),
})
