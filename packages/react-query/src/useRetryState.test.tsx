import { createRetryPolicy, readResponse } from '@faultkit/core'
import { focusManager, onlineManager, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { connectedClient, listenToReports, quickPolicy } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'
import type { ConnectOptions } from './types.ts'
import { useRetryState } from './useRetryState.ts'

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const patient = { decide: () => ({ retry: true as const, delayMs: 60_000, reason: '' }) }
const listOf = (wire: Wire) => ({
  queryKey: ['list', wire.url],
  queryFn: () => readResponse<string[]>(fetch(wire.url)),
})

const openedAt = Date.now()

interface Props {
  readonly wire: Wire
}

/** Outside every component that observes the query. */
const Retry = ({ wire, queryKey = ['list', wire.url] }: Props & { queryKey?: readonly unknown[] }) => {
  const { error, phase, attempt, dueAt, retryNow, stop } = useRetryState({ queryKey })
  return (
    <aside>
      <p data-testid="phase">{phase}</p>
      <p data-testid="facts">
        {error?.kind ?? 'none'} {attempt} {dueAt === undefined ? 'never' : dueAt > openedAt ? 'later' : 'past'}
      </p>
      <button type="button" onClick={retryNow}>
        Try now
      </button>
      <button type="button" onClick={stop}>
        Stop
      </button>
    </aside>
  )
}

const List = ({ wire }: Props) => {
  const query = useQuery(listOf(wire))
  return (
    <>
      <p data-testid="data">{query.data?.join() ?? query.status}</p>
      <button type="button" onClick={() => void query.refetch()}>
        Refetch
      </button>
    </>
  )
}

const Suspended = ({ wire }: Props) => <p data-testid="data">{useSuspenseQuery(listOf(wire)).data.join()}</p>

const Pages = ({ wire }: Props) => {
  const query = useInfiniteQuery({
    queryKey: ['list', wire.url],
    queryFn: ({ pageParam }) => readResponse<string>(fetch(`${wire.url}?page=${pageParam}`)),
    initialPageParam: 1,
    getNextPageParam: (_last, _all, page) => page + 1,
  })
  return (
    <>
      <p data-testid="data">{query.data?.pages.join() ?? query.status}</p>
      <button type="button" onClick={() => void query.fetchNextPage()}>
        More
      </button>
    </>
  )
}

/** The list, with what watches its query from beside it. */
const renderList = (wire: Wire, options?: ConnectOptions) =>
  renderWith(
    connectedClient(options),
    <>
      <Retry wire={wire} />
      <List wire={wire} />
    </>,
  )

/** Milliseconds from a click on "Try now" until its one request is on the wire. */
async function clickToWire(wire: Wire): Promise<number> {
  const before = (await wire.log()).length
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try now')
  const ms = await wire.msToSend(() => button?.click())
  expect(await wire.log()).toHaveLength(before + 1)
  return ms
}

afterEach(() => {
  onlineManager.setOnline(true)
  focusManager.setFocused(undefined)
})

describe('useRetryState says', () => {
  it('waiting with its error, the attempt and the due time, then retrying, then idle', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: ['tea'], delayMs: 100 })
    const policy = createRetryPolicy({ baseMs: 1000 })
    const slow = { decide: (at: Parameters<typeof policy.decide>[0]) => policy.decide({ ...at, random: () => 0.3 }) }
    const screen = await renderList(wire, { policy: slow })
    // All that it ever said: a look now and then may miss a phase on a busy machine.
    const said: string[] = []
    const look = (): void => {
      for (const line of screen.container.querySelectorAll('aside p')) said.push(line.textContent)
    }
    const watch = new MutationObserver(look)
    watch.observe(screen.container, { subtree: true, childList: true, characterData: true })
    onTestFinished(() => watch.disconnect())
    look()
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('idle')
    expect(said.join(' ').replace(/\s+/g, ' ')).toMatch(
      /waiting api 1 later .*retrying api 2 never .*idle none 0 never/,
    )
  })

  it('gave_up when the policy ends', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const screen = await renderList(wire, { policy: quickPolicy })
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('gave_up')
    await expect.element(screen.getByTestId('facts')).toHaveTextContent('api 3 never')
  })

  it('paused while the browser is offline after a failure', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const screen = await renderList(wire)
    onlineManager.setOnline(false)
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('paused')
  })

  it('what it says in a Suspense fallback too', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: ['tea'] })
    const screen = await renderWith(
      connectedClient({ policy: patient }),
      <Suspense fallback={<Retry wire={wire} />}>
        <Suspended wire={wire} />
      </Suspense>,
    )
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting')
    await screen.getByRole('button', { name: 'Try now' }).click()
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
  })

  it('what it says of a prefetched query that nobody observes', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: ['tea'] })
    const client = connectedClient({ policy: patient })
    void client.prefetchQuery(listOf(wire))
    const screen = await renderWith(client, <Retry wire={wire} />)
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting')
    await screen.getByRole('button', { name: 'Try now' }).click()
    await expect.poll(() => client.getQueryData(listOf(wire).queryKey)).toEqual(['tea'])
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('idle')
  })

  it('idle for a query that does not exist, and its buttons do nothing', async () => {
    const wire = openWire()
    const screen = await renderWith(connectedClient(), <Retry wire={wire} />)
    await screen.getByRole('button', { name: 'Try now' }).click()
    await screen.getByRole('button', { name: 'Stop' }).click()
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('idle')
  })
})

