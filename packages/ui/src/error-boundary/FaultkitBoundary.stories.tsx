import { readResponse } from '@faultkit/core'
import { QueryClient, QueryClientProvider, useQueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, Suspense, useState } from 'react'
import { expect, spyOn, userEvent } from 'storybook/test'
import { useAnswer } from '../../../../.storybook/pages/parts/LiveWires.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { FaultkitBoundary } from './FaultkitBoundary.tsx'

const meta = preview.meta({
  title: 'Components/FaultkitBoundary',
  component: FaultkitBoundary,
  argTypes: {
    reset: { control: false },
    children: { control: false, description: 'The part of the page that may fail alone.' },
    onError: { control: false, description: 'Told what was thrown, for a log.' },
    onReset: { control: false, description: 'Told that the part is rendered again, and why.' },
    resetKeys: { control: false, description: 'A change of any of these renders the part again.' },
  },
  beforeEach: () => {
    // React reports what a boundary catches; here that is the story.
    spyOn(console, 'error').mockImplementation(() => undefined)
  },
  parameters: {
    docs: {
      source: {
        code: "import { FaultkitBoundary } from '@faultkit/ui/error-boundary'\n\nconst { reset } = useQueryErrorResetBoundary()\n\n<FaultkitBoundary reset={reset}>\n  <Orders />\n</FaultkitBoundary>",
      },
    },
  },
})

function Basket(): ReactElement {
  throw new TypeError('basket.lines is undefined')
}

/** A bug in one part: the rest of the page goes on. */
export const Default = meta.story({
  args: { children: <Basket /> },
  render: (args) => (
    <>
      <p>Your order no. 2041</p>
      <FaultkitBoundary {...args} />
    </>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This part of the page stopped working')).toBeVisible()
    await expect(canvas.getByText('Your order no. 2041')).toBeVisible()
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
