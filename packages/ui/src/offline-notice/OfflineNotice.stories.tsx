import { expect } from 'storybook/test'
import { goOffline } from '../../../../.storybook/pages/parts/goOffline.ts'
import preview from '../../../../.storybook/preview.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'

const meta = preview.meta({
  title: 'Components/OfflineNotice',
  component: OfflineNotice,
  argTypes: { kept: { control: 'boolean', table: { defaultValue: { summary: 'false' } } } },
  beforeEach: goOffline,
  parameters: { docs: { source: { code: '<OfflineNotice />' } } },
})

/** There is no reply to show: the request never left the device. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("You're offline")).toBeVisible()
    await expect(canvas.getByText('Check your connection.')).toBeVisible()
  },
})

/** Only where the app really keeps it. */
export const KeptOnThisDevice = meta.story({
  args: { kept: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("What you do is kept on this device until you're back.")).toBeVisible()
  },
})