describe('retryNow reaches the wire within 50 ms', () => {
  it('on a first load that waits, where a refetch would silently join the wait', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: ['tea'] })
    const screen = await renderList(wire, { policy: patient })
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting')
    await screen.getByRole('button', { name: 'Refetch' }).click()
    expect(await wire.log()).toHaveLength(1)
    expect(await clickToWire(wire)).toBeLessThan(50)
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
  })

  it('with data on the screen', async () => {
    const wire = openWire()
    await wire.script({ body: ['tea'] }, { status: 503 }, { body: ['milk'] })
    const screen = await renderList(wire, { policy: patient })
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
    await screen.getByRole('button', { name: 'Refetch' }).click()
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting')
    expect(await clickToWire(wire)).toBeLessThan(50)
    await expect.element(screen.getByTestId('data')).toHaveTextContent('milk')
  })

  it('while it is paused, because the browser may be wrong about being offline', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: ['tea'] })
    const screen = await renderList(wire)
    onlineManager.setOnline(false)
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('paused')
    expect(await clickToWire(wire)).toBeLessThan(50)
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
  })

  it('after it gave up', async () => {
    const wire = openWire()
    await wire.script({ status: 404 }, { body: ['tea'] })
    const screen = await renderList(wire)
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('gave_up')
    expect(await clickToWire(wire)).toBeLessThan(50)
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
  })

  it('for the page of an infinite query that failed, not for all pages', async () => {
    const wire = openWire()
    await wire.script({ body: 'one' }, { status: 503 }, { body: 'two' })
    const screen = await renderWith(
      connectedClient({ policy: patient }),
      <>
        <Retry wire={wire} />
        <Pages wire={wire} />
      </>,
    )
    await expect.element(screen.getByTestId('data')).toHaveTextContent('one')
    await screen.getByRole('button', { name: 'More' }).click()
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting')
    await screen.getByRole('button', { name: 'Try now' }).click()
    await expect.element(screen.getByTestId('data')).toHaveTextContent('one,two')
    expect((await wire.log()).map(({ url }) => url.split('page=')[1])).toEqual(['1', '2', '2'])
  })

  it('once, however often somebody presses before the answer comes', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: ['tea'], delayMs: 200 })
    const screen = await renderList(wire, { policy: patient })
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting')
    const button = screen.getByRole('button', { name: 'Try now' }).element() as HTMLElement
    for (let press = 0; press < 10; press += 1) button.click()
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
    expect(await wire.log()).toHaveLength(2)
  })
})

describe('stop', () => {
  it('ends the wait with the error that it waited to repeat, and sends nothing more', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const policy = { decide: () => ({ retry: true as const, delayMs: 1500, reason: '' }) }
    const screen = await renderList(wire, { policy })
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting')
    // In the page itself: a driver's click may come after the wait on a busy machine.
    ;(screen.getByRole('button', { name: 'Stop' }).element() as HTMLElement).click()
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('gave_up')
    await sleep(1800)
    expect(await wire.log()).toHaveLength(1)
    await expect.element(screen.getByTestId('data')).toHaveTextContent('error')
    expect(reported.all).toEqual([])
  })
})
