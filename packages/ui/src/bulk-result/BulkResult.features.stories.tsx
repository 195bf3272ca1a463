import { FaultkitProvider } from '@faultkit/react'
import { type ReactElement, useState } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { errorOf, problemOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { BulkResult } from './BulkResult.tsx'
import type { BulkItem } from './failedItems.ts'

const many: readonly BulkItem[] = Array.from({ length: 24 }, (_, at) => ({
  label: `Tea bowl no. ${at + 1}`,
  ...(at % 2 === 0 && { error: errorOf('sweet-spot', '503-read') }),
}))

const meta = preview.meta({
  title: 'Components/BulkResult/Features',
  component: BulkResult,
  argTypes: {
    items: { control: false, table: { type: { summary: 'readonly { label: string; error?: unknown }[]' } } },
    error: replyControl,
  },
  args: { items: many, subject: 'bowls' },
})

/** Only the failed are sent again. */
export const TryTheFailedAgain = meta.story({
  parameters: {
    docs: { source: { code: '<BulkResult items={items} subject="bowls" onRetry={(failed) => saveAgain(failed)} />' } },
  },
  args: { onRetry: fn() },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try the 12 again' }))
    await expect(args.onRetry).toHaveBeenCalledWith(many.flatMap(({ error }, at) => (error ? [at] : [])))
  },
})

/** A long list begins short and is opened in place. */
export const ShowMore = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
    await userEvent.click(canvas.getByRole('button', { name: 'Show 7 more' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(12)
  },
})

/** Two lines, then the button. */
export const Limit = meta.story({
  parameters: { docs: { source: { code: '<BulkResult items={items} subject="bowls" limit={2} />' } } },
  args: { limit: 2 },
  play: ({ canvas }) => expect(canvas.getAllByRole('listitem')).toHaveLength(2),
})

/** Without a noun it counts all the same. */
export const WithoutSubject = meta.story({
  args: { subject: undefined },
  play: ({ canvas }) => expect(canvas.getByRole('group', { name: '12 of 24 were not saved' })).toBeVisible(),
})

const labels = { 'products.*.sku': 'Article number' }

/** The labels of the provider stand for what a row names. */
export const Labels = meta.story({
  args: {
    items: [{ label: 'Oolong, 100 g' }, { label: 'Sencha, 50 g' }],
    error: problemOf(207, [{ pointer: '/products/1/sku', detail: 'is already in use' }]),
  },
  parameters: {
    docs: {
      source: {
        code: "<FaultkitProvider labels={{ 'products.*.sku': 'Article number' }}>\n  <App />\n</FaultkitProvider>",
      },
    },
  },
  render: (args) => (
    <FaultkitProvider labels={labels}>
      <BulkResult {...args} />
    </FaultkitProvider>
  ),
  play: ({ canvas }) => expect(canvas.getByText('Article number is already in use')).toBeVisible(),
})

function Shelf(): ReactElement {
  const [items, setItems] = useState(many)
  const again = (failed: readonly number[]): void =>
    setItems(items.map(({ label, error }, at) => (failed.includes(at) ? { label } : { label, error })))
  return (
    <>
      <BulkResult items={items} subject="bowls" onRetry={again} />
      <p>{items.filter(({ error }) => !error).length} of 24 bowls are on the shelf.</p>
    </>
  )
}

/** When all went through, nothing is left to say. */
export const UntilAllAreSaved = meta.story({
  render: () => <Shelf />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try the 12 again' }))
    await expect(canvas.getByText('24 of 24 bowls are on the shelf.')).toBeVisible()
    await expect(canvas.queryByRole('group')).toBeNull()
  },
})

export const Nothing = meta.story({
  args: { items: [{ label: 'Oolong, 100 g' }] },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="bulk-result"]')).toBeNull()
  },
})
