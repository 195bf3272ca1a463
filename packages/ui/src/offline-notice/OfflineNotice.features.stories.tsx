import { expect, userEvent, waitFor } from 'storybook/test'
import { goOffline, goOnline } from '../../../../.storybook/pages/parts/goOffline.ts'
import preview from '../../../../.storybook/preview.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'

const meta = preview.meta({
  title: 'Components/OfflineNotice/Features',
  component: OfflineNotice,
})

/** It comes and goes with the network, and gives its room back. */
export const ComesAndGoes = meta.story({
  render: (args) => (
    <>
      <p>
        <button type="button" onClick={() => (navigator.onLine ? goOffline() : goOnline())}>
          Pull the plug, or put it back
        </button>
      </p>
      <OfflineNotice {...args} />
    </>
  ),
  beforeEach: () => goOnline,
  play: async ({ canvas }) => {
    const plug = canvas.getByRole('button', { name: 'Pull the plug, or put it back' })
    await userEvent.click(plug)
    await expect(await canvas.findByText("You're offline")).toBeVisible()
    await userEvent.click(plug)
    await waitFor(() => expect(canvas.queryByText("You're offline")).toBeNull())
  },
})

export const Online = meta.story({
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="offline-notice"]')).toBeNull()
  },
})
