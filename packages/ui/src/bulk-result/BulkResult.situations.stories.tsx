import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { BulkResult } from './BulkResult.tsx'

const names = ['Oolong, 100 g', 'Sencha, 50 g', 'Teapot, 0.8 l', 'Matcha whisk']
const items = names.map((label, at) => ({
  label,
  error: at > 1 ? errorOf('sweet-spot', 'invalid-request') : undefined,
}))

const meta = preview.meta({
  title: 'Components/BulkResult/Situations',
  component: BulkResult,
  argTypes: {
    items: { control: false, table: { type: { summary: 'readonly { label: string; error?: unknown }[]' } } },
    error: replyControl,
  },
  args: { items, onRetry: () => undefined },
})

const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'

export const LongWordsAt320 = meta.story({
  args: { items: [{ label: long, error: errorOf('sweet-spot', 'invalid-request') }, { label: 'Oolong' }] },
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

export const German = meta.story({
  args: { subject: 'Artikeln' },
  globals: { locale: 'de' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('Die anderen 2 sind gespeichert.')).toBeVisible()
    await expectOneSurface(args.items[2]?.error, '2 von 4 Artikeln wurden nicht gespeichert')
  },
})

/** The labels stay as they are, and a server's English reads its own way. */
export const Arabic = meta.story({
  globals: { locale: 'ar', direction: 'rtl' },
  play: ({ canvas }) => expect(canvas.getByRole('group')).toBeVisible(),
})

export const Dark = meta.story({
  globals: { theme: 'dark' },
  play: ({ canvas }) => expect(canvas.getByRole('group')).toBeVisible(),
})

export const Text200Percent = meta.story({
  globals: { textSize: '200' },
  play: ({ canvas }) => expect(canvas.getByRole('group')).toBeVisible(),
})

export const InsideAModal = meta.story({
  globals: { place: 'modal' },
  play: ({ args }) => expectOneSurface(args.items[2]?.error, '2 of 4 were not saved'),
})
