import { readResponse } from '@faultkit/core'
import { QueryClient, QueryClientProvider, useQueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, Suspense, useState } from 'react'
import { expect, spyOn, userEvent } from 'storybook/test'
import { useAnswer } from '../../../../.storybook/pages/parts/LiveWires.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { FaultkitBoundary } from './FaultkitBoundary.tsx'

const meta = preview.meta({
  title: 'Components/FaultkitBoundary/Features',
  component: FaultkitBoundary,
  argTypes: { reset: { control: false } },
  beforeEach: () => {
    // React reports what a boundary catches; here that is the story.
    spyOn(console, 'error').mockImplementation(() => undefined)
  },
})

function Orders({ replies }: { replies: string[] }): ReactNode {
  const answer = useAnswer('GET')
  const { data } = useSuspenseQuery({
    queryKey: ['orders'],
    retry: false,
    queryFn: async () => {
      await readResponse(answer('sweet-spot', replies.shift() ?? 'success'), { method: 'GET' })
      return 'Two orders: one teapot, 0.8 l, and two mugs.'
    },
  })
  return <p>{data}</p>
}

function OrdersPage(): ReactNode {
  const { reset } = useQueryErrorResetBoundary()
  const [replies] = useState(() => ['503-read'])
  return (
    <FaultkitBoundary reset={reset}>
      <Suspense fallback={<p>…</p>}>
        <Orders replies={replies} />
      </Suspense>
    </FaultkitBoundary>
  )
}

function Shop(): ReactElement {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <OrdersPage />
    </QueryClientProvider>
  )
}

/** With TanStack Query: what failed is forgotten, so that it is fetched anew. */
export const QueryReset = meta.story({
  args: {},
  render: () => <Shop />,
  parameters: { wire: 'live' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try now' }))
    await expect(await canvas.findByText(/^Two orders/)).toBeVisible()
  },
})

function Order({ number }: { number: number }): ReactElement {
  if (number === 2041) throw new TypeError('order.lines is undefined')
  return <p>Order no. {number}: one teapot, 0.8 l.</p>
}

function Desk(): ReactElement {
  const [number, setNumber] = useState(2041)
  return (
    <div className="book-form">
      <button type="button" className="book-second" onClick={() => setNumber(2042)}>
        Next order
      </button>
      <FaultkitBoundary resetKeys={[number]}>
        <Order number={number} />
      </FaultkitBoundary>
    </div>
  )
}

/** Another order is another try: what stands in `resetKeys` renders the part again when it changes. */
export const ResetKeys = meta.story({
  parameters: {
    docs: {
      source: { code: '<FaultkitBoundary resetKeys={[number]}>\n  <Order number={number} />\n</FaultkitBoundary>' },
    },
  },
  args: {},
  render: () => <Desk />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This part of the page stopped working')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Next order' }))
    await expect(await canvas.findByText('Order no. 2042: one teapot, 0.8 l.')).toBeVisible()
  },
})
