import { parseError } from '@faultkit/core'
import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
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
  args: { error: parseError({ ...errorOf('stripe', 'card-declined').toJSON(), requestId: traceparent }) },
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
