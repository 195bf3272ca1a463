import type { ReactElement } from 'react'
import { expect, spyOn } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { FaultkitBoundary } from './FaultkitBoundary.tsx'

function Basket(): ReactElement {
  throw new TypeError('basket.lines is undefined')
}

const meta = preview.meta({
  title: 'Components/FaultkitBoundary/Situations',
  component: FaultkitBoundary,
  args: { children: <Basket /> },
  argTypes: { reset: { control: false }, children: { control: false } },
  beforeEach: () => {
    // React reports what a boundary catches; here that is the story.
    spyOn(console, 'error').mockImplementation(() => undefined)
  },
})

/** Each part has a boundary of its own: one that fails takes no other with it. */
export const OneOfTwoParts = meta.story({
  render: (args) => (
    <>
      <FaultkitBoundary {...args} />
      <FaultkitBoundary>
        <p>Delivery on Saturday, 9:20.</p>
      </FaultkitBoundary>
    </>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('group')).toHaveLength(1)
    await expect(canvas.getByText('Delivery on Saturday, 9:20.')).toBeVisible()
  },
})

export const GermanAt320 = meta.story({
  globals: { locale: 'de' },
  decorators: [at320],
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('button', { name: 'Neu laden' })).toBeVisible()
    await expectNoOverflow(canvasElement)
  },
})
