import { describe, expect, test } from 'vitest'
import { ApiError } from '../ApiError.ts'
import { createClock } from '../test-support/createClock.ts'
import type { Tabs } from './browserTabs.ts'
import { createGate } from './createGate.ts'

const route = { origin: 'https://api.example', name: '/orders' }

const down = () =>
  new ApiError({
    kind: 'api',
    message: 'No answer.',
    outcome: 'failed',
    issues: [],
    dialect: 'none',
    retry: { verdict: 'auto', scope: 'request', reason: 'No answer.' },
  })

/** What joins the tabs of a browser: messages arrive a moment later, and a lock has one holder. */
function createBrowser({ hasLocks = true } = {}) {
  const open = new Set<(message: unknown) => void>()
  const locks = new Map<string, object>()
  const newTab = (): Tabs & { readonly close: () => void } => {
    const mine = new Set<(message: unknown) => void>()
    const tab = {}
    const hear = (message: unknown) => {
      for (const listener of mine) listener(message)
    }
    open.add(hear)
    const hold = async (thing: string, act: () => Promise<void>) => {
      await Promise.resolve()
      if (hasLocks && locks.has(thing)) return
      locks.set(thing, tab)
      await act()
      if (locks.get(thing) === tab) locks.delete(thing)
    }
    return {
      tell: (message) => {
        if (!open.has(hear)) return
        for (const other of open) if (other !== hear) queueMicrotask(() => other(structuredClone(message)))
      },
      listen: (listener) => void mine.add(listener),
      alone: (thing, act) => void hold(thing, act),
      close: () => {
        open.delete(hear)
        for (const [thing, holder] of locks) if (holder === tab) locks.delete(thing)
      },
    }
  }
  return { newTab }
}

interface Scene {
  readonly tabs?: number
  readonly hasLocks?: boolean
}

/** Several tabs whose queries poll one endpoint, which is down from the start. */
function createScene({ tabs: count = 2, hasLocks = true }: Scene = {}) {
  const clock = createClock()
  const browser = createBrowser({ hasLocks })
  const server = { isDown: true, hangs: false, requests: [] as number[] }
  const openTab = () => {
    const tabs = browser.newTab()
    const index = all.length
    const gate = createGate({ ...clock, random: () => 0.5, isOnline: () => true, tabs })
    const ask = (signal?: AbortSignal) => {
      const answer = gate.run(
        route,
        async () => {
          server.requests.push(index)
          if (server.hangs) return new Promise<string>(() => undefined)
          if (server.isDown) throw down()
          return 'fine'
        },
        signal,
      )
      answer.catch(() => undefined)
      return answer
    }
    return { ...tabs, gate, ask }
  }
  const all: ReturnType<typeof openTab>[] = []
  for (let index = 0; index < count; index += 1) all.push(openTab())
  /** Every second each tab polls, one after the other; who waits at the gate waits there. */
  const live = async (seconds: number) => {
    const waiting = new Set<number>()
    for (let second = 0; second < seconds; second += 1) {
      for (const [index, { ask }] of all.entries()) {
        const leave = () => waiting.delete(index)
        if (!waiting.has(index)) ask().then(leave, leave)
        waiting.add(index)
        await clock.advance(1000 / all.length)
      }
    }
  }
  const at = (index: number) => {
    const tab = all[index]
    if (!tab) throw new Error(`There is no tab ${index}.`)
    return tab
  }
  return { clock, server, live, at, openTab: () => all[all.push(openTab()) - 1] }
}

/** One tab hears that the endpoint is down; all are closed afterwards. */
async function closed(options?: Scene) {
  const scene = createScene(options)
  await expect(scene.at(0).ask()).rejects.toThrow('No answer.')
  await expect(scene.at(0).ask()).rejects.toThrow('No answer.')
  await scene.clock.flush()
  scene.server.requests.length = 0
  return scene
}

test('what one tab learns, all know', async () => {
  const { at, clock, server } = await closed({ tabs: 3 })
  expect(at(2).gate.stateOf(route)).toEqual(at(0).gate.stateOf(route))
  server.isDown = false
  await clock.advance(3000)
  await expect(at(1).ask()).resolves.toBe('fine')
  await clock.flush()
  expect([0, 1, 2].map((index) => at(index).gate.stateOf(route).isClosed)).toEqual([false, false, false])
})

test.each([2, 5])('%i tabs send in an outage what one sends', async (tabs) => {
  const [one, several] = [createScene({ tabs: 1 }), createScene({ tabs })]
  await one.live(300)
  await several.live(300)
  expect(one.server.requests.length).toBeGreaterThan(15)
  expect(several.server.requests.length).toBeLessThanOrEqual(1.1 * one.server.requests.length)
})

