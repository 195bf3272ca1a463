import { createRetryPolicy, isApiError, readResponse } from '@faultkit/core'
import { type DehydratedState, dehydrate, hydrate, onlineManager, type QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectedClient, listenToReports } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'
import type { IdempotentMutationOptions, Operation } from './types.ts'
import { useIdempotentMutation } from './useIdempotentMutation.ts'

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

interface Payment {
  readonly amount: number
}
interface Charge {
  readonly id: string
  readonly status: 'succeeded' | 'failed' | 'pending'
}
type Options = IdempotentMutationOptions<Charge, Payment, unknown>
type Reconcile = NonNullable<Options['reconcile']>

const paid: Charge = { id: 'ch_1', status: 'succeeded' }
const send =
  (wire: Wire): Options['mutationFn'] =>
  (payment, { idempotencyKey, signal }) =>
    readResponse<Charge>(
      fetch(wire.url, {
        method: 'POST',
        headers: { 'Idempotency-Key': idempotencyKey },
        body: JSON.stringify(payment),
        signal,
      }),
      { method: 'POST', idempotencyKey },
    )
const byStatus = ({ status }: Charge) => (status === 'pending' ? 'indeterminate' : status)

/** What the callbacks and promises of all instances saw. */
interface Seen {
  readonly success: Charge[]
  readonly errors: unknown[]
  readonly settled: number[]
}
const nothingSeen = (): Seen => ({ success: [], errors: [], settled: [] })

interface PayProps extends Partial<Options> {
  readonly wire: Wire
  readonly seen?: Seen
  readonly label?: string
  readonly amounts?: readonly number[]
}

const Pay = ({ wire, seen = nothingSeen(), label = 'Pay', amounts = [20], ...options }: PayProps) => {
  const pay = useIdempotentMutation<Charge, Payment>({
    mutationKey: ['charge', wire.url],
    mutationFn: send(wire),
    ...options,
    onSuccess: (charge) => void seen.success.push(charge),
    onError: (error) => void seen.errors.push(error),
    onSettled: () => void seen.settled.push(1),
  })
  return (
    <section aria-label={label}>
      <p>{pay.outcome.state}</p>
      <p>{pay.isPending ? 'under way' : pay.status}</p>
      <p>{pay.outcome.error ? `${pay.outcome.error.kind} ${pay.outcome.error.outcome}` : 'no error'}</p>
      {amounts.map((amount) => (
        <button key={amount} type="button" onClick={() => pay.mutate({ amount })}>
          Pay {amount}
        </button>
      ))}
      <button type="button" onClick={pay.outcome.check}>
        Check
      </button>
      <button type="button" onClick={pay.outcome.abandon}>
        Give up
      </button>
    </section>
  )
}

const payNow = (screen: Awaited<ReturnType<typeof renderWith>>, amount = 20) =>
  screen.getByRole('button', { name: `Pay ${amount}` }).click()

/** In this very moment: a click through the browser's driver takes its time on a busy machine. */
const press = (screen: Awaited<ReturnType<typeof renderWith>>, name: string): void =>
  (screen.getByRole('button', { name }).element() as HTMLElement).click()

beforeEach(() => localStorage.clear())
afterEach(() => localStorage.clear())

