import { createGate, createRetryPolicy, readResponse } from '@faultkit/core'
import { createIncidents } from '@faultkit/react'
import { useQuery } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectedClient, listenToReports, quickPolicy } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'
import { useRetryState } from './useRetryState.ts'

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
/** Repeats for as long as the gate lets it. */
const stubborn = createRetryPolicy({ baseMs: 5, capMs: 10, attempts: 1000 })
const rowsOf = (count: number) => Array.from({ length: count }, (_, id) => id)

const openedAt = Date.now()

interface RowProps {
  readonly wire: Wire
  readonly id: number
}

const rowQuery = ({ wire, id }: RowProps) => ({
  queryKey: ['row', wire.url, id],
  queryFn: () => readResponse<{ name: string }>(fetch(`${wire.url}/rows/${id}`)),
})

const Row = (props: RowProps) => <p>{useQuery(rowQuery(props)).data?.name ?? 'waiting'}</p>

const Status = ({ options, ...props }: RowProps & { options: { retry?: number; retryDelay?: number } }) => (
  <p>{useQuery({ ...rowQuery(props), ...options }).status}</p>
)

const Retry = (props: RowProps) => {
  const { phase, error, dueAt, retryNow, stop } = useRetryState(rowQuery(props))
  return (
    <aside>
      <p data-testid="phase">
        {phase} {error?.kind ?? 'none'} {dueAt === undefined ? 'never' : dueAt > openedAt ? 'later' : 'past'}
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

describe('a closed gate', () => {
  it('holds a hundred failing queries back: ten looks at the tab cost no more, and one notice tells of it', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const incidents = createIncidents()
    let most = 0
    onTestFinished(
      incidents.subscribe(() => {
        most = Math.max(most, incidents.get().length)
      }),
    )
    const client = connectedClient({ gate: createGate() })
    await renderWith(
      client,
      rowsOf(100).map((id) => <Row key={id} wire={wire} id={id} />),
    )
    await expect.poll(() => incidents.get()[0]?.count, { timeout: 10_000 }).toBe(100)
    for (let look = 0; look < 10; look += 1) {
      await Promise.race([client.refetchQueries({}, { cancelRefetch: false }), sleep(20)])
    }
    expect((await wire.log()).length).toBeLessThanOrEqual(120)
    expect(most).toBe(1)
  })

  it.each([429, 502, 503, 504])(
    'takes a probe that fails with %s for no attempt, and serves the query in the end',
    async (status) => {
      const wire = openWire()
      await wire.script(...Array.from({ length: 6 }, () => ({ status })), { body: { name: 'tea' } })
      const screen = await renderWith(
        connectedClient({ gate: createGate({ probeCapMs: 20 }) }),
        <Row wire={wire} id={1} />,
      )
      await expect.element(screen.getByText('tea'), { timeout: 10_000 }).toBeVisible()
      expect(await wire.log()).toHaveLength(7)
    },
  )

  it('lets a query give up after a minute', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const client = connectedClient({ gate: createGate({ probeCapMs: 20 }) })
    const realNow = Date.now
    await renderWith(client, <Row wire={wire} id={1} />)
    await expect.poll(async () => (await wire.log()).length).toBeGreaterThan(4)
    expect(client.isFetching()).toBe(1)
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => realNow() + 61_000)
    onTestFinished(() => clock.mockRestore())
    await expect.poll(() => client.isFetching(), { timeout: 5000 }).toBe(0)
    expect(client.getQueryCache().getAll()[0]?.state.status).toBe('error')
  })

  it.each([
    ['a 500, which is most likely a defect', { status: 500 }, {}, 3],
    ['an answer that nobody can read', { text: '{"name":', headers: { 'content-type': 'application/json' } }, {}, 2],
    ['a rule of its own', { status: 503 }, { retry: 2, retryDelay: 5 }, 3],
  ])('gives a query up as the policy says where there is %s', async (_what, reply, options, attempts) => {
    const wire = openWire()
    await wire.script(reply)
    const client = connectedClient({ gate: createGate({ probeCapMs: 20 }) })
    const screen = await renderWith(client, <Status wire={wire} id={1} options={options} />)
    await expect.element(screen.getByText('error'), { timeout: 5000 }).toBeVisible()
    expect(await wire.log()).toHaveLength(attempts)
  })

  it('opens for all of them when one goes and sees that it is over', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient({ gate: createGate(), policy: stubborn }),
      rowsOf(10).map((id) => <Row key={id} wire={wire} id={id} />),
    )
    await expect.poll(() => reported.standing.size).toBe(10)
    await wire.script({ body: { name: 'tea' } })
    await expect.poll(() => screen.getByText('tea').elements().length, { timeout: 10_000 }).toBe(10)
    expect(reported.standing.size).toBe(0)
  })

  it('does not hold back a query that works', async () => {
    const [broken, healthy] = [openWire(), openWire()]
    await broken.script({ status: 503 })
    await healthy.script({ body: { name: 'tea' } })
    const client = connectedClient({ gate: createGate(), policy: stubborn })
    await renderWith(
      client,
      rowsOf(5).map((id) => <Row key={id} wire={broken} id={id} />),
    )
    await sleep(100)
    const screen = await renderWith(client, <Row wire={healthy} id={0} />)
    await expect.element(screen.getByText('tea')).toBeVisible()
    for (let look = 0; look < 5; look += 1) await client.refetchQueries({ queryKey: ['row', healthy.url] })
    expect(await healthy.log()).toHaveLength(6)
  })

  it('shows its wait, its error and when it goes on', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const screen = await renderWith(
      connectedClient({ gate: createGate(), policy: stubborn }),
      <>
        <Retry wire={wire} id={1} />
        <Row wire={wire} id={1} />
      </>,
    )
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('waiting api later')
  })

  it('lets a person through within 50 ms', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient({ gate: createGate(), policy: stubborn }),
      <>
        <Retry wire={wire} id={1} />
        <Row wire={wire} id={1} />
      </>,
    )
    await expect.poll(() => reported.all.length).toBe(1)
    await wire.script({ body: { name: 'tea' } })
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try now')
    expect(await wire.msToSend(() => button?.click())).toBeLessThan(50)
    await expect.element(screen.getByText('tea')).toBeVisible()
  })

  it('lets a person stop waiting', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient({ gate: createGate(), policy: stubborn }),
      <>
        <Retry wire={wire} id={1} />
        <Row wire={wire} id={1} />
      </>,
    )
    await expect.poll(() => reported.all.length).toBe(1)
    await screen.getByRole('button', { name: 'Stop' }).click()
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('gave_up api never')
    const sent = (await wire.log()).length
    await sleep(1500)
    expect(await wire.log()).toHaveLength(sent)
  })

  it('releases a query whose page is left: no request, no notice', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient({ gate: createGate(), policy: stubborn }),
      <Row wire={wire} id={1} />,
    )
    await expect.poll(() => reported.standing.size).toBe(1)
    await screen.unmount()
    const sent = (await wire.log()).length
    await sleep(1500)
    expect(await wire.log()).toHaveLength(sent)
    expect(reported.standing.size).toBe(0)
  })

  it('never holds back fetchQuery, for whose answer somebody waits', async () => {
    const wire = openWire()
    await wire.script({ status: 503 })
    const client = connectedClient({ gate: createGate(), policy: quickPolicy })
    for (let attempt = 0; attempt < 3; attempt += 1) await client.prefetchQuery(rowQuery({ wire, id: 1 }))
    expect(await wire.log()).toHaveLength(9)
  })
})
