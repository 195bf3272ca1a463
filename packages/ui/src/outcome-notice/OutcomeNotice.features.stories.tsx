import { parseError } from '@faultkit/core'
import { type ReactElement, useState } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { OutcomeNotice, type OutcomeNoticeProps } from './OutcomeNotice.tsx'

interface SettlingProps extends OutcomeNoticeProps {
  to: 'succeeded' | 'failed'
  failure?: OutcomeNoticeProps['error']
}

/** A payment whose outcome becomes known when someone checks. */
function Settling({ to, failure = null, error, subject }: SettlingProps): ReactElement {
  const [settled, setSettled] = useState(false)
  if (!settled)
    return <OutcomeNotice error={error} state="indeterminate" subject={subject} check={() => setSettled(true)} />
  return <OutcomeNotice error={to === 'failed' ? failure : null} state={to} subject={subject} />
}

const meta = preview.meta({
  title: 'Components/OutcomeNotice/Features',
  component: OutcomeNotice,
  argTypes: { error: replyControl, check: { control: false } },
  args: { error: errorOf('spotflow', 'connection-with-key'), state: 'indeterminate' as const, subject: 'your payment' },
})

/** Success is told only where there had been a doubt. */
export const SettledYes = meta.story({
  render: (args) => <Settling {...args} to="succeeded" />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check now' }))
    await expect(await canvas.findByText('Your payment went through')).toBeVisible()
    await expect(canvas.queryByText("We couldn't confirm your payment")).toBeNull()
  },
})

const declined = errorOf('spotflow', 'charge-failed-with-key')

/** After a doubt the news is that it is known. */
export const SettledNo = meta.story({
  render: (args) => <Settling {...args} to="failed" failure={declined} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Check now' }))
    await expect(await canvas.findByText("Your payment wasn't made")).toBeVisible()
    await expect(canvas.getByText('You have not been charged.')).toBeVisible()
  },
})

const unsent = parseError({
  ...errorOf('spotflow', 'connection-with-key').toJSON(),
  code: 'operation_unsent',
})

/** A payment that waited for the network when its page was closed: it was never sent, and the person sends it. */
export const NeverSent = meta.story({
  args: { error: unsent, check: fn() },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText("Your payment wasn't sent yet")).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Send it now' }))
    await expect(args.check).toHaveBeenCalledOnce()
  },
})

/** Without `check` the page still says what is safe. */
export const NothingToCheck = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByText("We couldn't confirm your payment")).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Check now' })).toBeNull()
  },
})

/** Without a subject the words still make a sentence. */
export const WithoutASubject = meta.story({
  args: { subject: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^We couldn't confirm /)).toBeVisible()
  },
})

/** A first success needs no words: the page shows its receipt. */
export const SucceededWithoutADoubt = meta.story({
  args: { error: null, state: 'succeeded' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="outcome-notice"]')).toBeNull()
  },
})
