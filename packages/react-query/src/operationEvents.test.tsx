import { QueryClientProvider } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  byHand,
  Pay,
  type PayOptions,
  type Probe,
  pushed,
  type Reconcile,
  type Subscribe,
  stateOf,
  twenty,
  wait,
} from './test-support/Pay.tsx'
import { once, startAnew } from './test-support/payments.ts'
import { renderWith } from './test-support/render.tsx'

startAnew()

describe('an event of subscribe', () => {
  it('that fires twice is heard once', async () => {
    const on: Probe = {}
    const events = pushed()
    const onSuccess = vi.fn<() => void>()
    await renderWith(once(), <Pay on={on} subscribe={events.subscribe} onSuccess={onSuccess} />)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    events.settles[0]?.('paid')
    events.settles[0]?.('paid')
    await stateOf(on).toBe('succeeded')
    await expect.poll(() => onSuccess.mock.calls.length).toBe(1)
    expect(events.close).toHaveBeenCalledOnce()
  })

  it('that changes its mind is believed the first time', async () => {
    const on: Probe = {}
    const events = pushed()
    await renderWith(
      once(),
      <Pay on={on} subscribe={events.subscribe} outcomeOf={(d) => (d === 'paid' ? 'succeeded' : 'failed')} />,
    )
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    events.settles[0]?.('paid')
    events.settles[0]?.('declined')
    await wait(20)
    expect(on.now?.outcome.state).toBe('succeeded')
  })

  it('that fires after the answer says nothing more', async () => {
    const on: Probe = {}
    const events = pushed()
    const { sent, mutationFn } = byHand()
    await renderWith(
      once(),
      <Pay
        on={on}
        mutationFn={mutationFn}
        subscribe={events.subscribe}
        outcomeOf={(d) => (d === 'paid' ? 'succeeded' : 'failed')}
      />,
    )
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
    events.settles[0]?.('declined')
    await wait(20)
    expect(on.now?.outcome.state).toBe('succeeded')
  })

  it('of an earlier operation never settles the next', async () => {
    const on: Probe = {}
    const events = pushed()
    const { sent, mutationFn } = byHand()
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} subscribe={events.subscribe} />)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
    on.now?.mutate({ amount: 30 })
    await expect.poll(() => sent.length).toBe(2)
    events.settles[0]?.('paid')
    await wait(20)
    expect(on.now?.outcome.state).toBe('pending')
    sent[1]?.answer('paid')
    await stateOf(on).toBe('succeeded')
  })

  it('that returns nothing to close does no harm', async () => {
    const on: Probe = {}
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const settles: ((data: string) => void)[] = []
    const subscribe = ((_o: unknown, settle: (d: string) => void) => void settles.push(settle)) as unknown as Subscribe
    await renderWith(once(), <Pay on={on} subscribe={subscribe} />)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    settles[0]?.('paid')
    await stateOf(on).toBe('succeeded')
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })

  it('is not opened anew by a render with another function', async () => {
    const on: Probe = {}
    const [one, two] = [pushed(), pushed()]
    const client = once()
    const ui = (subscribe: Subscribe) => (
      <QueryClientProvider client={client}>
        <Pay on={on} subscribe={subscribe} />
      </QueryClientProvider>
    )
    const screen = await render(ui(one.subscribe))
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    await screen.rerender(ui(two.subscribe))
    expect([one.subscribe.mock.calls.length, two.subscribe.mock.calls.length]).toEqual([1, 0])
    one.settles[0]?.('paid')
    await stateOf(on).toBe('succeeded')
  })

  it('that fires while the page is away is heard by the page that comes back', async () => {
    const on: Probe = {}
    const events = pushed()
    const client = once()
    const screen = await renderWith(client, <Pay on={on} subscribe={events.subscribe} />)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    await screen.unmount()
    const back: Probe = {}
    const onSuccess = vi.fn<() => void>()
    await renderWith(client, <Pay on={back} subscribe={events.subscribe} onSuccess={onSuccess} />)
    await stateOf(back).toBe('indeterminate')
    events.settles[0]?.('paid')
    await stateOf(back).toBe('succeeded')
    await expect.poll(() => onSuccess.mock.calls.length).toBe(1)
    expect(events.subscribe).toHaveBeenCalledOnce()
  })

  it('that says something outcomeOf does not know leaves it open', async () => {
    const on: Probe = {}
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const events = pushed()
    await renderWith(
      once(),
      <Pay
        on={on}
        subscribe={events.subscribe}
        outcomeOf={(d) => {
          if (d !== 'paid') throw new Error(d)
          return 'succeeded'
        }}
      />,
    )
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    events.settles[0]?.('?')
    await wait(20)
    expect(on.now?.outcome.state).toBe('indeterminate')
    events.settles[0]?.('paid')
    await stateOf(on).toBe('succeeded')
    said.mockRestore()
  })
})

