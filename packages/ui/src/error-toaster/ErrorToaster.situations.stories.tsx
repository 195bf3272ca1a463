import { expect, within } from 'storybook/test'
import { Failing } from '../../../../.storybook/pages/parts/Failing.tsx'
import { errorOf, refusalOf } from '../../../../.storybook/pages/parts/replies.ts'
import { toasts } from '../../../../.storybook/pages/parts/toasts.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorToaster } from './ErrorToaster.tsx'

const declined = [errorOf('stripe', 'card-declined')]

const meta = preview.meta({
  title: 'Components/ErrorToaster/Situations',
  component: ErrorToaster,
  render: () => (
    <Failing errors={declined}>
      <ErrorToaster />
    </Failing>
  ),
  argTypes: { show: { control: false } },
  parameters: { toaster: false, docs: { story: { inline: false, height: '26rem' } } },
})

/** A modal makes all else inert; the toast stands above it and can be used. */
export const OverAnOpenModal = meta.story({
  globals: { place: 'modal' },
  play: async () => {
    const [toast] = await toasts(1)
    if (!toast) throw new Error('a toast is expected')
    const close = within(toast).getByRole('button', { name: 'Close' })
    const { left, top, width, height } = close.getBoundingClientRect()
    await expect(close).toContainElement(document.elementFromPoint(left + width / 2, top + height / 2) as HTMLElement)
  },
})

export const German = meta.story({
  globals: { locale: 'de' },
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent('Deine Karte wurde abgelehnt')
  },
})

/** The toast stands at the end of the line, which is left here. */
export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast?.getBoundingClientRect().left).toBeLessThan(innerWidth / 2)
  },
})

export const Dark = meta.story({
  globals: { theme: 'dark' },
  play: async () => {
    await toasts(1)
  },
})

export const Text200Percent = meta.story({
  globals: { textSize: '200' },
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast?.scrollWidth).toBeLessThanOrEqual(toast?.clientWidth ?? 0)
  },
})

const sentence = 'The Straßenverkehrszulassungsordnungsänderungsverordnungsentwurf of this tour is not signed yet.'
const long = [refusalOf({ code: 'invalid_request', message: sentence })]

export const LongWords = meta.story({
  render: () => (
    <Failing errors={long}>
      <ErrorToaster />
    </Failing>
  ),
  play: async () => {
    const [toast] = await toasts(1)
    await expect(toast?.scrollWidth).toBeLessThanOrEqual(toast?.clientWidth ?? 0)
  },
})
