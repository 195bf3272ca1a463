// A server renders many pages beside each other: each client fails for itself, once and in time, and leaves nothing behind.
import { createServer, type Server } from 'node:http'
import { isApiError, readResponse } from '@faultkit/core'
import { QueryClient, QueryClientProvider, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { renderToReadableStream, renderToString } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectErrors } from './connectErrors.ts'
import { connectionOf } from './connection.ts'
import { useIdempotentMutation } from './useIdempotentMutation.ts'
import { useRetryState } from './useRetryState.ts'
import { useSession } from './useSession.ts'

let server: Server
let asked = 0
let url = ''

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1
    response.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '30' }).end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/orders`
})
afterAll(() => new Promise((closed) => server.close(closed)))

const orders = { queryKey: ['orders'], queryFn: () => readResponse<string[]>(fetch(url), { url }) }

function Page() {
  const { status } = useQuery(orders)
  const { phase } = useRetryState(orders)
  const { outcome } = useIdempotentMutation({ mutationKey: ['pay'], mutationFn: async () => 'paid' })
  const session = useSession()
  return `${status} ${phase} ${outcome.state} ${session.error.length}`
}

const under = (client: QueryClient, page = <Page />) => (
  <QueryClientProvider client={client}>{page}</QueryClientProvider>
)

test('a failed read is asked once, becomes an ApiError, and leaves no timer', async () => {
  const client = connectErrors(new QueryClient())
  const before = asked
  await client.prefetchQuery(orders)
  expect(asked - before).toBe(1)
  expect(isApiError(client.getQueryState(['orders'])?.error)).toBe(true)
  expect(connectionOf(client).gate).toBeUndefined()
  expect(process.getActiveResourcesInfo()).not.toContain('BroadcastChannel')
})

test('every hook renders, before anything failed and after it: nothing is said that the browser could not say, too', async () => {
  const client = connectErrors(new QueryClient())
  expect(renderToString(under(client))).toBe('pending idle idle 0')
  await client.prefetchQuery(orders)
  expect(renderToString(under(client))).toBe('pending idle idle 0')
})

test('clients beside each other share nothing', async () => {
  const [one, other] = [connectErrors(new QueryClient()), connectErrors(new QueryClient())]
  await one.prefetchQuery(orders)
  expect([one, other].map((client) => client.getQueryState(['orders'])?.status)).toEqual(['error', undefined])
  expect(connectionOf(one).stores).not.toBe(connectionOf(other).stores)
})

function Suspended() {
  return useSuspenseQuery(orders).data.join()
}

test('a suspended read that fails is left to the browser, which tries again', async () => {
  const client = connectErrors(new QueryClient())
  const before = asked
  const failures: unknown[] = []
  const page = (
    <Suspense fallback="waiting">
      <Suspended />
    </Suspense>
  )
  const stream = await renderToReadableStream(under(client, page), { onError: (error) => void failures.push(error) })
  await stream.allReady
  expect(await new Response(stream).text()).toContain('waiting')
  expect(failures.map(isApiError)).toEqual([true])
  expect(asked - before).toBe(1)
})