describe('the key of an operation', () => {
  it('is made before the first send and is the same for every repetition', async () => {
    const wire = openWire()
    await wire.script({ status: 500 }, { status: 503 }, { body: paid })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} />)
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.log()).toHaveLength(3)
    expect(await wire.keys()).toHaveLength(1)
    expect(seen).toEqual({ success: [paid], errors: [], settled: [1] })
  })

  it('is another one after the operation succeeded', async () => {
    const wire = openWire()
    await wire.script({ body: paid })
    const screen = await renderWith(connectedClient(), <Pay wire={wire} />)
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    await payNow(screen)
    await expect.poll(wire.keys).toHaveLength(2)
  })

  it('is another one after the server refused it for certain', async () => {
    const wire = openWire()
    await wire.script({ status: 402 }, { body: paid })
    const screen = await renderWith(connectedClient(), <Pay wire={wire} />)
    await payNow(screen)
    await expect.element(screen.getByText('failed')).toBeVisible()
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.keys()).toHaveLength(2)
  })

  it('is the same when equal values are sent again after the answer was lost', async () => {
    const wire = openWire()
    await wire.script({ status: 500 }, { status: 500 }, { status: 500 }, { body: paid })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} />)
    await payNow(screen)
    await expect.poll(() => seen.errors.length).toBe(1)
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.keys()).toHaveLength(1)
    expect(seen.success).toEqual([paid])
  })

  it('goes out once for a double click', async () => {
    const wire = openWire()
    await wire.script({ body: paid, delayMs: 800 })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} />)
    press(screen, 'Pay 20')
    press(screen, 'Pay 20')
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.log()).toHaveLength(1)
    expect(seen).toEqual({ success: [paid], errors: [], settled: [1] })
  })

  it('is not trusted when mutationFn takes no second argument: nothing is repeated (FK-404)', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const wire = openWire()
    await wire.script({ status: 500 })
    const mutationFn = vi.fn<(payment: Payment) => Promise<Charge>>((payment) =>
      readResponse<Charge>(fetch(wire.url, { method: 'POST', body: JSON.stringify(payment) }), { method: 'POST' }),
    )
    Object.defineProperty(mutationFn, 'length', { value: 1 })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} mutationFn={mutationFn} />)
    await payNow(screen)
    await expect.poll(() => seen.errors.length).toBe(1)
    expect(mutationFn).toHaveBeenCalledOnce()
    expect(said.mock.calls.join()).toMatch(/FK-404/)
  })
})

describe('without a way to learn the outcome', () => {
  it('the promise rejects, indeterminate, and the page does not say failed', async () => {
    const wire = openWire()
    await wire.script({ status: 504 })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} />)
    await payNow(screen)
    await expect.poll(() => seen.errors.length).toBe(1)
    const [error] = seen.errors
    expect(isApiError(error) && error.outcome).toBe('indeterminate')
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    expect(seen.settled).toHaveLength(1)
  })

  it('changed values are refused once with a sentence for the summary, and sent when a person insists', async () => {
    const wire = openWire()
    await wire.script({ status: 504 })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} amounts={[20, 30]} />)
    await payNow(screen, 20)
    await expect.poll(() => seen.errors.length).toBe(1)
    const sends = (await wire.log()).length
    await payNow(screen, 30)
    await expect.poll(() => seen.errors.length).toBe(2)
    const refused = seen.errors[1]
    expect(isApiError(refused) && refused.code).toBe('operation_open')
    expect(isApiError(refused) && refused.issues[0]?.message).toMatch(/not confirmed yet/)
    expect(await wire.log()).toHaveLength(sends)
    await wire.script({ body: paid })
    await payNow(screen, 30)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(JSON.parse((await wire.log())[0]?.body ?? '')).toEqual({ amount: 30 })
  })
})

describe('with a way to ask', () => {
  it('the promise lasts until the server says that it went through, once', async () => {
    const wire = openWire()
    await wire.script({ status: 500 })
    const seen = nothingSeen()
    const answers: (Charge | null)[] = [null, paid]
    const reconcile = vi.fn<Reconcile>(async () => answers.shift() ?? null)
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} reconcile={reconcile} />)
    await payNow(screen)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    await expect.element(screen.getByText('under way')).toBeVisible()
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    await expect.element(screen.getByText('success', { exact: true })).toBeVisible()
    expect(seen).toEqual({ success: [paid], errors: [], settled: [1] })
    expect(reconcile.mock.calls[0]?.[0]).toMatchObject({
      variables: { amount: 20 },
      idempotencyKey: (await wire.keys())[0],
    })
  })

  it('a later 404 or 409 does not turn an uncertain payment into a failed one', async () => {
    const wire = openWire()
    await wire.script({ status: 500 }, { status: 409 })
    const seen = nothingSeen()
    let found: Charge | null = null
    const states: string[] = []
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} reconcile={async () => found} />)
    await payNow(screen)
    await expect.poll(async () => (await wire.log()).length).toBeGreaterThan(1)
    await sleep(50)
    states.push(screen.container.textContent ?? '')
    expect(states.join()).not.toMatch(/failed/)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    found = paid
    await screen.getByRole('button', { name: 'Check' }).click()
    await expect.element(screen.getByText('succeeded')).toBeVisible()
  })

  it('a check asks at once', async () => {
    const wire = openWire()
    await wire.script({ body: { id: 'ch_1', status: 'pending' } })
    const reconcile = vi.fn<Reconcile>(async () => ({ ...paid, status: 'pending' }))
    const screen = await renderWith(connectedClient(), <Pay wire={wire} reconcile={reconcile} outcomeOf={byStatus} />)
    await payNow(screen)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    const before = reconcile.mock.calls.length
    press(screen, 'Check')
    await sleep(0)
    expect(reconcile.mock.calls.length).toBe(before + 1)
    reconcile.mockResolvedValue(paid)
    press(screen, 'Check')
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.log()).toHaveLength(1)
  })

  it('a check sends again under the same key when the server knows of nothing', async () => {
    const wire = openWire()
    await wire.script({ status: 500 }, { status: 500 }, { status: 500 }, { body: paid })
    const screen = await renderWith(connectedClient(), <Pay wire={wire} reconcile={async () => null} />)
    await payNow(screen)
    await expect.poll(async () => (await wire.log()).length).toBe(3)
    await sleep(30)
    await screen.getByRole('button', { name: 'Check' }).click()
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.keys()).toHaveLength(1)
  })

  it('a person can give the operation up: the next send has a new key', async () => {
    const wire = openWire()
    await wire.script({ status: 500 })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} reconcile={async () => null} />)
    await payNow(screen)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    await screen.getByRole('button', { name: 'Give up' }).click()
    await expect.element(screen.getByText('idle')).toBeVisible()
    const [first] = await wire.keys()
    await wire.script({ body: paid })
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.keys()).not.toContain(first)
  })
})

