import { isApiError, readResponse } from '@faultkit/core'
import { createIncidents, useClaim } from '@faultkit/react'
import { QueryCache, type QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectedClient, listenToReports } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const options = (wire: Wire, more: { refetchInterval?: number } = {}) => ({
  queryKey: [wire.url],
  queryFn: () => readResponse<string[]>(fetch(wire.url)),
  ...more,
})

const List = ({ wire, every }: { wire: Wire; every?: number }) => {
  const query = useQuery(options(wire, every === undefined ? {} : { refetchInterval: every }))
  return (
    <>
      <p>
        {query.status} {query.data?.join()}
      </p>
      <button type="button" onClick={() => void query.refetch()}>
        Refetch
      </button>
    </>
  )
}

/** A banner of the app's own that says it shows the error. */
const Banner = ({ wire }: { wire: Wire }) => {
  const { error } = useQuery(options(wire))
  useClaim(error, 'banner')
  return <p role="alert">{error?.message}</p>
}

const hundred = Array.from({ length: 100 }, (_, id) => id)
const Row = ({ wire, id }: { wire: Wire; id: number }) => {
  useQuery({ queryKey: ['row', id], queryFn: () => readResponse(fetch(wire.url)) })
  return null
}

const abort = (): DOMException => new DOMException('The user aborted a request.', 'AbortError')
const Canceled = () => <p>{useQuery({ queryKey: ['c'], queryFn: () => Promise.reject(abort()) }).status}</p>

const Switch = ({ children }: { children: ReactNode }) => {
  const [isOn, set] = useState(true)
  return (
    <>
      {isOn && children}
      <button type="button" onClick={() => set(false)}>
        Leave
      </button>
    </>
  )
}

const Save = ({ wire, label = 'Save' }: { wire: Wire; label?: string }) => {
  const save = useMutation({
    mutationFn: () => readResponse(fetch(wire.url, { method: 'POST' }), { method: 'POST' }),
  })
  return (
    <button type="button" onClick={() => save.mutate()}>
      {label} {save.status}
    </button>
  )
}

describe('the reporter is told of a read', () => {
  it('that fails where nobody shows it, with a way to try again', async () => {
    const wire = openWire()
    await wire.script({ status: 404 }, { body: ['tea'] })
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <List wire={wire} />)
    await expect.poll(() => reported.all.length).toBe(1)
    reported.retries[0]?.()
    await expect.element(screen.getByText('success tea')).toBeVisible()
    expect(reported.standing.size).toBe(0)
  })

  it('once, however often a poll fails in the same way, until it succeeds', async () => {
    const wire = openWire()
    await wire.script({ status: 404 })
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <List wire={wire} every={40} />)
    await expect.poll(async () => (await wire.log()).length).toBeGreaterThan(3)
    expect(reported.standing.size).toBe(1)
    await wire.script({ body: ['tea'] })
    await expect.element(screen.getByText('success tea')).toBeVisible()
    expect(reported.all).toHaveLength(1)
    expect(reported.standing.size).toBe(0)
  })

  it('again when it fails in another way', async () => {
    const wire = openWire()
    await wire.script({ status: 404 }, { status: 401 })
    const reported = await listenToReports()
    await renderWith(connectedClient(), <List wire={wire} every={60} />)
    await expect.poll(() => reported.all.map(({ kind }) => kind)).toEqual(['not_found', 'authentication'])
    expect([...reported.standing].map(({ kind }) => kind)).toEqual(['authentication'])
  })

  it('that fails behind data on the screen, because the reader sees old data', async () => {
    const wire = openWire()
    await wire.script({ body: ['tea'] }, { status: 404 }, { body: ['milk'] })
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <List wire={wire} />)
    await expect.element(screen.getByText('success tea')).toBeVisible()
    await screen.getByRole('button').click()
    await expect.poll(() => reported.standing.size).toBe(1)
    await expect.element(screen.getByText('error tea')).toBeVisible()
    await screen.getByRole('button').click()
    await expect.element(screen.getByText('success milk')).toBeVisible()
    expect(reported.standing.size).toBe(0)
  })

  it('as one incident when a hundred fail at once, also after ten looks at the tab', { timeout: 60_000 }, async () => {
    const wire = openWire()
    await wire.script({ status: 404 })
    const incidents = createIncidents()
    let most = 0
    onTestFinished(incidents.subscribe(() => (most = Math.max(most, incidents.get().length))))
    const client = connectedClient()
    await renderWith(
      client,
      hundred.map((id) => <Row key={id} wire={wire} id={id} />),
    )
    await expect.poll(() => incidents.get()[0]?.count, { timeout: 10_000 }).toBe(100)
    for (let look = 0; look < 10; look += 1) {
      await client.refetchQueries()
      await sleep(10)
    }
    expect(incidents.get()).toHaveLength(1)
    expect(incidents.get()[0]?.count).toBe(100)
    expect(most).toBe(1)
  })
})

