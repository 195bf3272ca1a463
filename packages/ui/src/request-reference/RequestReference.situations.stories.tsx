import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { errorFrom, errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { RequestReference } from './RequestReference.tsx'

const meta = preview.meta({
  title: 'Components/RequestReference/Situations',
  component: RequestReference,
  argTypes: { error: replyControl },
  args: { error: errorOf('stripe', 'card-declined') },
})

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

/** A W3C trace id, longer than the line. */
export const LongIdAt320 = meta.story({
  args: {
    error: errorFrom({ status: 503, headers: { 'request-id': traceparent }, body: { error: { type: 'api_error' } } }),
  },
  decorators: [at320],
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText(traceparent)).toBeVisible()
    await expectNoOverflow(canvasElement)
  },
})

export const German = meta.story({
  globals: { locale: 'de' },
  play: ({ canvas }) => expect(canvas.getByRole('button', { name: 'Referenz kopieren' })).toBeVisible(),
})

export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  play: ({ canvas }) => expect(canvas.getByText('req_7Hq2vN0aZ')).toBeVisible(),
})

export const Dark = meta.story({
  globals: { theme: 'dark' },
  play: ({ canvas }) => expect(canvas.getByText('req_7Hq2vN0aZ')).toBeVisible(),
})
