import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { goOffline } from '../../../../.storybook/pages/parts/goOffline.ts'
import preview from '../../../../.storybook/preview.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'

const meta = preview.meta({
  title: 'Components/OfflineNotice/Situations',
  component: OfflineNotice,
  beforeEach: goOffline,
})

export const Narrow = meta.story({
  args: { kept: true },
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

export const German = meta.story({
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Du bist offline')).toBeVisible()
  },
})

export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  play: ({ canvas }) => expect(canvas.getByText("You're offline")).toBeVisible(),
})

export const Dark = meta.story({
  globals: { theme: 'dark' },
  play: ({ canvas }) => expect(canvas.getByText("You're offline")).toBeVisible(),
})