describe('the reporter is not told of a read', () => {
  it('that some surface shows', async () => {
    const wire = openWire()
    await wire.script({ status: 404, body: { error: { type: 'invalid_request_error', message: 'No such list.' } } })
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <Banner wire={wire} />)
    await expect.element(screen.getByText('No such list.')).toBeVisible()
    await sleep(50)
    expect(reported.all).toEqual([])
  })

  it('any more when the page that read it is left', async () => {
    const wire = openWire()
    await wire.script({ status: 404 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient(),
      <Switch>
        <List wire={wire} />
      </Switch>,
    )
    await expect.poll(() => reported.standing.size).toBe(1)
    await screen.getByRole('button', { name: 'Leave' }).click()
    await expect.poll(() => reported.standing.size).toBe(0)
  })

  it('that fails after its page was left', async () => {
    const wire = openWire()
    await wire.script({ status: 404, delayMs: 1000 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient(),
      <Switch>
        <List wire={wire} />
      </Switch>,
    )
    // Not through the browser's driver, which takes its time on a busy machine.
    ;(screen.getByRole('button', { name: 'Leave' }).element() as HTMLElement).click()
    await sleep(1200)
    expect(await wire.log()).toHaveLength(1)
    expect(reported.all).toEqual([])
  })

  it('that was asked for by fetchQuery: its caller has the promise', async () => {
    const wire = openWire()
    await wire.script({ status: 404 })
    const reported = await listenToReports()
    await connectedClient()
      .fetchQuery(options(wire))
      .catch(() => undefined)
    await sleep(30)
    expect(reported.all).toEqual([])
  })

  it('that was canceled', async () => {
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <Canceled />)
    await expect.element(screen.getByText('error')).toBeVisible()
    await sleep(30)
    expect(reported.all).toEqual([])
  })
})

describe('the reporter is told of a write', () => {
  it('that fails, and hears that it is over when the same button tries again', async () => {
    const wire = openWire()
    await wire.script({ status: 403 }, { body: {} })
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <Save wire={wire} />)
    await screen.getByRole('button').click()
    await expect.poll(() => reported.standing.size).toBe(1)
    await screen.getByRole('button').click()
    await expect.element(screen.getByText('Save success')).toBeVisible()
    expect(reported.standing.size).toBe(0)
  })

  it('that fails after its page was left, because work may be lost', async () => {
    const wire = openWire()
    await wire.script({ status: 403, delayMs: 1000 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient(),
      <Switch>
        <Save wire={wire} />
      </Switch>,
    )
    await screen.getByRole('button', { name: /^Save/ }).click()
    await screen.getByRole('button', { name: 'Leave' }).click()
    await expect.poll(() => reported.standing.size, { timeout: 5000 }).toBe(1)
  })

  it('with a way to try again only where nothing can happen twice', async () => {
    const wire = openWire()
    await wire.script({ status: 429, headers: { 'retry-after': '600' } }, { status: 500 }, { status: 400 })
    const reported = await listenToReports()
    const screen = await renderWith(
      connectedClient(),
      <>
        <Save wire={wire} label="First" />
        <Save wire={wire} label="Second" />
        <Save wire={wire} label="Third" />
      </>,
    )
    await screen.getByRole('button', { name: /^First/ }).click()
    await expect.poll(() => reported.all.length).toBe(1)
    expect(reported.retries).toHaveLength(1)
    await screen.getByRole('button', { name: /^Second/ }).click()
    await screen.getByRole('button', { name: /^Third/ }).click()
    await expect.poll(() => reported.all.length).toBe(3)
    expect(reported.retries).toHaveLength(1)
  })

  it('and lets it be tried again from there', async () => {
    const wire = openWire()
    await wire.script({ status: 429, headers: { 'retry-after': '600' } }, { body: {} })
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <Save wire={wire} />)
    await screen.getByRole('button').click()
    await expect.poll(() => reported.retries.length).toBe(1)
    reported.retries[0]?.()
    await expect.element(screen.getByText('Save success')).toBeVisible()
    expect(reported.standing.size).toBe(0)
  })
})

describe('several clients', () => {
  it('report on their own, and keep the callbacks of their own caches', async () => {
    const wires = [openWire(), openWire()]
    for (const wire of wires) await wire.script({ status: 404 })
    const onError = vi.fn<(error: unknown) => void>()
    const clients: QueryClient[] = [connectedClient({}, { queryCache: new QueryCache({ onError }) }), connectedClient()]
    const reported = await listenToReports()
    for (const [index, client] of clients.entries()) {
      const wire = wires[index]
      if (wire) await renderWith(client, <List wire={wire} />)
    }
    await expect.poll(() => reported.all.length).toBe(2)
    expect(onError).toHaveBeenCalledOnce()
    expect(isApiError(onError.mock.calls[0]?.[0])).toBe(true)
    clients[0]?.clear()
    expect(reported.standing.size).toBe(1)
  })
})
