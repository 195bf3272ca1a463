// What retrying does wrong elsewhere, each with the measurement that named it, on real TanStack Query and a real server.
import { createGate, createRetryPolicy, isApiError, type RetryPolicy, readResponse } from '@faultkit/core'
import { createIncidents, useCountdown } from '@faultkit/react'
import { focusManager, onlineManager, QueryClient, useQuery } from '@tanstack/react-query'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { connectedClient, listenToReports } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const read = (wire: Wire, path = '') => readResponse<string>(fetch(`${wire.url}${path}`))
const rows = Array.from({ length: 100 }, (_, id) => id)

const Row = ({ wire, id }: { wire: Wire; id: number }) => (
  <p>{String(useQuery({ queryKey: ['row', wire.url, id], queryFn: () => read(wire, `/rows/${id}`) }).data)}</p>
)

/** Milliseconds from the first request to the second of one query, after a 429 with these headers. */
async function waitAfter(headers: Record<string, string>, baseMs = 200, hints: unknown[] = []): Promise<number> {
  const wire = openWire()
  await wire.script({ status: 429, headers }, { body: 'tea' })
  const shipped = createRetryPolicy({ baseMs })
  const policy: RetryPolicy = {
    decide: (at) => {
      hints.push(at.error.retry.afterMs)
      return shipped.decide(at)
    },
  }
  await connectedClient({ policy }).prefetchQuery({ queryKey: ['a'], queryFn: () => read(wire) })
  const [first, second] = await wire.log()
  return (second?.at ?? Number.NaN) - (first?.at ?? Number.NaN)
}

/** Looks away and back, as a person does who changes the tab. */
function lookAgain(): void {
  focusManager.setFocused(false)
  focusManager.setFocused(true)
}

afterEach(() => {
  vi.restoreAllMocks()
  onlineManager.setOnline(true)
  focusManager.setFocused(undefined)
})

describe('hazard: a huge hint (raw TanStack with it as its delay: 717 to 797 requests a second)', () => {
  it.each([
    ['2592000', 604_800_000],
    ['100000000000', 604_800_000],
    ['3601', 3_601_000],
  ])('Retry-After: %s is one request, and the error says when', async (after, afterMs) => {
    const wire = openWire()
    await wire.script({ status: 429, headers: { 'retry-after': after } })
    const client = connectedClient({ gate: createGate() })
    await client.prefetchQuery({ queryKey: ['a'], queryFn: () => read(wire) })
    await sleep(300)
    expect(await wire.log()).toHaveLength(1)
    const error = client.getQueryState(['a'])?.error
    expect(isApiError(error) && error.retry.afterMs).toBe(afterMs)
  })
})

describe('hazard: a hint that is junk, from no number to a date that V8 takes for the year 2001', () => {
  it.each(['abc', '-5', '1, 2', '2s', 'NaN', 'Infinity', ''])(
    'Retry-After: %j counts as none: the own pause, no storm and no hang',
    async (after) => {
      vi.spyOn(Math, 'random').mockReturnValue(0.9)
      const hints: unknown[] = []
      const wait = await waitAfter({ 'retry-after': after }, 200, hints)
      expect(hints).toEqual([undefined])
      expect(wait).toBeGreaterThanOrEqual(178)
      expect(wait).toBeLessThan(5000)
    },
  )
})

describe('hazard: a hint of 0, or a date that has passed (elsewhere sent again within 10 ms)', () => {
  it.each(['0', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
    'after Retry-After: %s waits its own pause at least',
    async (after) => {
      vi.spyOn(Math, 'random').mockReturnValue(0.9)
      expect(await waitAfter({ 'retry-after': after })).toBeGreaterThanOrEqual(178)
    },
  )
})

describe('hazard: a clock that is wrong (both directions wrong in 13 of 13 clients)', () => {
  it.each([
    ['an hour fast', 3_600_000],
    ['an hour slow', -3_600_000],
  ])('a date is counted from the reply’s own clock when the page’s is %s', async (_what, offMs) => {
    const real = Date.now.bind(Date)
    const server = real()
    vi.spyOn(Date, 'now').mockImplementation(() => real() + offMs)
    const date = new Date(server).toUTCString()
    const wait = await waitAfter({ date, 'retry-after': new Date(server + 1000).toUTCString() })
    expect(wait).toBeGreaterThanOrEqual(990)
    expect(wait).toBeLessThan(5000)
  })
})

describe('hazard: a hint that replaces the own backoff (simulated: such a gate never recovers)', () => {
  it('a hint shorter than the own pause does not shorten it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.99)
    expect(await waitAfter({ 'retry-after': '1' }, 2600)).toBeGreaterThanOrEqual(2560)
  })
})