describe('what the data says counts', () => {
  it('a 200 with a failed charge rejects as a payment that did not go through', async () => {
    const wire = openWire()
    await wire.script({ body: { id: 'ch_1', status: 'failed' } })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} outcomeOf={byStatus} />)
    await payNow(screen)
    await expect.element(screen.getByText('payment failed')).toBeVisible()
    const [error] = seen.errors
    expect(isApiError(error) && [error.kind, error.status, error.outcome]).toEqual(['payment', 200, 'failed'])
    expect(await wire.log()).toHaveLength(1)
  })

  it('a 200 with a pending charge is neither repeated nor believed', async () => {
    const wire = openWire()
    await wire.script({ body: { id: 'ch_1', status: 'pending' } })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} outcomeOf={byStatus} />)
    await payNow(screen)
    await expect.poll(() => seen.errors.length).toBe(1)
    expect(isApiError(seen.errors[0]) && seen.errors[0].outcome).toBe('indeterminate')
    expect(await wire.log()).toHaveLength(1)
  })

  it('an answer found by asking may say that it failed', async () => {
    const wire = openWire()
    await wire.script({ status: 500 })
    const seen = nothingSeen()
    const declined = async (): Promise<Charge> => ({ id: 'ch_1', status: 'failed' })
    const screen = await renderWith(
      connectedClient(),
      <Pay wire={wire} seen={seen} reconcile={declined} outcomeOf={byStatus} />,
    )
    await payNow(screen)
    await expect.element(screen.getByText('payment failed')).toBeVisible()
    expect(seen.errors).toHaveLength(1)
  })

  it('an outcomeOf that throws tells nothing, and the developer is told (FK-405)', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const wire = openWire()
    await wire.script({ body: paid })
    const seen = nothingSeen()
    const outcomeOf = () => {
      throw new TypeError('charge.state is undefined')
    }
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} outcomeOf={outcomeOf} />)
    await payNow(screen)
    await expect.poll(() => seen.errors.length).toBe(1)
    expect(isApiError(seen.errors[0]) && seen.errors[0].outcome).toBe('indeterminate')
    expect(said.mock.calls.join()).toMatch(/FK-405.*outcomeOf/)
  })

  it.each([
    ['a word that the server has learned since', { id: 'ch_1', status: 'refunded' }],
    ['nothing', { id: 'ch_1' }],
  ])(
    'an outcomeOf that returns %s leaves the outcome open, and the developer is told (FK-405)',
    async (_name, body) => {
      const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      const wire = openWire()
      await wire.script({ body })
      const seen = nothingSeen()
      const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} outcomeOf={byStatus} />)
      await payNow(screen)
      await expect.poll(() => seen.errors.length).toBe(1)
      expect(isApiError(seen.errors[0]) && seen.errors[0].outcome).toBe('indeterminate')
      expect(seen.success).toEqual([])
      await expect.element(screen.getByText('payment indeterminate')).toBeVisible()
      expect(said.mock.calls.join()).toMatch(/FK-405.*outcomeOf.*gave (?:refunded|undefined)/)
    },
  )

  it('409 "still running" is sent again under the same key', async () => {
    const wire = openWire()
    const body = { error: { type: 'idempotency_error', code: 'idempotency_key_in_use', message: 'Still running' } }
    await wire.script({ status: 409, body }, { body: paid })
    const seen = nothingSeen()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} />)
    await payNow(screen)
    await expect.poll(() => seen.success).toEqual([paid])
    expect(await wire.log()).toHaveLength(2)
    expect(await wire.keys()).toHaveLength(1)
  })
})

