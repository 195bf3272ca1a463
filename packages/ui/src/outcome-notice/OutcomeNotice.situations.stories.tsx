import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorSummary } from '../error-summary/ErrorSummary.tsx'
import { OutcomeNotice } from './OutcomeNotice.tsx'

const meta = preview.meta({
  title: 'Components/OutcomeNotice/Situations',
  component: OutcomeNotice,
  argTypes: { error: replyControl, check: { control: false } },
  args: {
    error: errorOf('spotflow', 'connection-with-key'),
    state: 'indeterminate' as const,
    subject: 'your payment',
    check: () => undefined,
  },
})

export const Narrow = meta.story({
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

/** Where a summary already shows the failure, the notice is silent: one error, one surface. */
export const BesideASummary = meta.story({
  args: { error: errorOf('stripe', 'card-declined'), state: 'failed' },
  render: (args) => (
    <>
      <ErrorSummary error={args.error} />
      <OutcomeNotice {...args} />
    </>
  ),
  play: async ({ args, canvasElement }) => {
    await expectOneSurface(args.error, 'Your card was declined')
    await expect(canvasElement.querySelector('[data-faultkit="outcome-notice"]')).toBeNull()
  },
})

export const German = meta.story({
  args: { subject: 'deine Zahlung' },
  globals: { locale: 'de' },
  play: ({ args }) => expectOneSurface(args.error, 'Wir konnten deine Zahlung nicht bestätigen'),
})

export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  play: ({ args }) => expectOneSurface(args.error, "We couldn't confirm your payment"),
})

/** The line that moves while somebody looks into it stands still. */
export const ReducedMotion = meta.story({
  args: { state: 'pending' },
  globals: { motion: 'reduced' },
  play: async ({ canvasElement }) => {
    const frame = canvasElement.querySelector('[data-part="frame"]')
    if (!frame) throw new Error('a frame is expected')
    await expect(getComputedStyle(frame, '::after').animationName).toBe('none')
  },
})

export const InsideAModal = meta.story({
  globals: { place: 'modal' },
  play: ({ args }) => expectOneSurface(args.error, "We couldn't confirm your payment"),
})

export const Dark = meta.story({
  globals: { theme: 'dark' },
  play: ({ args }) => expectOneSurface(args.error, "We couldn't confirm your payment"),
})
