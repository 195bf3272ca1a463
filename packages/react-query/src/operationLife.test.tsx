import { QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { openPayTab } from './test-support/openPayTab.ts'
import { byHand, Pay, type Probe, type Reconcile, stateOf, twenty, wait } from './test-support/Pay.tsx'
import { once, startAnew } from './test-support/payments.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire } from './test-support/wire.ts'

/** Suspends until it is served; the first is there. */
function Late({ id, load }: { readonly id: string; readonly load: () => Promise<string> }) {
  const first = id === '1' ? { initialData: 'one' } : {}
  return <i>{useSuspenseQuery({ queryKey: ['late', id], queryFn: load, staleTime: Infinity, ...first }).data}</i>
}

startAnew()

/** A page whose first payment was on its way when it turned to the second. */
async function turnedToB() {
  const on: Probe = {}
  const { sent, mutationFn } = byHand()
  const client = once()
  const ui = (id: string) => (
    <QueryClientProvider client={client}>
      <Pay on={on} mutationKey={['pay', id]} mutationFn={mutationFn} />
    </QueryClientProvider>
  )
  const screen = await render(ui('a'))
  on.now?.mutate(twenty)
  await stateOf(on).toBe('pending')
  await screen.rerender(ui('b'))
  return { on, sent, turnTo: (id: string) => screen.rerender(ui(id)) }
}

describe('a component', () => {
  it('StrictMode asks of a found operation with one loop', async () => {
    const first: Probe = {}
    const gone = await renderWith(once(), <Pay on={first} />)
    first.now?.mutate(twenty)
    await stateOf(first).toBe('indeterminate')
    await gone.unmount()
    const on: Probe = {}
    const reconcile = vi.fn<Reconcile>(async () => null)
    await renderWith(
      once(),
      <StrictMode>
        <Pay on={on} reconcile={reconcile} />
      </StrictMode>,
    )
    await expect.poll(() => reconcile.mock.calls.length).toBe(1)
    await wait(300)
    expect(reconcile).toHaveBeenCalledOnce()
  })

  it('a page that leaves in flight still settles: nothing is left in the storage', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    const onSuccess = vi.fn<() => void>()
    const screen = await renderWith(once(), <Pay on={on} mutationFn={mutationFn} onSuccess={onSuccess} />)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    expect(localStorage).toHaveLength(1)
    await screen.unmount()
    sent[0]?.answer('paid')
    await expect.poll(() => localStorage.length).toBe(0)
    await expect.poll(() => onSuccess.mock.calls.length).toBe(1)
  })

  it('a page that comes back in flight sees it pending, then known', async () => {
    const [on, back]: [Probe, Probe] = [{}, {}]
    const { sent, mutationFn } = byHand()
    const client = once()
    const screen = await renderWith(client, <Pay on={on} mutationFn={mutationFn} />)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    await screen.unmount()
    await renderWith(client, <Pay on={back} mutationFn={mutationFn} />)
    await stateOf(back).toBe('pending')
    sent[0]?.answer('paid')
    await stateOf(back).toBe('succeeded')
    expect(sent).toHaveLength(1)
  })

  it('a page that comes back sees that it failed meanwhile', async () => {
    const [on, back]: [Probe, Probe] = [{}, {}]
    const { sent, mutationFn } = byHand()
    const client = once()
    const screen = await renderWith(client, <Pay on={on} mutationFn={mutationFn} />)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    await screen.unmount()
    sent[0]?.refuse({ status: 402, headers: {}, body: {} })
    await expect.poll(() => localStorage.length).toBe(0)
    await renderWith(client, <Pay on={back} mutationFn={mutationFn} />)
    await stateOf(back).toBe('failed')
  })

  it('another mutationKey shows nothing of the first, and its own state again when it returns', async () => {
    const { on, sent } = await turnedToB()
    await stateOf(on).toBe('idle')
    sent[0]?.answer('paid')
    await wait(30)
    expect(on.now?.outcome.state).toBe('idle')
  })

  it('two mutationKeys are two operations with two keys at once', async () => {
    const { on, sent, turnTo } = await turnedToB()
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(2)
    expect(sent[0]?.key).not.toBe(sent[1]?.key)
    expect(localStorage).toHaveLength(2)
    await turnTo('a')
    await stateOf(on).toBe('pending')
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
  })

  it('a component that suspends in flight keeps its operation', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    const client = once()
    let serve: (data: string) => void = () => undefined
    const load = () =>
      new Promise<string>((done) => {
        serve = done
      })
    const ui = (id: string) => (
      <QueryClientProvider client={client}>
        <Suspense fallback={<b>loading</b>}>
          <Pay on={on} mutationFn={mutationFn} />
          <Late id={id} load={load} />
        </Suspense>
      </QueryClientProvider>
    )
    const screen = await render(ui('1'))
    on.now?.mutate(twenty)
    await stateOf(on).toBe('pending')
    await screen.rerender(ui('2'))
    await expect.element(screen.getByText('loading')).toBeVisible()
    sent[0]?.answer('paid')
    await wait(30)
    serve('two')
    await expect.element(screen.getByText('two')).toBeVisible()
    await stateOf(on).toBe('succeeded')
    expect(sent).toHaveLength(1)
  })

  it('two components that name one operation show one state and are called once each', async () => {
    const [a, b]: [Probe, Probe] = [{}, {}]
    const { sent, mutationFn } = byHand()
    const [heardA, heardB] = [vi.fn<() => void>(), vi.fn<() => void>()]
    await renderWith(
      once(),
      <>
        <Pay on={a} mutationFn={mutationFn} onSuccess={heardA} />
        <Pay on={b} mutationFn={mutationFn} onSuccess={heardB} />
      </>,
    )
    a.now?.mutate(twenty)
    await stateOf(b).toBe('pending')
    b.now?.mutate(twenty)
    await wait(20)
    expect(sent).toHaveLength(1)
    sent[0]?.answer('paid')
    await stateOf(b).toBe('succeeded')
    await expect.poll(() => [heardA.mock.calls.length, heardB.mock.calls.length]).toEqual([1, 1])
  })
})

describe('a page in a document of its own', () => {
  it('a reload in flight finds it, asks, and hears of it once', async () => {
    const wire = openWire()
    const tab = await openPayTab(wire, 'reconcile=paid')
    await wire.script({ hang: true })
    tab.page().pay()
    await expect.poll(async () => (await wire.log()).length).toBe(1)
    await tab.reload()
    await expect.poll(() => tab.page().state()).toBe('succeeded')
    await expect.poll(() => tab.page().heard()).toEqual({ success: 1, error: 0 })
    expect(localStorage).toHaveLength(0)
  })

  it('two tabs on one lost payment each hear of it once', async () => {
    const wire = openWire()
    const first = await openPayTab(wire, 'reconcile=paid')
    await wire.script({ status: 500, delayMs: 300 })
    first.page().pay()
    await expect.poll(async () => (await wire.log()).length).toBe(1)
    const second = await openPayTab(wire, 'reconcile=paid')
    await expect.poll(() => [first, second].map((tab) => tab.page().heard().success)).toEqual([1, 1])
  })
})
