import { expect } from 'storybook/test'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { RequestReference } from './RequestReference.tsx'

const meta = preview.meta({
  title: 'Components/RequestReference',
  component: RequestReference,
  argTypes: {
    error: replyControl,
    render: {
      control: false,
      description:
        "Draws the outermost element instead of the kit's `<div>`: spread `root` on it, keep `root.children` or write your own from the parts.",
      table: { type: { summary: '(root, parts: RequestReferenceParts) => ReactNode' } },
    },
  },
  parameters: { docs: { source: { code: '<RequestReference error={error} />' } } },
})

/** The request id of the reply's headers. */
export const Default = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('req_7Hq2vN0aZ')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Copy reference' })).toBeVisible()
  },
})

/** Without a request id, the code. */
export const SweetSpotCode = meta.story({
  args: { error: errorOf('sweet-spot', 'not-found') },
  play: ({ canvas }) => expect(canvas.getByText('not_found')).toBeVisible(),
})

export const SpotflowCode = meta.story({
  args: { error: errorOf('spotflow', 'not-found') },
  play: ({ canvas }) => expect(canvas.getByText('no_such_charge')).toBeVisible(),
})

/** A trace id in the body. */
export const ProblemDetailsTraceId = meta.story({
  args: { error: errorOf('problem-details', 'errors-as-a-map') },
  play: ({ canvas }) => expect(canvas.getByText('00-4f-01')).toBeVisible(),
})

/** Nothing that support could look up: nothing is shown. */
export const SpotflowWithoutAny = meta.story({
  args: { error: errorOf('spotflow', 'api-error-500') },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="request-reference"]')).toBeNull()
  },
})
