import { expect } from 'vitest'
import type { WireReply, WireRequest } from '../../../../scripts/wireServer.ts'

/** A line to the scripted server of the test run: what it is to answer, and what it saw. */
export interface Wire {
  readonly url: string
  readonly script: (...replies: WireReply[]) => Promise<void>
  readonly log: () => Promise<WireRequest[]>
  /** Milliseconds from a click until the browser has its request; by the page's own clock, so that a busy machine counts little. */
  readonly msToSend: (click: () => void) => Promise<number>
  /** The distinct idempotency keys that arrived. */
  readonly keys: () => Promise<string[]>
}

let serial = 0

/** A line of its own for each test. */
export function openWire(): Wire {
  const url = `/wire/react-query-${Date.now()}-${++serial}`
  const log = async (): Promise<WireRequest[]> => (await fetch(`${url}/log`)).json()
  return {
    url,
    log,
    script: async (...replies) => {
      await fetch(`${url}/script`, { method: 'PUT', body: JSON.stringify(replies) })
    },
    msToSend: async (click) => {
      performance.clearResourceTimings()
      const clickedAt = performance.now()
      click()
      const sends = () =>
        performance
          .getEntriesByType('resource')
          .filter(({ startTime }) => startTime >= clickedAt)
          .filter(({ name }) => name.includes(url) && !/\/(?:log|script)$/.test(name))
      await expect.poll(() => sends().length, { interval: 5 }).toBe(1)
      return (sends()[0]?.startTime ?? Number.NaN) - clickedAt
    },
    keys: async () => {
      const seen = (await log()).map(({ headers }) => headers['idempotency-key'])
      return [...new Set(seen.filter((key) => typeof key === 'string'))]
    },
  }
}
