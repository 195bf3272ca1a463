import type { WireReply, WireRequest } from '../../../../scripts/wireServer.ts'

/** A line to the scripted server of the test run: what it is to answer, and what it saw. */
export interface Wire {
  readonly url: string
  readonly script: (...replies: WireReply[]) => Promise<void>
  readonly log: () => Promise<WireRequest[]>
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
    keys: async () => {
      const seen = (await log()).map(({ headers }) => headers['idempotency-key'])
      return [...new Set(seen.filter((key) => typeof key === 'string'))]
    },
  }
}