describe('hazard: the same moment told to everybody (simulated: 9.8 to 21 times the capacity in one second)', () => {
  it('twenty queries that were told one moment come back after it, and not together', async () => {
    const wires = Array.from({ length: 20 }, openWire)
    await Promise.all(
      wires.map((wire) => wire.script({ status: 429, headers: { 'retry-after': '1' } }, { body: 'tea' })),
    )
    const client = connectedClient({ policy: createRetryPolicy() })
    await Promise.all(wires.map((wire) => client.prefetchQuery({ queryKey: [wire.url], queryFn: () => read(wire) })))
    const waits = await Promise.all(
      wires.map(async (wire) => {
        const [first, second] = await wire.log()
        return (second?.at ?? Number.NaN) - (first?.at ?? Number.NaN)
      }),
    )
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(990)
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(300)
  })
})

const Endpoint = ({ name, wire }: { name: string; wire: Wire }) => (
  <p>{useQuery({ queryKey: [name], queryFn: () => read(wire, `/${name}`) }).data ?? 'waiting'}</p>
)

/** Fifty queries of fifty endpoints, each of which failed once and is well since then. */
async function failedOnce(policy: RetryPolicy) {
  const names = Array.from({ length: 50 }, (_, at) =>
    `${at}`.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))),
  )
  const wires = names.map((name) => ({ name, wire: openWire() }))
  await Promise.all(wires.map(({ wire }) => wire.script({ status: 500 }, { body: 'tea' })))
  const client = connectedClient({ gate: createGate(), policy })
  const screen = await renderWith(
    client,
    wires.map((at) => <Endpoint key={at.name} {...at} />),
  )
  /** Milliseconds between the first and the last of the second requests, by the page's own clock. */
  const spread = async (): Promise<number> => {
    await expect.poll(() => screen.getByText('tea').elements().length, { timeout: 20_000 }).toBe(names.length)
    const sent = performance
      .getEntriesByType('resource')
      .filter(({ name }) => wires.some(({ wire }) => name.includes(`${wire.url}/`)) && !/\/(?:log|script)$/.test(name))
      .map(({ startTime }) => startTime)
      .sort((one, other) => one - other)
      .slice(names.length)
    expect(sent).toHaveLength(names.length)
    return (sent.at(-1) ?? Number.NaN) - (sent[0] ?? Number.NaN)
  }
  const failures = () => client.getQueryCache().findAll({ predicate: ({ state }) => state.fetchFailureCount > 0 })
  performance.setResourceTimingBufferSize(5000)
  return { spread, failed: () => expect.poll(() => failures().length, { timeout: 20_000 }).toBe(names.length) }
}
const waiting = (delayMs: number): RetryPolicy => ({ decide: () => ({ retry: true, delayMs, reason: '' }) })

describe('hazard: everything resumes in one tick (raw: 100 jittered retries in 1 to 2 ms)', () => {
  it('not when the network is back', async () => {
    const { failed, spread } = await failedOnce(waiting(500))
    onlineManager.setOnline(false)
    await failed()
    await sleep(1000)
    onlineManager.setOnline(true)
    expect(await spread()).toBeGreaterThan(700)
  })

  it('not when the tab is looked at again', async () => {
    const { failed, spread } = await failedOnce(waiting(500))
    focusManager.setFocused(false)
    await failed()
    await sleep(1000)
    focusManager.setFocused(true)
    expect(await spread()).toBeGreaterThan(700)
  })

  it('not when the machine slept and every timer is late', async () => {
    const { failed, spread } = await failedOnce(waiting(5000))
    await failed()
    const real = Date.now.bind(Date)
    vi.spyOn(Date, 'now').mockImplementation(() => real() + 3_600_000)
    expect(await spread()).toBeGreaterThan(700)
  })

  it('and who leaves meanwhile sends nothing', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    vi.spyOn(Math, 'random').mockReturnValue(0.99)
    const screen = await renderWith(connectedClient({ policy: waiting(300) }), <Row wire={wire} id={1} />)
    onlineManager.setOnline(false)
    await expect.poll(async () => (await wire.log()).length).toBe(1)
    await sleep(600)
    onlineManager.setOnline(true)
    await screen.unmount()
    await sleep(600)
    expect(await wire.log()).toHaveLength(1)
  })
})

describe('hazard: everything resumes in one tick when the network is back (raw: 100 retries in 1 to 2 ms)', () => {
  it('a hundred paused queries of a failing endpoint do not all go at once', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const policy = createRetryPolicy({ baseMs: 50 })
    await renderWith(
      connectedClient({ gate: createGate(), policy }),
      rows.map((id) => <Row key={id} wire={wire} id={id} />),
    )
    onlineManager.setOnline(false)
    await expect.poll(async () => (await wire.log()).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(100)
    await sleep(1000)
    const before = (await wire.log()).length
    onlineManager.setOnline(true)
    await sleep(300)
    expect((await wire.log()).length - before).toBeLessThanOrEqual(10)
  })
})

