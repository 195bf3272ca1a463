import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { Counting } from '../../../../.storybook/pages/parts/Counting.tsx'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { RetryNotice } from './RetryNotice.tsx'

const meta = preview.meta({
  title: 'Components/RetryNotice/Situations',
  component: RetryNotice,
  render: (args) => <Counting {...args} />,
  argTypes: { error: replyControl, dueAt: { control: false } },
  args: {
    error: errorOf('spotflow', 'rate-limit'),
    phase: 'waiting' as const,
    retryNow: () => undefined,
    stop: () => undefined,
  },
})

export const Narrow = meta.story({
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

export const German = meta.story({
  globals: { locale: 'de' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText(/Sekunden?$/)).toBeVisible()
    await expectOneSurface(args.error, 'Einen Moment Geduld')
  },
})

export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  play: ({ args }) => expectOneSurface(args.error, 'Waiting for a moment'),
})

/** The ring does not move; the number beside it still counts. */
export const ReducedMotion = meta.story({
  globals: { motion: 'reduced' },
  play: async ({ canvasElement }) => {
    const ring = canvasElement.querySelector('[data-part="ring"]')
    if (!ring) throw new Error('a ring is expected')
    await expect(getComputedStyle(ring).transitionDuration).toBe('0s')
  },
})

export const InsideAModal = meta.story({
  globals: { place: 'modal' },
  play: ({ args }) => expectOneSurface(args.error, 'Waiting for a moment'),
})

export const Dark200Percent = meta.story({
  globals: { theme: 'dark', textSize: '200' },
  play: ({ args }) => expectOneSurface(args.error, 'Waiting for a moment'),
})
