import { expect, fireEvent, within } from 'storybook/test'
import preview from '../../preview.tsx'
import { StartHere } from './StartHere.tsx'

const meta = preview.meta({
  title: 'Pages/Start here',
  component: StartHere,
  tags: ['!autodocs', '!dev', '!manifest'],
  parameters: { controls: { disable: true } },
})

/** The same three errors a visitor sees first, and what they must read. */
export const Journeys = meta.story({
  play: async ({ canvas }) => {
    const [sweetSpot, spotflow, stripe] = canvas.getAllByRole('region')
    if (!sweetSpot || !spotflow || !stripe) throw new Error('three journeys are expected')
    await expect(within(sweetSpot).getByRole('textbox')).toHaveAccessibleDescription(/Enter your email/)
    await expect(within(spotflow).getByText("We couldn't confirm your order")).toBeVisible()
    await expect(spotflow).not.toHaveTextContent(/payment failed/i)
    await expect(within(stripe).getByText('Your card was declined')).toBeVisible()
  },
})

const surfaces =
  '[data-faultkit="error-banner"], [data-faultkit="retry-notice"], [data-faultkit="outcome-notice"], .book-form'

interface Playing {
  canvas: ReturnType<typeof within>
}

/** Every fixture of one API, one after the other: each has words, and stands in one place. */
function everyReply(api: string): (playing: Playing) => Promise<void> {
  return async ({ canvas }) => {
    const journey = canvas.getByRole('region', { name: api })
    const picker = within(journey).getByRole<HTMLSelectElement>('combobox')
    for (const { value } of picker.options) {
      await fireEvent.change(picker, { target: { value } })
      const screen = journey.querySelector('.book-stage-part:last-child')
      const succeeded = /succe|charge-(read|list|page)/.test(value)
      await expect(screen?.querySelectorAll(surfaces), value).toHaveLength(succeeded ? 0 : 1)
      await expect(screen, value).not.toHaveTextContent(/`|undefined|\[object/)
    }
  }
}

export const EverySweetSpotReply = meta.story({ play: everyReply('Sweet Spot') })
export const EverySpotflowReply = meta.story({ play: everyReply('Spotflow') })
export const EveryStripeReply = meta.story({ play: everyReply('Stripe') })