test('everything that waits in any tab is served when one has gone to see', async () => {
  const { at, clock, server } = await closed()
  const answers = [at(0).ask(), at(0).ask(), at(1).ask(), at(1).ask()]
  server.isDown = false
  await clock.advance(6000)
  await expect(Promise.all(answers)).resolves.toEqual(['fine', 'fine', 'fine', 'fine'])
  expect(server.requests).toHaveLength(4)
})

test('a tab that is closed while it goes to see is followed by another', async () => {
  const { at, clock, server } = await closed()
  server.hangs = true
  void at(0).ask()
  await clock.advance(3000)
  expect(server.requests).toEqual([0])
  server.hangs = false
  at(0).close()
  void at(1).ask()
  await clock.advance(25_000)
  expect(server.requests.slice(0, 2)).toEqual([0, 1])
})

test('a tab whose request gets no answer is followed by another after 20 s, though it still holds the lock', async () => {
  const { at, clock, server } = await closed()
  server.hangs = true
  void at(0).ask()
  void at(1).ask()
  await clock.advance(3000)
  expect(server.requests).toHaveLength(1)
  server.hangs = false
  await clock.advance(21_000)
  expect(server.requests.length).toBeGreaterThan(1)
})

test('who leaves before its turn came leaves it to the next', async () => {
  const { at, clock, server } = await closed()
  const leaver = new AbortController()
  void at(0).ask(leaver.signal)
  const stays = at(0).ask()
  server.isDown = false
  clock.setTimer(() => leaver.abort(), 2249)
  await clock.advance(6000)
  await expect(stays).resolves.toBe('fine')
  expect(server.requests).toHaveLength(1)
})

test('a tab that comes later is told', async () => {
  const { clock, openTab } = await closed()
  const tab = openTab()
  await clock.flush()
  expect(tab?.gate.stateOf(route).isClosed).toBe(true)
})

test('without locks tabs still share what they know', async () => {
  const [one, two] = [createScene({ tabs: 1 }), createScene({ tabs: 2, hasLocks: false })]
  await one.live(300)
  await two.live(300)
  expect(two.server.requests.length).toBeLessThanOrEqual(2.1 * one.server.requests.length)
  two.server.isDown = false
  await two.live(30)
  expect(two.at(1).gate.stateOf(route).isClosed).toBe(false)
})

test('a person goes at once, whoever else is going', async () => {
  const { at, clock, server } = await closed()
  server.hangs = true
  void at(0).ask()
  void at(1).ask()
  await clock.advance(3000)
  at(1).gate.probe(route)
  await clock.flush()
  expect(new Set(server.requests).size).toBe(2)
})

describe('a message that is none of the gate’s', () => {
  const route0 = {
    isClosed: true,
    dueAt: 1e15,
    probeSentAt: undefined,
    probes: 1,
    failures: 2,
    failedAt: 0,
    probedAt: 0,
  }
  const barrier = { isClosed: false, dueAt: 0, probeSentAt: undefined, probes: 0 }
  const good = { faultkit: 'gate', origin: route.origin, name: route.name, barrier, succeededAt: 0, route: route0 }
  const hostile: Tabs & { say: (message: unknown) => void } = {
    tell: () => undefined,
    alone: (_thing, act) => void act(),
    say: () => undefined,
    listen: (hear) => Object.assign(hostile, { say: hear }),
  }

  test.each([
    ['nothing', null],
    ['a text', 'gate'],
    ['another name', { ...good, faultkit: 'other' }],
    ['an origin that is no text', { ...good, origin: {} }],
    ['a barrier without times', { ...good, barrier: { isClosed: true } }],
    ['a time that never comes', { ...good, route: { ...route0, dueAt: Infinity } }],
    ['a time that is none', { ...good, barrier: { ...barrier, dueAt: Number.NaN } }],
    ['half a route', { ...good, route: { ...barrier, isClosed: true } }],
  ])('changes nothing: %s', (_what, message) => {
    const gate = createGate({ tabs: hostile })
    hostile.say(message)
    expect(gate.stateOf(route).isClosed).toBe(false)
  })

  test('holds nobody back for longer than the kit itself would', () => {
    const gate = createGate({ tabs: hostile, now: () => 1000 })
    hostile.say(good)
    expect(gate.stateOf(route)).toMatchObject({ isClosed: true })
    expect(gate.stateOf(route).dueAt).toBeLessThanOrEqual(1000 + 78_000)
  })
})
