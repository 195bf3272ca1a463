import { type ReactElement, useState } from 'react'
import { expect, fn, spyOn, userEvent } from 'storybook/test'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { FaultkitBoundary } from '../error-boundary/FaultkitBoundary.tsx'
import { ErrorFallback } from './ErrorFallback.tsx'

const meta = preview.meta({
  title: 'Components/ErrorFallback/Features',
  component: ErrorFallback,
  argTypes: { error: replyControl, resetErrorBoundary: { control: false } },
  args: { resetErrorBoundary: fn() },
})

/** After a bug the button renders the part again. */
export const LoadItAgain = meta.story({
  args: { error: new Error('a bug') },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Load it again' }))
    await expect(args.resetErrorBoundary).toHaveBeenCalledOnce()
  },
})

/** For an answer of a service the button says what it does: try again. */
export const TryAgain = meta.story({
  args: { error: errorOf('sweet-spot', '503-read') },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try now' }))
    await expect(args.resetErrorBoundary).toHaveBeenCalledOnce()
  },
})

/** A part that could not be fetched, since the connection broke or a newer deploy took it away: only a new page has it. */
export const NotLoaded = meta.story({
  args: { error: new TypeError('Failed to fetch dynamically imported module: https://shop.example/assets/basket.js') },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("This part of the page didn't load")).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  },
})

/** What was thrown may be anything. */
export const ThrownNothing = meta.story({
  args: { error: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('This part of the page stopped working')).toBeVisible()
  },
})

function Basket({ broken }: { broken: boolean }): ReactElement {
  if (broken) throw new TypeError('basket.lines is undefined')
  return <p>Your basket: 2 mugs, 1 teapot</p>
}

function Shop(): ReactElement {
  const [broken, setBroken] = useState(false)
  return (
    <>
      <p>
        <button type="button" onClick={() => setBroken(!broken)}>
          {broken ? 'Mend the basket' : 'Break the basket'}
        </button>
      </p>
      <FaultkitBoundary>
        <Basket broken={broken} />
      </FaultkitBoundary>
    </>
  )
}

/** Only the part that crashed is replaced, and it comes back when it works again. */
export const InABoundary = meta.story({
  args: { error: null },
  render: () => <Shop />,
  beforeEach: () => {
    // React reports what a boundary catches; here that is the story.
    spyOn(console, 'error').mockImplementation(() => undefined)
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Break the basket' }))
    await expect(await canvas.findByText('This part of the page stopped working')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Mend the basket' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Load it again' }))
    await expect(await canvas.findByText('Your basket: 2 mugs, 1 teapot')).toBeVisible()
  },
})
