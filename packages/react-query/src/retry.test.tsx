import { isApiError, parseError, readResponse } from '@faultkit/core'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { connectedClient, listenToReports } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const read = (wire: Wire) => () => readResponse(fetch(wire.url))
const save = (wire: Wire, idempotencyKey?: string) =>
  vi.fn<() => Promise<unknown>>(() =>
    readResponse(
      fetch(wire.url, { method: 'POST', headers: idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {} }),
      { method: 'POST', idempotencyKey },
    ),
  )

const List = ({ wire }: { wire: Wire }) => {
  const query = useQuery({ queryKey: ['a'], queryFn: read(wire) })
  return (
    <p>
      {query.status} after {query.failureCount} failures
    </p>
  )
}

/** Milliseconds between the first request and the second. */
async function firstWait(wire: Wire): Promise<number> {
  const [first, second] = await wire.log()
  return (second?.at ?? Number.NaN) - (first?.at ?? Number.NaN)
}

async function mutate(client: QueryClient, mutationFn: () => Promise<unknown>, retry?: number): Promise<unknown> {
  const options = { mutationFn, ...(retry !== undefined && { retry, retryDelay: 10 }) }
  return client
    .getMutationCache()
    .build(client, options)
    .execute(undefined)
    .catch((error: unknown) => error)
}

describe('a read', () => {
  it.each([400, 401, 403, 404, 422])('is sent once when it is refused with %i', async (status) => {
    const wire = openWire()
    await wire.script({ status })
    await connectedClient().prefetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(await wire.log()).toHaveLength(1)
  })

  it.each([500, 502, 503, 504])('is sent again, and at last succeeds, after %i', async (status) => {
    const wire = openWire()
    await wire.script({ status }, { status }, { body: ['tea'] })
    await expect(connectedClient().fetchQuery({ queryKey: ['a'], queryFn: read(wire) })).resolves.toEqual(['tea'])
    expect(await wire.log()).toHaveLength(3)
  })

  it('is sent three times in all', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    await connectedClient().prefetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(await wire.log()).toHaveLength(3)
  })

  it('whose connection broke is sent again', async () => {
    const wire = openWire()
    await wire.script({ reset: true }, { body: [] })
    await expect(connectedClient().fetchQuery({ queryKey: ['a'], queryFn: read(wire) })).resolves.toEqual([])
  })

  it('waits for Retry-After at least, never less', async () => {
    const wire = openWire()
    await wire.script({ status: 429, headers: { 'retry-after': '1' } }, { body: [] })
    await connectedClient().fetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(await firstWait(wire)).toBeGreaterThanOrEqual(1000)
  })

  it('is not waited for when the hint is a week: it gives up and says when', async () => {
    const wire = openWire()
    await wire.script({ status: 429, headers: { 'retry-after': '604800' } })
    const client = connectedClient()
    await client.prefetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(await wire.log()).toHaveLength(1)
    const error = client.getQueryState(['a'])?.error
    expect(isApiError(error) && error.retry.afterMs).toBe(604_800_000)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -5])('is no storm under a policy that answers %d', async (delayMs) => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const policy = { decide: () => ({ retry: true as const, delayMs, reason: 'a defect' }) }
    await connectedClient({ policy }).prefetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(await wire.log()).toHaveLength(1)
  })

  it('ends under a policy that throws, instead of hanging for ever', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const policy = {
      decide: () => {
        throw new Error('a defect')
      },
    }
    const client = connectedClient({ policy })
    await client.prefetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(client.getQueryState(['a'])).toMatchObject({ status: 'error', fetchStatus: 'idle' })
  })

  it('that is a defect of the app is sent once', async () => {
    let calls = 0
    const queryFn = () => {
      calls += 1
      return Promise.reject(new ReferenceError('order is not defined'))
    }
    await connectedClient().prefetchQuery({ queryKey: ['a'], queryFn })
    expect(calls).toBe(1)
  })

  it('left while it waits is sent no more, and says nothing', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const client = connectedClient({ policy: { decide: () => ({ retry: true, delayMs: 600, reason: '' }) } })
    const screen = await renderWith(client, <List wire={wire} />)
    await expect.element(screen.getByText('pending after 1 failures')).toBeVisible()
    await screen.unmount()
    await sleep(800)
    expect(await wire.log()).toHaveLength(1)
    expect(client.getQueryState(['a'])).toMatchObject({ status: 'pending', fetchStatus: 'idle', error: null })
    expect(reported.all).toEqual([])
  })

  it('left while its request is under way still fills the cache', async () => {
    const wire = openWire()
    await wire.script({ delayMs: 80, body: ['tea'] })
    const client = connectedClient()
    const screen = await renderWith(client, <List wire={wire} />)
    await expect.element(screen.getByText('pending after 0 failures')).toBeVisible()
    await screen.unmount()
    await expect.poll(() => client.getQueryData(['a'])).toEqual(['tea'])
  })
})