describe('hazard: sleep and throttled timers', () => {
  it('the due time is a moment, not a number of ticks: it stays right when the page sleeps', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const policy = { decide: () => ({ retry: true as const, delayMs: 60_000, reason: '' }) }
    const client = connectedClient({ policy })
    const { createRetryStore } = await import('./createRetryStore.ts')
    void client.prefetchQuery({ queryKey: ['a'], queryFn: () => read(wire) })
    const store = createRetryStore(client, '["a"]')
    await expect.poll(() => store.get().phase).toBe('waiting')
    const { dueAt = Number.NaN } = store.get()
    expect(Math.abs(dueAt - (Date.now() + 60_000))).toBeLessThan(5000)
    const real = Date.now.bind(Date)
    vi.spyOn(Date, 'now').mockImplementation(() => real() + 3_600_000)
    expect(store.get()).toMatchObject({ phase: 'waiting', dueAt })
  })
})

describe('hazard: each look at the tab sends everything again (raw: 4 400 requests and 1 100 errors)', () => {
  it('100 failing queries and 10 looks are at most 120 requests and one notice', { timeout: 60_000 }, async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const incidents = createIncidents()
    let most = 0
    onTestFinished(
      incidents.subscribe(() => {
        most = Math.max(most, incidents.get().length)
      }),
    )
    await renderWith(
      connectedClient({ gate: createGate(), policy: createRetryPolicy() }),
      rows.map((id) => <Row key={id} wire={wire} id={id} />),
    )
    await expect.poll(() => incidents.get()[0]?.count, { timeout: 20_000 }).toBe(100)
    for (let look = 0; look < 10; look += 1) {
      lookAgain()
      await sleep(50)
    }
    expect((await wire.log()).length).toBeLessThanOrEqual(120)
    expect(most).toBe(1)
  })

  it('beside it, raw TanStack: 44 requests and 11 errors for each query', { timeout: 120_000 }, async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const client = new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } })
    onTestFinished(() => client.clear())
    let errors = 0
    onTestFinished(
      client.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') errors += 1
      }),
    )
    await renderWith(
      client,
      rows.slice(0, 10).map((id) => <Row key={id} wire={wire} id={id} />),
    )
    for (let look = 0; look <= 10; look += 1) {
      if (look > 0) lookAgain()
      await expect.poll(() => errors, { timeout: 30_000 }).toBe(10 * (look + 1))
    }
    expect((await wire.log()).length).toBe(440)
  })
})

describe('hazard: a notice for a page that was left (raw: 600 ms after it)', () => {
  it('leaving during the wait: no request, no notice', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const client = connectedClient({ policy: waiting(3000) })
    const screen = await renderWith(client, <Row wire={wire} id={1} />)
    await expect.poll(() => client.getQueryCache().getAll()[0]?.state.fetchFailureCount).toBe(1)
    await screen.unmount()
    await sleep(3500)
    expect(await wire.log()).toHaveLength(1)
    expect(reported.all).toEqual([])
  })

  it('leaving while the gate holds it: no timer is left either', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const timers = new Set<unknown>()
    const gate = createGate({
      setTimer: (run, ms) => {
        const timer = setTimeout(() => {
          timers.delete(timer)
          run()
        }, ms)
        timers.add(timer)
        return timer
      },
      clearTimer: (timer) => {
        timers.delete(timer)
        clearTimeout(timer as number)
      },
    })
    const policy = createRetryPolicy({ baseMs: 5, attempts: 100 })
    const screen = await renderWith(connectedClient({ gate, policy }), <Row wire={wire} id={1} />)
    await expect.poll(() => reported.standing.size).toBe(1)
    expect(timers.size).toBe(1)
    await screen.unmount()
    const sent = (await wire.log()).length
    expect(timers.size).toBe(0)
    await sleep(1000)
    expect(await wire.log()).toHaveLength(sent)
    expect(reported.standing.size).toBe(0)
  })
})

describe('hazard: one error object in two queries', () => {
  it('both wait, both come back, and neither is a storm', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: 'tea' })
    const client = connectedClient()
    const shared = read(wire)
    shared.catch(() => undefined)
    let calls = 0
    const queryFn = (): Promise<string> => {
      calls += 1
      return calls <= 2 ? shared : read(wire)
    }
    const answers = ['a', 'b'].map((name) => client.fetchQuery({ queryKey: [name], queryFn }))
    await expect(Promise.all(answers)).resolves.toEqual(['tea', 'tea'])
    expect(calls).toBe(4)
  })
})

