import type { ReactElement } from 'react'
import { expect, spyOn } from 'storybook/test'
import preview from '../../../../.storybook/preview.tsx'
import { FaultkitBoundary } from './FaultkitBoundary.tsx'

// Props of react-error-boundary: nothing here has a docstring that Storybook could read.
const passed = (description: string, summary: string) => ({
  control: false as const,
  description,
  table: { type: { summary } },
})

const meta = preview.meta({
  title: 'Components/FaultkitBoundary',
  component: FaultkitBoundary,
  argTypes: {
    reset: { control: false },
    children: passed('The part of the page that may fail alone.', 'ReactNode'),
    onError: passed('Told what was thrown, for a log.', '(error: unknown, info: ErrorInfo) => void'),
    onReset: passed('Told that the part is rendered again, and why.', '(details: { reason, … }) => void'),
    resetKeys: passed('A change of any of these renders the part again.', 'unknown[]'),
  },
  beforeEach: () => {
    // React reports what a boundary catches; here that is the story.
    spyOn(console, 'error').mockImplementation(() => undefined)
  },
  parameters: {
    docs: {
      source: {
        code: "import { FaultkitBoundary } from '@faultkit/ui/error-boundary'\n\nconst { reset } = useQueryErrorResetBoundary()\n\n<FaultkitBoundary reset={reset}>\n  <Orders />\n</FaultkitBoundary>",
      },
    },
  },
})

function Basket(): ReactElement {
  throw new TypeError('basket.lines is undefined')
}

/** A bug in one part: the rest of the page goes on. */
export const Default = meta.story({
  args: { children: <Basket /> },
  render: (args) => (
    <>
      <p>Your order no. 2041</p>
      <FaultkitBoundary {...args} />
    </>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This part of the page stopped working')).toBeVisible()
    await expect(canvas.getByText('Your order no. 2041')).toBeVisible()
  },
})
