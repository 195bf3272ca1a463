// What TanStack Query does to an error until it is shown: retries, refetches, suspense, several readers, several queries.
// Whoever shows it and however it came, it is one surface, and said twice at most: when it starts and when it settles.
import { createRetryPolicy, readResponse } from '@faultkit/core'
import { connectErrors, useRetryState } from '@faultkit/react-query'
import '@faultkit/testing/vitest'
import {
  QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryErrorResetBoundary,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { Fragment, type ReactElement, type ReactNode, StrictMode, Suspense } from 'react'
import { beforeEach, describe, expect, it, type MockInstance, onTestFinished, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { FaultkitBoundary } from './error-boundary/FaultkitBoundary.tsx'
import { ErrorBanner, ErrorToaster, RetryNotice } from './index.ts'
import { listen } from './test-support/listen.ts'
import { Modal } from './test-support/Modal.tsx'

const wire = '/wire/surfaces'
const ordersKey = ['orders']
const fetchFrom = (path: string) => () => readResponse<object>(fetch(`${wire}/${path}`), { method: 'GET' })
const orders = { queryKey: ordersKey, queryFn: fetchFrom('orders') }

const Banner = (): ReactElement => <ErrorBanner error={useQuery(orders).error} />

function Retry(): ReactElement {
  useQuery(orders)
  return <RetryNotice {...useRetryState({ queryKey: ordersKey })} />
}

/** Reads, and shows nothing of what goes wrong. */
function Silent({ path = 'orders' }: { path?: string }): null {
  useQuery({ queryKey: [path], queryFn: fetchFrom(path) })
  return null
}

const List = (): ReactNode => JSON.stringify(useSuspenseQuery(orders).data)

function Suspended(): ReactElement {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <FaultkitBoundary reset={reset}>
      <Suspense fallback="…">
        <List />
      </Suspense>
    </FaultkitBoundary>
  )
}

const surfaces = [
  ['a banner', <Banner key="shown" />],
  ['a retry notice', <Retry key="shown" />],
  ['a boundary around what is suspended', <Suspended key="shown" />],
  ['the toaster alone', <Silent key="shown" />],
] as const

interface History {
  readonly status: number
  /** What reads beside the surface. */
  readonly beside?: ReactNode
  /** How often the server is asked before it is over. */
  readonly asked: number
  readonly next?: (client: QueryClient) => Promise<unknown>
}

const histories: readonly (readonly [string, History])[] = [
  ['that is not tried again', { status: 404, asked: 1 }],
  ['after its retries', { status: 503, asked: 3 }],
  ['that fails alike when it is fetched again', { status: 404, asked: 2, next: (client) => client.refetchQueries() }],
  [
    'that two more readers have and do not show',
    {
      status: 404,
      asked: 1,
      beside: (
        <>
          <Silent />
          <Silent />
        </>
      ),
    },
  ],
]

const policy = createRetryPolicy({ baseMs: 20, capMs: 40 })

function createClient(): QueryClient {
  const client = connectErrors(new QueryClient(), { policy, gate: false })
  onTestFinished(() => client.clear())
  return client
}

const script = async (status: number): Promise<void> => {
  const reply = { status, body: { error: { type: status < 500 ? 'invalid_request_error' : 'api_error' } } }
  await fetch(`${wire}/script`, { method: 'PUT', body: JSON.stringify([reply]) })
}

const asked = async (): Promise<number> => ((await (await fetch(`${wire}/log`)).json()) as unknown[]).length

// React reports what a boundary caught through console.error; that is not what is tested here.
let quiet: MockInstance
beforeEach(() => {
  quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  return () => quiet.mockRestore()
})

describe.each(surfaces)('a failed query, shown by %s', (_surface, shown) => {
  describe.each([
    ['on the page', Fragment, Fragment],
    ['in an open modal, under StrictMode', StrictMode, Modal],
  ] as const)('%s', (_place, Mode, Place) => {
    it.each(histories)(
      '%s, is one surface, said twice at most',
      async (_history, { status, next, beside, ...last }) => {
        const said = listen()
        const client = createClient()
        await script(status)
        await render(
          <Mode>
            <QueryClientProvider client={client}>
              <ErrorToaster />
              <Place>
                {shown}
                {beside}
              </Place>
            </QueryClientProvider>
          </Mode>,
        )
        await expect(document).toShowOneSurface()
        await next?.(client)
        await expect.poll(asked).toBe(last.asked)
        await expect(document).toShowOneSurface()
        expect(said.length).toBeGreaterThanOrEqual(1)
        expect(said.length).toBeLessThanOrEqual(2)
      },
    )
  })
})

describe('three queries that fail alike', () => {
  it.each([
    ['as a page has them', Fragment],
    ['under StrictMode', StrictMode],
  ])('%s, are one toast, said once', async (_mode, Mode) => {
    const said = listen()
    const client = createClient()
    await script(404)
    await render(
      <Mode>
        <QueryClientProvider client={client}>
          <ErrorToaster />
          <Silent path="orders" />
          <Silent path="prices" />
          <Silent path="me" />
        </QueryClientProvider>
      </Mode>,
    )
    await expect.poll(() => document.querySelector('[data-part="count"]')?.textContent).toMatch(/×3/)
    await expect(document).toShowOneSurface()
    expect(said).toHaveLength(1)
  })
})