describe('hazard: a policy that throws (raw: the query stays pending for ever)', () => {
  it.each([
    ['throws', () => expect.fail('the policy')],
    ['answers nonsense', () => ({ retry: true, delayMs: Number.NaN, reason: '' }) as const],
  ])('one that %s ends the query with its error after one request', async (_what, decide) => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const client = connectedClient({ policy: { decide } })
    await client.prefetchQuery({ queryKey: ['a'], queryFn: () => read(wire) })
    expect(client.getQueryState(['a'])).toMatchObject({ status: 'error', fetchStatus: 'idle', error: { status: 503 } })
    await sleep(300)
    expect(await wire.log()).toHaveLength(1)
  })
})

describe('hazard: what fails offline is taken for the server’s failure', () => {
  it('a gate counts none of it, and its first failure online is the first', async () => {
    const wire = openWire()
    await wire.script({ reset: true })
    let isOnline = false
    const gate = createGate({ isOnline: () => isOnline })
    const client = connectedClient({ gate })
    const { origin, pathname } = new URL(wire.url, location.href)
    const isClosed = () => gate.stateOf({ origin, name: pathname.replace(/[^/]+$/, ':id') }).isClosed
    const queryFn = () => readResponse(fetch(wire.url), { url: wire.url })
    const fail = (id: number) =>
      expect(client.fetchQuery({ queryKey: ['row', id], queryFn })).rejects.toMatchObject({ kind: 'connection' })
    for (const id of rows.slice(0, 5)) await fail(id)
    expect(isClosed()).toBe(false)
    isOnline = true
    await fail(5)
    expect(isClosed()).toBe(false)
    await fail(6)
    expect(isClosed()).toBe(true)
  })
})

describe('hazard: a countdown that counts its ticks is wrong after sleep', () => {
  it.each([
    ['slept for ten minutes', 600_000, 0],
    ['slept for half a minute', 30_000, 30],
  ])('after the machine %s it is right within a second', async (_what, asleepMs, left) => {
    const dueAt = Date.now() + 60_000
    const screen = await renderHook(() => useCountdown(dueAt))
    expect(screen.result.current).toBe(60)
    const real = Date.now.bind(Date)
    vi.spyOn(Date, 'now').mockImplementation(() => real() + asleepMs)
    await expect.poll(() => Math.abs((screen.result.current ?? Number.NaN) - left)).toBeLessThanOrEqual(1)
  })
})

describe('hazard: a storm of toasts (raw: 100 at load, 1 100 after ten looks)', () => {
  it('a hundred failing queries are one incident with a count, which closes by itself when they are served', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const incidents = createIncidents()
    const seen = new Set<string>()
    onTestFinished(
      incidents.subscribe(() => {
        for (const { id } of incidents.get()) seen.add(String(id))
      }),
    )
    const gate = createGate({ probeCapMs: 300 })
    const screen = await renderWith(
      connectedClient({ gate }),
      rows.map((id) => <Row key={id} wire={wire} id={id} />),
    )
    await expect.poll(() => incidents.get()[0]?.count, { timeout: 20_000 }).toBe(100)
    await wire.script({ body: 'tea' })
    await expect.poll(() => screen.getByText('tea').elements().length, { timeout: 20_000 }).toBe(100)
    await expect.poll(() => incidents.get()).toEqual([])
    expect(seen.size).toBe(1)
  })

  it('an endpoint that is broken in another way has its own', async () => {
    const [down, gone] = [openWire(), openWire()]
    await down.script({ status: 503 })
    await gone.script({ status: 404 })
    const incidents = createIncidents()
    onTestFinished(incidents.subscribe(() => undefined))
    await renderWith(connectedClient(), [
      <Row key="1" wire={down} id={1} />,
      <Row key="2" wire={down} id={2} />,
      <Row key="3" wire={gone} id={3} />,
    ])
    await expect
      .poll(
        () =>
          incidents
            .get()
            .map(({ count }) => count)
            .sort((one, other) => one - other),
        { timeout: 20_000 },
      )
      .toEqual([1, 2])
  })
})

describe('a developer is warned', () => {
  it('when another origin really answers 429 and hides Retry-After (FK-402), and not when it exposes it', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const wire = openWire()
    const elsewhere = new URL(wire.url, location.href)
    elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'
    const client = connectedClient({ policy: createRetryPolicy({ attempts: 1 }) })
    const ask = (name: string) =>
      client.prefetchQuery({ queryKey: [name], queryFn: () => readResponse(fetch(elsewhere.href)) })
    const headers = { 'access-control-allow-origin': '*', 'retry-after': '30' }
    await wire.script({ status: 429, headers: { ...headers, 'access-control-expose-headers': 'Retry-After' } })
    await ask('exposed')
    expect(said).not.toHaveBeenCalled()
    await wire.script({ status: 429, headers })
    await ask('hidden')
    expect(said.mock.calls.join()).toMatch(/FK-402/)
  })
})