describe('with a way to listen', () => {
  /** A webhook that reaches the page, as a test pushes it. */
  const channel = () => {
    const open = new Set<(charge: Charge) => void>()
    let opened = 0
    const subscribe = (_operation: Operation<Payment>, settle: (charge: Charge) => void) => {
      opened += 1
      open.add(settle)
      return () => open.delete(settle)
    }
    const push = (charge: Charge) => {
      for (const settle of open) settle(charge)
    }
    return { open, subscribe, opened: () => opened, push }
  }

  it('an event settles a payment whose answer was lost, and the subscription is closed', async () => {
    const wire = openWire()
    await wire.script({ status: 502 })
    const seen = nothingSeen()
    const events = channel()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} seen={seen} subscribe={events.subscribe} />)
    await payNow(screen)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    expect(seen.errors).toEqual([])
    events.push(paid)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(seen).toEqual({ success: [paid], errors: [], settled: [1] })
    expect(events.open.size).toBe(0)
  })

  it('an event settles a payment that is never answered, and the request is aborted', async () => {
    const wire = openWire()
    await wire.script({ hang: true })
    const signals: AbortSignal[] = []
    const mutationFn: Options['mutationFn'] = (payment, context) => {
      signals.push(context.signal)
      return send(wire)(payment, context)
    }
    const events = channel()
    const screen = await renderWith(
      connectedClient(),
      <Pay wire={wire} mutationFn={mutationFn} subscribe={events.subscribe} />,
    )
    await payNow(screen)
    await expect.poll(async () => (await wire.log()).length).toBe(1)
    events.push(paid)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(signals[0]?.aborted).toBe(true)
  })

  it('is opened once for an operation, also under StrictMode and for several sends', async () => {
    const wire = openWire()
    await wire.script({ status: 500 }, { status: 500 }, { body: paid })
    const events = channel()
    const screen = await renderWith(
      connectedClient(),
      <StrictMode>
        <Pay wire={wire} subscribe={events.subscribe} />
      </StrictMode>,
    )
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(events.opened()).toBe(1)
    expect(events.open.size).toBe(0)
  })

  it('an event that says pending leaves it open', async () => {
    const wire = openWire()
    await wire.script({ status: 500 })
    const events = channel()
    const screen = await renderWith(
      connectedClient(),
      <Pay wire={wire} subscribe={events.subscribe} outcomeOf={byStatus} />,
    )
    await payNow(screen)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    events.push({ id: 'ch_1', status: 'pending' })
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    events.push(paid)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
  })
})