describe('reconcile', () => {
  const asked = async (reconcile: Reconcile, more: Partial<PayOptions> = {}) => {
    const on: Probe = {}
    await renderWith(once(), <Pay on={on} reconcile={reconcile} {...more} />)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    return on
  }

  it('that throws at once is asked again', async () => {
    const reconcile = vi.fn<Reconcile>(() => {
      throw new Error('no client')
    })
    const on = await asked(reconcile)
    on.now?.outcome.check()
    await expect.poll(() => reconcile.mock.calls.length).toBeGreaterThan(0)
    reconcile.mockResolvedValue('paid')
    await expect
      .poll(() => {
        on.now?.outcome.check()
        return on.now?.outcome.state
      })
      .toBe('succeeded')
  })

  it('that throws a text leaves it open', async () => {
    const reconcile = vi.fn<Reconcile>(() => Promise.reject('down'))
    const on = await asked(reconcile)
    on.now?.outcome.check()
    await expect.poll(() => reconcile.mock.calls.length).toBeGreaterThan(0)
    await wait(20)
    expect(on.now?.outcome.state).toBe('indeterminate')
  })

  it.each([404, 409, 410, 422, 500])('that is refused with %s leaves it open', async (status) => {
    const reconcile = vi.fn<Reconcile>(() => Promise.reject({ status, headers: {}, body: {} }))
    const on = await asked(reconcile)
    on.now?.outcome.check()
    await expect.poll(() => reconcile.mock.calls.length).toBeGreaterThan(0)
    await wait(20)
    expect(on.now?.outcome.state).toBe('indeterminate')
  })

  it('is told to stop when an event tells the outcome', async () => {
    const signals: AbortSignal[] = []
    const events = pushed()
    const on = await asked(
      (_o, { signal }) => {
        signals.push(signal)
        return new Promise(() => undefined)
      },
      { subscribe: events.subscribe },
    )
    on.now?.outcome.check()
    await expect.poll(() => signals.length).toBe(1)
    events.settles[0]?.('paid')
    await stateOf(on).toBe('succeeded')
    expect(signals[0]?.aborted).toBe(true)
  })

  it('of the newest render is the one that is asked', async () => {
    const on: Probe = {}
    const [one, two] = [vi.fn<Reconcile>(async () => null), vi.fn<Reconcile>(async () => 'paid')]
    const client = once()
    const ui = (reconcile: Reconcile) => (
      <QueryClientProvider client={client}>
        <Pay on={on} reconcile={reconcile} />
      </QueryClientProvider>
    )
    const screen = await render(ui(one))
    on.now?.mutate(twenty)
    await stateOf(on).toBe('indeterminate')
    await screen.rerender(ui(two))
    on.now?.outcome.check()
    await stateOf(on).toBe('succeeded')
    expect(one.mock.calls.length).toBeLessThanOrEqual(1)
  })

  it('whose answer comes after it was given up settles nothing', async () => {
    let answer: (data: string) => void = () => undefined
    const on = await asked(
      () =>
        new Promise((done) => {
          answer = done
        }),
    )
    on.now?.outcome.check()
    await wait(20)
    on.now?.outcome.abandon()
    await stateOf(on).toBe('idle')
    answer('paid')
    await wait(20)
    expect(on.now?.outcome.state).toBe('idle')
  })
})
