import { createRetryPolicy } from '@faultkit/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Handlers } from './liveOperation.ts'
import { createMachine, type Machine, mount, run } from './operationMachine.ts'
import { createOperationStorage } from './operationStorage.ts'
import { memoryStorage } from './test-support/memoryStorage.ts'

interface Charge {
  readonly status: 'succeeded' | 'failed' | 'pending'
}
const payment = { order: 'o-1', amount: 20 }
type Page = Machine<Charge, typeof payment>

const replies = [
  'commit',
  'commit, then reset',
  'reset',
  'commit, then 500',
  '500',
  '409',
  '404',
  '429',
  'pending',
  'decline',
] as const
type Reply = (typeof replies)[number]

interface Means {
  readonly reconcile: boolean
  readonly events: boolean
}

/** A server with stored idempotency keys, the tabs before it, and everything that must never be seen. */
function createScene({ reconcile, events }: Means) {
  const charges = new Map<string, Charge>()
  const keys: string[] = []
  const settled = new Set<string>()
  const lost = new Set<string>()
  const faults: string[] = []
  const script: Reply[] = []
  const area = memoryStorage()
  const alive = new Set<Page>()
  const settles = new Set<(charge: Charge) => void>()
  let serial = 0

  const commit = (key: string, charge: Charge): Charge => {
    const kept = charges.get(key) ?? charge
    if (kept.status === 'pending') charges.set(key, charge)
    else charges.set(key, kept)
    return charges.get(key) ?? charge
  }
  const reset = (key: string): never => {
    lost.add(key)
    throw new TypeError('Failed to fetch')
  }
  const status = (key: string, code: number, more: object = {}): never => {
    if (code === 500) lost.add(key)
    throw { status: code, headers: {}, body: { error: { type: 'invalid_request_error', code: 'x' } }, ...more }
  }
  const answers: Record<Reply, (key: string) => Charge> = {
    commit: (key) => commit(key, { status: 'succeeded' }),
    'commit, then reset': (key) => {
      commit(key, { status: 'succeeded' })
      return reset(key)
    },
    reset,
    'commit, then 500': (key) => {
      commit(key, { status: 'succeeded' })
      return status(key, 500)
    },
    '500': (key) => status(key, 500),
    '409': (key) => status(key, 409),
    '404': (key) => status(key, 404),
    '429': (key) => status(key, 429, { headers: { 'retry-after': '1' } }),
    pending: (key) => commit(key, { status: 'pending' }),
    decline: (key) => commit(key, { status: 'failed' }),
  }

  const send = (page: Page, key: string): Promise<Charge> => {
    const previous = keys.at(-1)
    if (previous !== undefined && previous !== key && !settled.has(previous) && !keys.includes(key)) {
      faults.push('a second key while the first one was open')
    }
    keys.push(key)
    const reply = script.shift() ?? 'reset'
    return new Promise((resolve, reject) => {
      const answer = (): void => {
        try {
          const charge = answers[reply](key)
          if (alive.has(page)) resolve(charge)
        } catch (thrown) {
          if (alive.has(page)) reject(thrown)
        }
      }
      setTimeout(answer, 5)
    })
  }

  const watch = (page: Page): void => {
    const key = page.live?.operation.idempotencyKey ?? keys.at(-1) ?? ''
    const truth = charges.get(key)?.status
    if (page.known.state === 'failed' && (truth === 'succeeded' || (lost.has(key) && truth !== 'failed'))) {
      faults.push(`said failed while the truth was ${truth}`)
    }
    if (page.known.state === 'succeeded' && truth !== 'succeeded') faults.push(`said succeeded while it was ${truth}`)
    if (page.known.state === 'failed' || page.known.state === 'succeeded') settled.add(key)
  }

  const open = (): Page => {
    const page: Page = createMachine<Charge, typeof payment>('pay', {
      policy: createRetryPolicy(),
      storage: createOperationStorage(() => area, Date.now),
      createKey: () => `key-${++serial}`,
      now: Date.now,
      random: () => 0.5,
    })
    alive.add(page)
    page.listeners.add(() => watch(page))
    mount(page, page, handlersOf(page), (variables) => submit(page, variables))
    return page
  }
  const handlersOf = (page: Page): Handlers<Charge, typeof payment> => ({
    mutationFn: (_variables, { idempotencyKey }) => send(page, idempotencyKey),
    outcomeOf: ({ status: said }) => (said === 'pending' ? 'indeterminate' : said),
    ...(reconcile && { reconcile: async (operation) => charges.get(operation.idempotencyKey) ?? null }),
    ...(events && {
      subscribe: (_operation, settle) => {
        settles.add(settle)
        return () => settles.delete(settle)
      },
    }),
  })
  const submit = (page: Page, variables: typeof payment): void => {
    run(page, variables, handlersOf(page), {}, page).catch(() => undefined)
  }
  const tabs = [open()]
  const at = (index: number): Page => tabs[index % tabs.length] ?? open()

  return {
    faults,
    charges,
    keys,
    area,
    tabs,
    reply: (reply: Reply) => script.push(reply),
    submit: (index: number) => submit(at(index), { ...payment }),
    event: () => {
      const charge = charges.get(keys.at(-1) ?? '')
      if (charge) for (const settle of settles) settle(charge)
    },
    complete: () => {
      for (const [key, { status: said }] of charges) if (said === 'pending') charges.set(key, { status: 'succeeded' })
    },
    reload: (index: number) => {
      const old = at(index)
      alive.delete(old)
      old.listeners.clear()
      for (const timer of Object.values(old.live?.timers ?? {})) clearTimeout(timer)
      tabs[tabs.indexOf(old)] = open()
    },
    addTab: () => {
      if (tabs.length < 2) tabs.push(open())
    },
  }
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('reply' as const), reply: fc.constantFrom(...replies) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('submit' as const), tab: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('time' as const), ms: fc.constantFrom(1, 10, 900, 5000) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reload' as const), tab: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ type: 'event' as const }, { type: 'complete' as const }, { type: 'tab' as const }),
  },
)
const means = fc.record({ reconcile: fc.boolean(), events: fc.boolean() })