describe('a write', () => {
  it.each([
    ['its connection broke after the commit', { reset: true }],
    ['it was answered 500', { status: 500 }],
    ['it was answered 503', { status: 503 }],
    ['it was answered 504', { status: 504 }],
  ])('without a key is sent once when %s', async (_what, reply) => {
    const wire = openWire()
    await wire.script(reply)
    const send = save(wire)
    const error = await mutate(connectedClient(), send)
    expect(isApiError(error) && error.outcome).toBe('indeterminate')
    // Not the server's log: Chromium itself sends a POST again when a reused connection breaks before the reply.
    expect(send).toHaveBeenCalledOnce()
  })

  it('without a key is sent again after 429, because it surely was not applied', async () => {
    const wire = openWire()
    await wire.script({ status: 429 }, { body: { id: 1 } })
    await expect(mutate(connectedClient(), save(wire))).resolves.toEqual({ id: 1 })
  })

  it('with a key is sent again under the same key', async () => {
    const wire = openWire()
    await wire.script({ status: 502 }, { status: 500 }, { body: { id: 1 } })
    const send = save(wire, 'key-1')
    await expect(mutate(connectedClient(), send)).resolves.toEqual({ id: 1 })
    expect(await wire.keys()).toEqual(['key-1'])
    expect(send).toHaveBeenCalledTimes(3)
  })
})

describe('what an app says itself wins', () => {
  it('in the default options of its client', async () => {
    const wire = openWire()
    await wire.script({ status: 404 })
    const client = connectedClient({}, { defaultOptions: { queries: { retry: 1, retryDelay: 5 } } })
    await client.prefetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(await wire.log()).toHaveLength(2)
  })

  it('in setQueryDefaults', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const client = connectedClient()
    client.setQueryDefaults(['a'], { retry: false })
    await client.prefetchQuery({ queryKey: ['a'], queryFn: read(wire) })
    expect(await wire.log()).toHaveLength(1)
  })

  it('in the query itself', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    await connectedClient().prefetchQuery({ queryKey: ['a'], queryFn: read(wire), retry: false })
    expect(await wire.log()).toHaveLength(1)
  })
})

describe('a developer is warned', () => {
  it('when a write without a key is repeated by its own retry (FK-401)', async () => {
    const wire = openWire()
    await wire.script({ status: 500 }, { body: {} })
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await mutate(connectedClient(), save(wire), 1)
    expect(said.mock.calls.join()).toMatch(/FK-401.*sent again by its own `retry`/)
  })

  it('when a mutation goes past the conversion, so that its error is no ApiError (FK-403)', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const client = connectedClient()
    client.defaultMutationOptions = (options) => ({ ...options }) as never
    const error = await mutate(client, () => Promise.reject(new TypeError('Failed to fetch')))
    expect(isApiError(error)).toBe(false)
    expect(said.mock.calls.join()).toMatch(/FK-403/)
  })

  it.each(['onMutate', 'onSuccess'])(
    'when its own %s threw, which is not blamed on TanStack (FK-403)',
    async (callback) => {
      const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      const client = connectedClient()
      const broken = () => Promise.reject(new TypeError(`${callback}: cart.items is undefined`))
      const options = client.defaultMutationOptions({ mutationFn: async () => 1, [callback]: broken })
      await client
        .getMutationCache()
        .build(client, options)
        .execute(undefined)
        .catch(() => undefined)
      expect(said.mock.calls.join()).toMatch(/FK-403.*its own callbacks.*: cart\.items is undefined/)
      expect(said.mock.calls.join()).not.toMatch(/@tanstack/)
    },
  )

  it('when a reply of another origin asks for patience and shows no hint (FK-402)', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const queryFn = () => Promise.reject(parseError({ status: 429, body: '' }, { url: 'https://api.example.com/a' }))
    await connectedClient().prefetchQuery({ queryKey: ['a'], queryFn })
    expect(said.mock.calls.join()).toMatch(/FK-402.*https:\/\/api.example.com answered 429/)
  })
})
