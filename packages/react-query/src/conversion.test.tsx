import { type ApiError, isApiError, parseError } from '@faultkit/core'
import {
  CancelledError,
  hydrate,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { connectErrors } from './connectErrors.ts'
import { connectedClient } from './test-support/connected.ts'
import { Boundary, renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'

const refusal = { status: 404, body: { error: { type: 'invalid_request_error', code: 'not_found', message: 'No.' } } }
const outage = { status: 503, body: { error: { type: 'api_error', code: 'internal_server_error', message: 'Down.' } } }

/** Plain fetch that throws the unread `Response`: somebody has yet to read its body. */
async function fetchOrThrow(url: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  if (!response.ok) throw response
  return response.json()
}

const textOf = (error: unknown): string =>
  isApiError(error) ? `${error.kind}: ${error.code}, ${error.message}` : error ? 'a raw error' : 'no error'

const Shown = ({ error }: { error: unknown }) => <p>{textOf(error)}</p>
const known = 'not_found: not_found, No.'

interface Props {
  readonly wire: Wire
}

const List = ({ wire, seen }: Props & { seen: Set<string> }) => {
  const query = useQuery({ queryKey: ['list'], queryFn: () => fetchOrThrow(wire.url) })
  seen.add(textOf(query.failureReason))
  return <Shown error={query.error} />
}

const Many = ({ wire }: Props) => {
  const [query] = useQueries({ queries: [{ queryKey: ['many'], queryFn: () => fetchOrThrow(wire.url) }] })
  return <Shown error={query?.error} />
}

const Pages = ({ wire }: Props) => {
  const query = useInfiniteQuery({
    queryKey: ['pages'],
    queryFn: () => fetchOrThrow(wire.url),
    initialPageParam: 1,
    getNextPageParam: () => 2,
  })
  return (
    <>
      <Shown error={query.error} />
      <button type="button" disabled={!query.data} onClick={() => void query.fetchNextPage()}>
        More
      </button>
    </>
  )
}

const Suspended = ({ wire }: Props) => (
  <p>{String(useSuspenseQuery({ queryKey: ['s'], queryFn: () => fetchOrThrow(wire.url) }).data)}</p>
)

const Save = ({ wire, seen }: Props & { seen: string[] }) => {
  const save = useMutation({
    mutationFn: () => fetchOrThrow(wire.url, { method: 'POST' }),
    onError: (error) => void seen.push(textOf(error)),
  })
  const send = () => void save.mutateAsync().catch((error: unknown) => seen.push(textOf(error)))
  return (
    <button type="button" onClick={send}>
      Save {textOf(save.error)}
    </button>
  )
}

/** The same function at each render: TanStack then takes over the options without a word. */
const sendTo = (wire: Wire) => fetchOrThrow(wire.url, { method: 'POST' })

const SaveAgain = ({ wire, seen }: Props & { seen: string[] }) => {
  const [, render] = useState(0)
  const save = useMutation({
    mutationFn: sendTo,
    retry: (_count, error: Error) => {
      seen.push(textOf(error))
      render((count) => count + 1)
      return seen.length < 3
    },
    retryDelay: 30,
  })
  return (
    <button type="button" onClick={() => save.mutate(wire)}>
      Save {textOf(save.error)}
    </button>
  )
}

describe('a connected client holds an ApiError with its body read', () => {
  it('for a query, as its error and as its failure reason', async () => {
    const wire = openWire()
    await wire.script(refusal)
    const reasons = new Set<string>()
    const screen = await renderWith(connectedClient(), <List wire={wire} seen={reasons} />)
    await expect.element(screen.getByText(known)).toBeVisible()
    expect([...reasons]).toEqual(['no error', known])
  })

  it('for a query that waits for its retry', async () => {
    const wire = openWire()
    await wire.script(outage, { body: [] })
    const client = connectedClient()
    const reasons = new Set<string>()
    client.getQueryCache().subscribe(({ query }) => reasons.add(textOf(query.state.fetchFailureReason)))
    await client.fetchQuery({ queryKey: ['list'], queryFn: () => fetchOrThrow(wire.url) })
    expect([...reasons]).toEqual(['no error', 'api: internal_server_error, Down.'])
  })

  it('for several queries at once', async () => {
    const wire = openWire()
    await wire.script(refusal)
    const screen = await renderWith(connectedClient(), <Many wire={wire} />)
    await expect.element(screen.getByText(known)).toBeVisible()
  })

  it('for an infinite query, on the first page and on the next', async () => {
    const wire = openWire()
    await wire.script({ body: { next: 2 } }, refusal)
    const screen = await renderWith(connectedClient(), <Pages wire={wire} />)
    await screen.getByRole('button', { name: 'More' }).click()
    await expect.element(screen.getByText(known)).toBeVisible()
  })

  it('for fetchQuery and fetchInfiniteQuery, as what their promises reject with', async () => {
    const wire = openWire()
    await wire.script(refusal)
    const client = connectedClient()
    const queryFn = () => fetchOrThrow(wire.url)
    const failures = await Promise.allSettled([
      client.fetchQuery({ queryKey: ['one'], queryFn }),
      client.fetchInfiniteQuery({ queryKey: ['pages'], queryFn, initialPageParam: 1 }),
      client.ensureQueryData({ queryKey: ['ensured'], queryFn }),
    ])
    expect(failures.map((failure) => failure.status === 'rejected' && textOf(failure.reason))).toEqual([
      known,
      known,
      known,
    ])
  })

  it('for a prefetched query', async () => {
    const wire = openWire()
    await wire.script(refusal)
    const client = connectedClient()
    await client.prefetchQuery({ queryKey: ['one'], queryFn: () => fetchOrThrow(wire.url) })
    expect(textOf(client.getQueryState(['one'])?.error)).toBe(known)
  })

  it('for a suspense query, as what the boundary is given', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const wire = openWire()
    await wire.script(refusal)
    const screen = await renderWith(
      connectedClient(),
      <Boundary show={(error) => <Shown error={error} />}>
        <Suspense fallback={<p>Loading</p>}>
          <Suspended wire={wire} />
        </Suspense>
      </Boundary>,
    )
    await expect.element(screen.getByText(known)).toBeVisible()
  })

  it('for a mutation: its state, its callbacks, its promise', async () => {
    const wire = openWire()
    await wire.script(refusal)
    const seen: string[] = []
    const screen = await renderWith(connectedClient(), <Save wire={wire} seen={seen} />)
    await screen.getByRole('button').click()
    await expect.element(screen.getByText(`Save ${known}`)).toBeVisible()
    expect(seen).toEqual([known, known])
  })

  it('for every attempt of a retried mutation, also when its component renders in between', async () => {
    const wire = openWire()
    await wire.script({ status: 429 }, { status: 429 }, refusal)
    const seen: string[] = []
    const screen = await renderWith(connectedClient(), <SaveAgain wire={wire} seen={seen} />)
    await screen.getByRole('button').click()
    await expect.element(screen.getByText(`Save ${known}`)).toBeVisible()
    expect(seen).toHaveLength(3)
    expect(seen).not.toContain('a raw error')
  })

  it('for functions that come from setQueryDefaults, setMutationDefaults and the default options', async () => {
    const wire = openWire()
    await wire.script(refusal)
    const client = connectedClient({}, { defaultOptions: { queries: { queryFn: () => fetchOrThrow(wire.url) } } })
    client.setQueryDefaults(['own'], { queryFn: () => fetchOrThrow(wire.url) })
    client.setMutationDefaults(['save'], { mutationFn: () => fetchOrThrow(wire.url, { method: 'POST' }) })
    await expect(client.fetchQuery({ queryKey: ['any'] }).catch(textOf)).resolves.toBe(known)
    await expect(client.fetchQuery({ queryKey: ['own', 1] }).catch(textOf)).resolves.toBe(known)
    const mutation = client.getMutationCache().build(client, { mutationKey: ['save'] })
    await expect(mutation.execute(undefined).catch(textOf)).resolves.toBe(known)
  })

  it('for a failed query that a server rendered and sent along', () => {
    const client = connectedClient()
    const error = parseError({ status: 404, body: refusal.body }, { method: 'GET' }).toJSON() as unknown as ApiError
    const failed = new QueryClient().getQueryCache().build(new QueryClient(), { queryKey: ['ssr'] })
    failed.setState({ status: 'error', error })
    const { queryKey, queryHash, state } = failed
    hydrate(client, { queries: [{ queryKey, queryHash, state: structuredClone(state), dehydratedAt: Date.now() }] })
    expect(textOf(client.getQueryState(['ssr'])?.error)).toBe(known)
  })

  it('for a query whose own persister throws', async () => {
    const client = connectedClient()
    const persister = () => Promise.reject(new TypeError('quota'))
    await client.prefetchQuery({ queryKey: ['kept'], queryFn: () => 1, persister })
    expect(isApiError(client.getQueryState(['kept'])?.error)).toBe(true)
  })

  it('for a `select` that throws, in each query that uses it, without another look at what it gave', async () => {
    const seen: unknown[] = []
    let looks = 0
    const select = (data: unknown): unknown => {
      looks += 1
      if (data === 'bad') throw new TypeError('data.rows is undefined')
      return data
    }
    // biome-ignore lint/correctness/noComponentHookFactories: drawn once, and it is this test's alone.
    const Two = () => {
      const [, setAgain] = useState(0)
      const bad = useQuery({ queryKey: ['bad'], queryFn: () => 'bad', select, staleTime: Infinity })
      const good = useQuery({ queryKey: ['good'], queryFn: () => 'good', select, staleTime: Infinity })
      seen.push(bad.error)
      return (
        <button type="button" onClick={() => setAgain((n) => n + 1)}>
          {`${bad.status} ${good.status}`}
        </button>
      )
    }
    const screen = await renderWith(connectedClient(), <Two />)
    await expect.element(screen.getByRole('button')).toHaveTextContent('error success')
    const before = looks
    const count = seen.length
    for (let press = 0; press < 5; press += 1) await screen.getByRole('button').click()
    await expect.poll(() => seen.length).toBeGreaterThanOrEqual(count + 5)
    expect(seen.filter(Boolean).every(isApiError)).toBe(true)
    // The good one is looked at no more; what a broken one does is TanStack's own business.
    expect(looks - before).toBeLessThanOrEqual(6)
  })

  it('for options set on the client after it was connected', async () => {
    const wire = openWire()
    await wire.script(refusal)
    const client = connectedClient()
    client.setDefaultOptions({ queries: { staleTime: 1000 } })
    await expect(
      client.fetchQuery({ queryKey: ['late'], queryFn: () => fetchOrThrow(wire.url) }).catch(textOf),
    ).resolves.toBe(known)
  })
})

describe('a connected client leaves alone', () => {
  it('the error by which TanStack says that a fetch was canceled', async () => {
    const wire = openWire()
    await wire.script({ hang: true })
    const client = connectedClient()
    const fetched = client.fetchQuery({
      queryKey: ['slow'],
      queryFn: ({ signal }) => fetchOrThrow(wire.url, { signal }),
    })
    await client.cancelQueries({ queryKey: ['slow'] })
    await expect(fetched).rejects.toBeInstanceOf(CancelledError)
    expect(client.getQueryState(['slow'])?.error).toBeNull()
  })

  it.each([
    ['a redirect of Next', Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;/login' })],
    ['a redirect of TanStack Router', Object.assign(new Response(null, { status: 307 }), { options: { to: '/' } })],
    ['a notFound', { isNotFound: true }],
  ])('%s, which steers a router', async (_name, thrown) => {
    const client = connectedClient()
    const queryFn = () => Promise.reject(thrown)
    await expect(client.fetchQuery({ queryKey: ['guarded'], queryFn })).rejects.toBe(thrown)
  })

  it('what succeeds', async () => {
    const wire = openWire()
    await wire.script({ body: { id: 1 } })
    const client = connectedClient()
    await expect(client.fetchQuery({ queryKey: ['ok'], queryFn: () => fetchOrThrow(wire.url) })).resolves.toEqual({
      id: 1,
    })
  })

  it('the callbacks of its caches, which are still called', async () => {
    const onError = vi.fn<(error: unknown) => void>()
    const client = connectedClient({}, { queryCache: new QueryCache({ onError }) })
    await client.prefetchQuery({ queryKey: ['a'], queryFn: () => Promise.reject(new Error('bug')) })
    expect(onError).toHaveBeenCalledOnce()
    expect(isApiError(onError.mock.calls[0]?.[0])).toBe(true)
  })
})

describe('connectErrors', () => {
  it('returns the client it was given, and connects it once', async () => {
    const client = new QueryClient()
    expect(connectErrors(client)).toBe(client)
    const queryFn = () => 1
    const once = client.defaultQueryOptions({ queryKey: ['a'], queryFn }).queryFn
    expect(connectErrors(client)).toBe(client)
    expect(client.defaultQueryOptions({ queryKey: ['a'], queryFn }).queryFn).toBe(once)
  })

  it('gives an observer the same function at each render, so that nothing looks changed', () => {
    const client = connectedClient()
    const queryFn = () => 1
    const first = client.defaultQueryOptions({ queryKey: ['a'], queryFn })
    expect(client.defaultQueryOptions({ queryKey: ['a'], queryFn }).queryFn).toBe(first.queryFn)
    expect(client.defaultQueryOptions(first)).toBe(first)
  })
})