describe('an open operation is found again', () => {
  /** Leaves a page in the middle of a payment, as a reload does: its client and everything in it are gone. */
  async function leaveInTheMiddle(wire: Wire, props: Partial<PayProps> = {}): Promise<string> {
    await wire.script({ status: 500 })
    // The page of this test lives on after it was left: it must send nothing more.
    const client = connectedClient({ policy: createRetryPolicy({ attempts: 1 }) })
    const screen = await renderWith(client, <Pay wire={wire} {...props} />)
    await payNow(screen)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    await screen.unmount()
    const [key = ''] = await wire.keys()
    return key
  }

  it('after a reload: the page shows it as open, asks, and hears of it once', async () => {
    const wire = openWire()
    const key = await leaveInTheMiddle(wire)
    await wire.script({ status: 500 })
    const seen = nothingSeen()
    const reconcile = vi.fn<Reconcile>(async () => paid)
    const screen = await renderWith(
      connectedClient(),
      <StrictMode>
        <Pay wire={wire} seen={seen} reconcile={reconcile} />
      </StrictMode>,
    )
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    await expect.poll(() => seen.success).toEqual([paid])
    expect(reconcile.mock.calls[0]?.[0]).toMatchObject({ idempotencyKey: key, variables: { amount: 20 } })
    expect(await wire.log()).toEqual([])
    expect(localStorage).toHaveLength(0)
  })

  it('after a reload: it is pending until then', async () => {
    const wire = openWire()
    await leaveInTheMiddle(wire)
    const screen = await renderWith(connectedClient(), <Pay wire={wire} reconcile={async () => null} />)
    await expect.element(screen.getByText('under way')).toBeVisible()
    await expect.element(screen.getByText('connection indeterminate')).toBeVisible()
  })

  it('after a reload: equal values are sent under the same key', async () => {
    const wire = openWire()
    const key = await leaveInTheMiddle(wire)
    await wire.script({ body: paid })
    const screen = await renderWith(connectedClient(), <Pay wire={wire} />)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.keys()).toEqual([key])
  })

  it('by a second tab', async () => {
    const wire = openWire()
    await wire.script({ hang: true }, { body: paid })
    const first = await renderWith(connectedClient(), <Pay wire={wire} label="first" />)
    await payNow(first)
    await expect.poll(async () => (await wire.log()).length).toBe(1)
    const second = await renderWith(connectedClient(), <Pay wire={wire} label="second" />)
    await second.getByRole('region', { name: 'second' }).getByRole('button', { name: 'Pay 20' }).click()
    await expect.element(second.getByText('succeeded')).toBeVisible()
    expect(await wire.keys()).toHaveLength(1)
  })

  /** The other tab learns the outcome; a frame of the same origin is a real second document, of which this page hears. */
  function settleInOtherTab(): void {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    onTestFinished(() => frame.remove())
    const storage = frame.contentWindow?.localStorage
    for (const name of Object.keys(storage ?? {})) storage?.removeItem(name)
  }

  it('by a second tab, where nothing is open any more when the first has settled it', async () => {
    const wire = openWire()
    await leaveInTheMiddle(wire)
    const screen = await renderWith(connectedClient(), <Pay wire={wire} />)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    settleInOtherTab()
    await expect.element(screen.getByText('idle').first()).toBeVisible()
  })

  it('by a second tab, which asks at once when the first has settled it', async () => {
    const wire = openWire()
    await leaveInTheMiddle(wire)
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const reconcile = vi.fn<Reconcile>(async () => null)
    const screen = await renderWith(connectedClient(), <Pay wire={wire} reconcile={reconcile} />)
    await expect.poll(() => reconcile.mock.calls.length, { interval: 10 }).toBe(1)
    reconcile.mockResolvedValue(paid)
    settleInOtherTab()
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(reconcile).toHaveBeenCalledTimes(2)
  })

  it('by the page that comes back to it in the same app, which then hears of it once', async () => {
    const wire = openWire()
    await wire.script({ status: 500 })
    const client = connectedClient()
    const [before, after] = [nothingSeen(), nothingSeen()]
    let found: Charge | null = null
    const reconcile = async () => found
    const first = await renderWith(client, <Pay wire={wire} seen={before} reconcile={reconcile} />)
    await payNow(first)
    await expect.element(first.getByText('indeterminate', { exact: true })).toBeVisible()
    await first.unmount()
    const second = await renderWith(client, <Pay wire={wire} seen={after} reconcile={reconcile} />)
    await expect.element(second.getByText('under way')).toBeVisible()
    found = paid
    await second.getByRole('button', { name: 'Check' }).click()
    await expect.element(second.getByText('succeeded')).toBeVisible()
    await expect.poll(() => after.success).toEqual([paid])
    expect(before).toEqual(nothingSeen())
  })

  it('and is no longer there when the outcome is known', async () => {
    const wire = openWire()
    await wire.script({ body: paid })
    const client = connectedClient()
    const screen = await renderWith(client, <Pay wire={wire} />)
    await payNow(screen)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    await screen.unmount()
    const again = await renderWith(client, <Pay wire={wire} />)
    await expect.element(again.getByText('idle').first()).toBeVisible()
    expect(localStorage).toHaveLength(0)
  })
})

