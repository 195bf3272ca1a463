import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Demo, type DemoOptions, startDemo } from '../demo.ts'
import type { ArmedFault, Charge, LogEntry } from '../wire.ts'

/** The three real servers for the tests of one file, on free ports, reset before each test. */
export interface RunningDemo extends Demo {
  readonly sweetSpotApi: (path: string, init?: RequestInit) => Promise<Response>
  /** As the shop's own server calls it. */
  readonly spotflowApi: (path: string, init?: RequestInit) => Promise<Response>
  readonly arm: (fault: Omit<ArmedFault, 'times'> & { times?: number }) => Promise<void>
  readonly log: () => Promise<LogEntry[]>
  readonly charges: (order?: string) => Promise<(Charge & { idempotencyKey: string | null; last4: string })[]>
}

export function runDemo(options: Partial<DemoOptions> = {}): RunningDemo {
  let demo: Demo | undefined
  const running = (): Demo => {
    if (!demo) throw new Error('The demo runs only inside tests')
    return demo
  }
  beforeAll(async () => {
    demo = await startDemo({
      port: 0,
      data: ':memory:',
      pace: { webhook: 20, lateWebhook: 60, slow: 120 },
      ...options,
    })
  })
  beforeEach(async () => {
    await fetch(`${running().shop}/shop/reset`, { method: 'POST' })
  })
  afterAll(() => demo?.stop())
  return {
    get shop() {
      return running().shop
    },
    get sweetSpot() {
      return running().sweetSpot
    },
    get spotflow() {
      return running().spotflow
    },
    get secretKey() {
      return running().secretKey
    },
    stop: () => running().stop(),
    sweetSpotApi: (path, init) => fetch(running().sweetSpot + path, withBearer('demo_key', init)),
    spotflowApi: (path, init) => fetch(running().spotflow + path, withBearer(running().secretKey, init)),
    arm: async (fault) => {
      const answer = await fetch(`${running().shop}/shop/faults`, { method: 'PUT', body: JSON.stringify(fault) })
      if (!answer.ok) throw new Error(await answer.text())
    },
    log: () => readJson(`${running().shop}/shop/log?json`),
    charges: (order) => readJson(`${running().shop}/shop/database/charges${order ? `?order=${order}` : ''}`),
  }
}

function withBearer(key: string, init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  if (!headers.has('Authorization')) headers.set('Authorization', `Bearer ${key}`)
  return { ...init, headers }
}

async function readJson<T>(url: string): Promise<T> {
  return (await fetch(url)).json()
}
