import { expect, fn } from 'storybook/test'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, problemOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { BulkResult } from './BulkResult.tsx'

const names = ['Oolong, 100 g', 'Sencha, 50 g', 'Teapot, 0.8 l', 'Matcha whisk', 'Rooibos, 250 g', 'Two mugs']
const sent = (errors: Readonly<Record<number, unknown>>) => names.map((label, at) => ({ label, error: errors[at] }))

const meta = preview.meta({
  title: 'Components/BulkResult',
  component: BulkResult,
  argTypes: {
    items: { control: false, table: { type: { summary: 'readonly { label: string; error?: unknown }[]' } } },
    error: replyControl,
  },
  args: { subject: 'products', onRetry: fn() },
  parameters: {
    docs: {
      source: {
        code: 'import { BulkResult } from \'@faultkit/ui/bulk-result\'\n\n<BulkResult items={items} subject="products" onRetry={(failed) => saveAgain(failed)} />',
      },
    },
  },
})

/** Six requests, one for each product; two failed. */
export const Default = meta.story({
  args: { items: sent({ 1: errorOf('sweet-spot', '503-read'), 3: errorOf('sweet-spot', 'invalid-request') }) },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('group', { name: '2 of 6 products were not saved' })).toBeVisible()
    await expect(canvas.getByText('The other 4 are saved.')).toBeVisible()
    await expectOneSurface(args.items[1]?.error, /Sencha/)
  },
})

const rows = [
  { pointer: '/products/1/price', detail: 'must be a number' },
  { pointer: '/products/3/sku', detail: 'is already in use' },
  { pointer: '/products/3/stock', code: 'parameter_missing' },
]

/** One request for all: the reply is a 207 whose issues name rows. */
export const OneReplyForAll = meta.story({
  args: {
    items: sent({}),
    error: problemOf(207, rows),
  },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('Price must be a number')).toBeVisible()
    await expect(canvas.getByText('Enter your stock')).toBeVisible()
    await expectOneSurface(args.error, '2 of 6 products were not saved')
  },
})

/** One request for all, refused for two of them: nobody said what became of the others. */
export const RefusedForTwo = meta.story({
  args: {
    items: sent({}),
    error: problemOf(422, rows),
  },
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByText(/saved/)).toBeNull()
    await expectOneSurface(args.error, 'Check 2 of 6 products')
  },
})

/** One answer was lost: it never says that this one failed, and does not send it again. */
export const Uncertain = meta.story({
  args: { items: sent({ 0: errorOf('spotflow', 'connection-with-key'), 4: errorOf('sweet-spot', '503-read') }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('group', { name: "We couldn't confirm 2 of 6 products" })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try it again' })).toBeVisible()
  },
})

/** Refused as a whole: no item is to blame. */
export const SweetSpotRefused = meta.story({
  args: { items: sent({}), error: errorOf('sweet-spot', 'forbidden') },
  play: ({ args }) => expectOneSurface(args.error, "You don't have access to this"),
})
