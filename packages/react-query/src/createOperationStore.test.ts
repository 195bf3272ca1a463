import { createRetryPolicy } from '@faultkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StuckOperation } from './connection.ts'
import { createOperationStore, type OperationStore } from './createOperationStore.ts'
import type { Owner } from './openOperation.ts'
import { memoryStorage } from './test-support/memoryStorage.ts'

interface Payment {
  readonly amount: number
}
type Handlers = Owner<string, Payment>['current']
type Send = Handlers['mutationFn']

const twenty = { amount: 20 }
const thirty = { amount: 30 }
const lost = () => Promise.reject(new TypeError('Failed to fetch'))

/** A store whose policy never repeats, and one hook instance on it. */
function page(mutationFn: Send, more: Omit<Handlers, 'mutationFn'> = {}) {
  const store: OperationStore<string, Payment> = createOperationStore('pay', createRetryPolicy({ attempts: 1 }))
  const owner: Owner<string, Payment> = { current: { mutationFn, ...more } }
  const run = (variables: Payment): Promise<string> => {
    const answer = store.run(variables, owner, {})
    answer.catch(() => undefined)
    return answer
  }
  return { store, owner, run }
}

/** Requests that are answered by hand, in the order they were sent. */
function answeredByHand() {
  const sent: {
    readonly key: string
    readonly amount: number
    readonly answer: (data: string) => void
    readonly refuse: (reply: unknown) => void
  }[] = []
  const send: Send = ({ amount }, { idempotencyKey: key }) =>
    new Promise((answer, refuse) => void sent.push({ key, amount, answer, refuse }))
  return { sent, send }
}

const wait = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage())
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('changed values', () => {
  it('wait while the first answer is under way, then go out under a key of their own', async () => {
    const { sent, send } = answeredByHand()
    const { run } = page(send)
    const [first, second] = [run(twenty), run(thirty)]
    await wait()
    expect(sent).toHaveLength(1)
    sent[0]?.answer('paid 20')
    await expect(first).resolves.toBe('paid 20')
    await wait()
    expect(sent[1]).toMatchObject({ amount: 30 })
    expect(sent[1]?.key).not.toBe(sent[0]?.key)
    sent[1]?.answer('paid 30')
    await expect(second).resolves.toBe('paid 30')
  })

  it('are refused for as long as somebody waits for the uncertain answer', async () => {
    const send = vi.fn<Send>(lost)
    const { run } = page(send, { reconcile: async () => null })
    void run(twenty)
    await wait(10)
    await expect(run(thirty)).rejects.toMatchObject({ code: 'operation_open' })
    await expect(run(thirty)).rejects.toMatchObject({ code: 'operation_open' })
    expect(send).toHaveBeenCalledOnce()
  })
})