describe('an operation under every order of events', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('has one key and never says failed while its outcome is open', async () => {
    await fc.assert(
      fc.asyncProperty(means, fc.array(step, { minLength: 2, maxLength: 14 }), async (how, steps) => {
        const scene = createScene(how)
        for (const now of steps) {
          if (now.type === 'reply') scene.reply(now.reply)
          else if (now.type === 'submit') scene.submit(now.tab)
          else if (now.type === 'reload') scene.reload(now.tab)
          else if (now.type === 'tab') scene.addTab()
          else if (now.type === 'event') scene.event()
          else if (now.type === 'complete') scene.complete()
          else await vi.advanceTimersByTimeAsync(now.ms)
        }
        await vi.advanceTimersByTimeAsync(1000)
        expect(scene.faults).toEqual([])
        vi.clearAllTimers()
      }),
      { numRuns: 400 },
    )
  })

  it('settles with what the server holds whenever the server can be asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...replies), { maxLength: 6 }), async (script) => {
        const scene = createScene({ reconcile: true, events: false })
        script.forEach(scene.reply)
        scene.reply('commit, then reset')
        scene.submit(0)
        await vi.advanceTimersByTimeAsync(120_000)
        scene.complete()
        await vi.advanceTimersByTimeAsync(120_000)
        const [page] = scene.tabs
        const truth = scene.charges.get(scene.keys.at(-1) ?? '')?.status
        expect(page?.known.state).toBe(truth ?? page?.known.state)
        expect(scene.faults).toEqual([])
        vi.clearAllTimers()
      }),
      { numRuns: 200 },
    )
  })
})