describe('a payment that was paused for the network', () => {
  afterEach(() => onlineManager.setOnline(true))

  /** Pays offline, and closes the page: what a persister keeps of it. */
  async function closedOffline(wire: Wire): Promise<DehydratedState> {
    onlineManager.setOnline(false)
    const client = connectedClient()
    const screen = await renderWith(client, <Pay wire={wire} />)
    await payNow(screen)
    await expect.element(screen.getByText('under way')).toBeVisible()
    await expect.poll(() => client.getMutationCache().getAll()[0]?.state.isPaused).toBe(true)
    const kept = JSON.stringify(dehydrate(client))
    await screen.unmount()
    client.clear()
    return JSON.parse(kept)
  }

  it('is sent once, under one key, when the network is back', async () => {
    const wire = openWire()
    await wire.script({ status: 503 }, { body: paid })
    onlineManager.setOnline(false)
    const screen = await renderWith(connectedClient(), <Pay wire={wire} />)
    await payNow(screen)
    await sleep(100)
    expect(await wire.log()).toEqual([])
    onlineManager.setOnline(true)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.log()).toHaveLength(2)
    expect(await wire.keys()).toHaveLength(1)
  })

  it('waits for the network also between two sends, for as long as that takes, and keeps its key', async () => {
    const wire = openWire()
    await wire.script({ reset: true })
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    const client = connectedClient({ policy: createRetryPolicy({ baseMs: 1, capMs: 2 }) })
    let isThere = false
    // The network goes while the request is under way.
    const payOffline: Options['mutationFn'] = (payment, context) => {
      onLine.mockReturnValue(isThere)
      onlineManager.setOnline(isThere)
      return send(wire)(payment, context)
    }
    const screen = await renderWith(client, <Pay wire={wire} mutationFn={payOffline} />)
    await payNow(screen)
    await expect.element(screen.getByText('under way')).toBeVisible()
    await sleep(300)
    expect(await wire.log()).toHaveLength(1)
    const before = await wire.keys()
    await wire.script({ body: paid })
    isThere = true
    onLine.mockReturnValue(true)
    onlineManager.setOnline(true)
    await expect.element(screen.getByText('succeeded')).toBeVisible()
    expect(await wire.log()).toHaveLength(1)
    expect(await wire.keys()).toEqual(before)
    onLine.mockRestore()
  })

  it.each(['before', 'after'] as const)(
    'survives a reload by a persister that resumes it %s its form is there: one request, one key, one answer',
    async (when) => {
      const wire = openWire()
      await wire.script({ body: paid })
      const kept = await closedOffline(wire)
      const client = connectedClient()
      // As the guides of TanStack have it; such a function knows no key.
      const unkeyed = vi.fn<() => Promise<Charge>>(async () => paid)
      client.setMutationDefaults(['charge', wire.url], { mutationFn: unkeyed })
      const seen = nothingSeen()
      hydrate(client, kept)
      onlineManager.setOnline(true)
      const resumed = when === 'before' ? client.resumePausedMutations() : undefined
      const screen = await renderWith(client, <Pay wire={wire} seen={seen} />)
      await (resumed ?? client.resumePausedMutations())
      await expect.element(screen.getByText('succeeded')).toBeVisible()
      expect(await wire.log()).toHaveLength(1)
      expect(await wire.keys()).toHaveLength(1)
      expect(unkeyed).not.toHaveBeenCalled()
      expect(seen).toEqual({ success: [paid], errors: [], settled: [1] })
    },
  )

  it('whose answer is then lost is open, under the same key, and not sent by TanStack once more', async () => {
    const wire = openWire()
    await wire.script({ status: 500 })
    const kept = await closedOffline(wire)
    const client = connectedClient({ policy: createRetryPolicy({ attempts: 1 }) })
    hydrate(client, kept)
    onlineManager.setOnline(true)
    const screen = await renderWith(client, <Pay wire={wire} />)
    await client.resumePausedMutations()
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    expect(await wire.log()).toHaveLength(1)
    expect(await wire.keys()).toHaveLength(1)
  })
})

describe('one error, one answer', () => {
  it('the reporter hears nothing while the outcome is open', async () => {
    const wire = openWire()
    await wire.script({ status: 500 })
    const reported = await listenToReports()
    const screen = await renderWith(connectedClient(), <Pay wire={wire} reconcile={async () => null} />)
    await payNow(screen)
    await expect.element(screen.getByText('indeterminate', { exact: true })).toBeVisible()
    await sleep(50)
    expect(reported.all).toEqual([])
  })

  it('mutateAsync, the callbacks of mutate and the options see the same one', async () => {
    const wire = openWire()
    await wire.script({ status: 402 })
    const seen = nothingSeen()
    const heard: unknown[] = []
    const client: QueryClient = connectedClient()
    onTestFinished(client.getMutationCache().subscribe(({ mutation }) => void heard.push(mutation?.state.error)))
    const screen = await renderWith(client, <Pay wire={wire} seen={seen} />)
    await payNow(screen)
    await expect.poll(() => seen.errors.length).toBe(1)
    await expect.poll(() => heard.at(-1)).toBe(seen.errors[0])
  })
})
