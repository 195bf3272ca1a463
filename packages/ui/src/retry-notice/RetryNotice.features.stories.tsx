import type { ReactElement } from 'react'
import { useEffect, useState } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { Counting } from '../../../../.storybook/pages/parts/Counting.tsx'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { RetryNotice, type RetryNoticeProps } from './RetryNotice.tsx'

const meta = preview.meta({
  title: 'Components/RetryNotice/Features',
  component: RetryNotice,
  render: (args) => <Counting {...args} />,
  argTypes: { error: replyControl, dueAt: { control: false } },
  args: { error: errorOf('sweet-spot', '503-read'), phase: 'waiting' as const },
})

/** `retryNow` starts the next attempt before its time. */
export const TryNow = meta.story({
  parameters: {
    docs: { source: { code: '<RetryNotice error={error} phase="waiting" dueAt={dueAt} retryNow={retryNow} />' } },
  },
  args: { retryNow: fn() },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try now' }))
    await expect(args.retryNow).toHaveBeenCalledOnce()
  },
})

/** `stop` gives up now; the notice then says so. */
export const Stop = meta.story({
  parameters: {
    docs: { source: { code: '<RetryNotice error={error} phase="waiting" dueAt={dueAt} stop={giveUp} />' } },
  },
  args: { stop: fn() },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Stop' }))
    await expect(args.stop).toHaveBeenCalledOnce()
  },
})

/** Without `retryNow` and `stop` it only tells. */
export const WithoutButtons = meta.story({
  parameters: { docs: { source: { code: '<RetryNotice error={error} phase="waiting" dueAt={dueAt} />' } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('group')).toBeVisible()
    await expect(canvas.queryAllByRole('button', { name: /try|stop/i })).toEqual([])
  },
})

/** While a person presses "Try now", nothing moves under the pointer: the button stays and says that it is at work. */
function Attempts({ error }: Pick<RetryNoticeProps, 'error'>): ReactElement {
  const [phase, setPhase] = useState<RetryNoticeProps['phase']>('waiting')
  useEffect(() => {
    if (phase !== 'retrying') return undefined
    const timer = setTimeout(() => setPhase('idle'), 400)
    return () => clearTimeout(timer)
  }, [phase])
  if (phase === 'idle') return <p>Your 12 orders</p>
  return <Counting error={error} phase={phase} retryNow={() => setPhase('retrying')} />
}

/** Press “Try now”: the button keeps its place while it is at work, and the list comes. */
export const UntilItSucceeds = meta.story({
  render: ({ error }) => <Attempts error={error} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try now' }))
    await expect(canvas.getByText('Trying again…')).toBeVisible()
    await expect(await canvas.findByText('Your 12 orders')).toBeVisible()
    await expect(canvas.queryByText("We can't load this right now")).toBeNull()
  },
})

export const Idle = meta.story({
  args: { phase: 'idle' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="retry-notice"]')).toBeNull()
  },
})