describe('an outcome that is known', () => {
  it('is asked for no more, also when it was told in the moment in which a person wanted to know', async () => {
    const reconcile = vi.fn<NonNullable<Handlers['reconcile']>>(async () => null)
    let settle: (data: string) => void = () => undefined
    const { run, store } = page(lost, {
      reconcile,
      subscribe: (_operation, tell) => {
        settle = tell
        return () => undefined
      },
    })
    const answer = run(twenty)
    await wait(10)
    expect(store.get().state).toBe('indeterminate')
    store.check()
    settle('paid 20')
    await wait(120_000)
    await expect(answer).resolves.toBe('paid 20')
    expect(reconcile).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('an answer that comes too late', () => {
  it('says nothing about the operation that came after a person gave up', async () => {
    const { sent, send } = answeredByHand()
    const { run, store } = page(send)
    const first = run(twenty)
    store.abandon()
    await expect(first).rejects.toMatchObject({ outcome: 'indeterminate' })
    void run(thirty)
    sent[0]?.answer('paid 20')
    await wait()
    expect(store.get().state).toBe('pending')
    sent[1]?.answer('paid 30')
    await wait()
    expect(store.get().state).toBe('succeeded')
  })

  it('is told as overdue after 30 s where the outcome can be learned, and still counts', async () => {
    const { sent, send } = answeredByHand()
    const { run, store } = page(send, { subscribe: () => () => undefined })
    const answer = run(twenty)
    await wait(29_999)
    expect(store.get().state).toBe('pending')
    await wait(1)
    expect(store.get()).toMatchObject({ state: 'indeterminate', error: { kind: 'connection' } })
    sent[0]?.answer('paid 20')
    await expect(answer).resolves.toBe('paid 20')
  })

  it('is not overdue where nothing else can tell: the request may go on', async () => {
    const { run, store } = page(answeredByHand().send)
    void run(twenty)
    await wait(600_000)
    expect(store.get().state).toBe('pending')
  })
})

describe('asking', () => {
  it('begins within a second, with pauses that double up to half a minute, and leaves no timer when it ends', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const times: number[] = []
    const start = Date.now()
    let found: string | null = null
    const reconcile = async (): Promise<string | null> => {
      times.push(Math.round((Date.now() - start) / 1000))
      return found
    }
    const answer = page(lost, { reconcile }).run(twenty)
    await wait(121_500)
    expect(times).toEqual([1, 3, 7, 15, 31, 61, 91, 121])
    found = 'paid'
    await wait(30_000)
    await expect(answer).resolves.toBe('paid')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on when the server cannot be asked, and never sends for that', async () => {
    const send = vi.fn<Send>(lost)
    const reconcile = vi.fn<() => Promise<null>>(lost)
    const { run, store } = page(send, { reconcile })
    void run(twenty)
    await wait(5000)
    store.check()
    await wait(100_000)
    expect(reconcile.mock.calls.length).toBeGreaterThan(5)
    expect(send).toHaveBeenCalledOnce()
    expect(store.get().state).toBe('indeterminate')
  })
})

describe('a person who checks', () => {
  /** A `reconcile` that is answered by hand. */
  function askedByHand() {
    const asked: ((data: string | null) => void)[] = []
    return { asked, reconcile: () => new Promise<string | null>((answer) => void asked.push(answer)) }
  }

  it('while the server is being asked is not forgotten: it is asked again at once, and then it is sent again', async () => {
    const { asked, reconcile } = askedByHand()
    const send = vi.fn<Send>(lost)
    const { store, run } = page(send, { reconcile })
    void run(twenty)
    await wait(1000)
    expect(asked).toHaveLength(1)
    store.check()
    asked[0]?.(null)
    await wait()
    expect(asked).toHaveLength(2)
    expect(send).toHaveBeenCalledOnce()
    asked[1]?.(null)
    await wait()
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('does not wait for a question that nobody answers', async () => {
    const { asked, reconcile } = askedByHand()
    const { store, run } = page(lost, { reconcile })
    void run(twenty)
    await wait(5000)
    expect(asked).toHaveLength(1)
    store.check()
    await wait()
    expect(asked).toHaveLength(2)
    asked[1]?.('paid')
    await wait()
    expect(store.get().state).toBe('succeeded')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('asks again however often, also when the form was given back to be sent by hand', async () => {
    void page(lost).run({ ...twenty, cvc: '123' } as Payment)
    await wait()
    const reconcile = vi.fn<() => Promise<null>>(async () => null)
    const { store, owner, run } = page(lost, { reconcile })
    const again = (variables: Payment) => void run(variables)
    store.mount(owner, again)
    for (const times of [1, 2, 3]) {
      await wait()
      const released = store.check()
      if (released) again(released.variables)
      await wait()
      // Once more, because a page that comes back asks by itself.
      expect(reconcile).toHaveBeenCalledTimes(times + 1)
    }
  })

  it('sends beside a request that is overdue, under the same key, where nobody can be asked', async () => {
    const { sent, send } = answeredByHand()
    const { store, run } = page(send, { subscribe: () => () => undefined })
    const answer = run(twenty)
    await wait(31_000)
    store.check()
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    sent[1]?.answer('paid')
    await expect(answer).resolves.toBe('paid')
  })

  it('never sends what carries no key', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const send = vi.fn<(payment: Payment) => Promise<string>>((_payment) => lost())
    const { store, owner, run } = page(send)
    await run(twenty).catch(() => undefined)
    expect(store.get().state).toBe('indeterminate')
    expect(store.canCheck()).toBe(false)
    const released = store.check()
    if (released) void store.run(released.variables, owner, {})
    await wait()
    expect(send).toHaveBeenCalledOnce()
    said.mockRestore()
  })
})

describe('an open outcome about which nobody may ask before somebody signs in', () => {
  const ended = { status: 401, headers: {}, body: {} }

  it('says so, and is asked about at once when somebody has', async () => {
    const connection = { stuck: new Map<object, StuckOperation>(), mark: vi.fn<() => void>() }
    const reconcile = vi.fn<NonNullable<Handlers['reconcile']>>(() => Promise.reject(ended))
    const store: OperationStore<string, Payment> = createOperationStore(
      'pay',
      createRetryPolicy({ attempts: 1 }),
      connection,
    )
    const answer = store.run(twenty, { current: { mutationFn: lost, reconcile } }, {})
    await wait(1000)
    const [stuck] = connection.stuck.values()
    expect([connection.stuck.size, stuck?.error.retry.scope, store.get().state]).toEqual([
      1,
      'session',
      'indeterminate',
    ])
    const asked = reconcile.mock.calls.length
    reconcile.mockResolvedValue('paid 20')
    stuck?.again()
    await wait()
    expect(reconcile).toHaveBeenCalledTimes(asked + 1)
    await expect(answer).resolves.toBe('paid 20')
    expect(connection.stuck.size).toBe(0)
  })

  it('is sent again under its key where nobody can be asked', async () => {
    const connection = { stuck: new Map<object, StuckOperation>(), mark: vi.fn<() => void>() }
    const { sent, send } = answeredByHand()
    const store: OperationStore<string, Payment> = createOperationStore(
      'pay',
      createRetryPolicy({ attempts: 2, baseMs: 0 }),
      connection,
    )
    const answer = store.run(twenty, { current: { mutationFn: send } }, {})
    answer.catch(() => undefined)
    sent[0]?.refuse(new TypeError('Failed to fetch'))
    await wait(1)
    sent[1]?.refuse(ended)
    await wait()
    await expect(answer).rejects.toMatchObject({ outcome: 'indeterminate' })
    for (const { again } of connection.stuck.values()) again()
    await wait()
    sent[2]?.answer('paid 20')
    await wait()
    expect(store.get().state).toBe('succeeded')
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    expect([sent.length, connection.stuck.size]).toEqual([3, 0])
  })
})

describe('listening', () => {
  it('is closed at once by an event that comes while it opens, and then nothing is sent', async () => {
    const send = vi.fn<Send>(lost)
    const close = vi.fn<() => void>()
    const subscribe: Handlers['subscribe'] = (_operation, settle) => {
      settle('paid')
      return close
    }
    await expect(page(send, { subscribe }).run(twenty)).resolves.toBe('paid')
    expect(close).toHaveBeenCalledOnce()
    expect(send).not.toHaveBeenCalled()
  })

  it('that throws tells nothing, and the developer is told (FK-405)', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const subscribe = () => {
      throw new Error('no socket')
    }
    const { run, store } = page(lost, { subscribe })
    void run(twenty)
    await wait()
    expect(store.get().state).toBe('indeterminate')
    expect(said.mock.calls.join()).toMatch(/FK-405.*subscribe/)
  })
})

describe('two tabs that send one operation', () => {
  const refusal = { status: 409, headers: {}, body: {} }

  it('a refusal in the first says nothing of what the second may have done: it is not called failed', async () => {
    const first = answeredByHand()
    const one = page(first.send)
    const answer = one.run(twenty)
    const second = answeredByHand()
    const two = page(second.send)
    void two.run(twenty)
    expect(second.sent[0]?.key).toBe(first.sent[0]?.key)
    first.sent[0]?.refuse(refusal)
    await expect(answer).rejects.toMatchObject({ outcome: 'indeterminate' })
    expect(one.store.get().state).toBe('indeterminate')
    second.sent[0]?.answer('paid 20')
    await wait()
    expect([one.store.get().state, two.store.get().state]).toEqual(['indeterminate', 'succeeded'])
  })

  it('nor does one that comes after the second has been answered', async () => {
    const first = answeredByHand()
    const one = page(first.send)
    void one.run(twenty)
    const second = answeredByHand()
    void page(second.send).run(twenty)
    second.sent[0]?.answer('paid 20')
    await wait()
    first.sent[0]?.refuse(refusal)
    await wait()
    expect(one.store.get().state).toBe('indeterminate')
  })

  it('a refusal of what only one tab sent is a failure', async () => {
    const { sent, send } = answeredByHand()
    const { run, store } = page(send)
    void run(twenty)
    sent[0]?.refuse(refusal)
    await wait()
    expect(store.get().state).toBe('failed')
  })
})

describe('hooks that share an operation', () => {
  it('are each called back once, for the last time they asked', async () => {
    const { store, owner } = page(async () => 'paid')
    const other: typeof owner = { current: owner.current }
    const tickets = [{}, {}, {}]
    await Promise.all(tickets.map((ticket, index) => store.run(twenty, index < 2 ? owner : other, ticket)))
    expect(tickets.map((ticket) => [owner, other].filter((at) => store.delivers(ticket, at)))).toEqual([
      [],
      [owner],
      [other],
    ])
  })

  it('are called back for what was refused before it joined anything', () => {
    const { store, owner } = page(lost)
    expect(store.delivers({}, owner)).toBe(true)
  })
})

describe('after a reload', () => {
  /** Leaves an operation open in the storage. */
  async function leaveOpen(variables: Payment & { readonly cvc?: string }): Promise<void> {
    void page(lost).run(variables)
    await wait()
  }

  it('a check sends again under the same key what was stored whole', async () => {
    await leaveOpen(twenty)
    const { sent, send } = answeredByHand()
    const { store, owner } = page(send, { reconcile: async () => null })
    store.mount(owner, (variables) => void store.run(variables, owner, {}))
    await wait()
    store.check()
    await wait()
    expect(sent).toMatchObject([{ amount: 20 }])
  })

  it('where nobody can be asked, what was stored whole can be checked by sending it again', async () => {
    await leaveOpen(twenty)
    const { sent, send } = answeredByHand()
    const { store, owner, run } = page(send)
    store.mount(owner, () => expect.fail('Nothing can be resumed.'))
    expect(store.canCheck()).toBe(true)
    expect(store.get().error?.type).toBeUndefined()
    const released = store.check()
    const answer = run(released?.variables ?? thirty)
    await wait()
    sent[0]?.answer('paid')
    await expect(answer).resolves.toBe('paid')
    expect(store.get().state).toBe('succeeded')
  })

  it('where nobody can be asked, what was not stored whole is said to be the person’s to send again', async () => {
    await leaveOpen({ ...twenty, cvc: '123' })
    const { sent, send } = answeredByHand()
    const { store, owner, run } = page(send)
    store.mount(owner, () => expect.fail('Nothing can be resumed.'))
    expect(store.canCheck()).toBe(false)
    expect(store.get()).toMatchObject({ state: 'indeterminate', error: { type: 'operation_kept' } })
    const answer = run({ ...twenty, cvc: '123' } as Payment)
    await wait()
    sent[0]?.answer('paid')
    await expect(answer).resolves.toBe('paid')
  })

  it('what was not stored whole waits for the person: a check asks, and then lets them send it', async () => {
    await leaveOpen({ ...twenty, cvc: '123' })
    const { sent, send } = answeredByHand()
    const { store, owner } = page(send, { reconcile: async () => null })
    const resumed: unknown[] = []
    store.mount(owner, (variables) => {
      resumed.push(variables)
      store.run(variables, owner, {}).catch((error: unknown) => resumed.push(error))
    })
    await wait()
    store.check()
    await wait()
    expect(sent).toEqual([])
    expect(resumed).toMatchObject([twenty, { outcome: 'indeterminate' }])
    void store.run({ ...twenty, cvc: '123' } as Payment, owner, {})
    expect(sent).toMatchObject([{ amount: 20 }])
  })
})
