import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { says, saysItsNotice } from '../../../../.storybook/pages/parts/says.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorFallback } from './ErrorFallback.tsx'

const meta = preview.meta({
  title: 'Components/ErrorFallback/Situations',
  component: ErrorFallback,
  argTypes: { error: replyControl, resetErrorBoundary: { control: false } },
  args: { error: new TypeError('a bug'), resetErrorBoundary: () => undefined },
})

export const Narrow = meta.story({
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

export const German = meta.story({
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Dieser Teil der Seite /)).toBeVisible()
  },
})

export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  play: says('This part of the page stopped working'),
})

export const Dark = meta.story({
  args: { error: errorOf('sweet-spot', '503-read') },
  globals: { theme: 'dark' },
  play: saysItsNotice,
})

export const Text200Percent = meta.story({
  globals: { textSize: '200' },
  play: says('This part of the page stopped working'),
})
