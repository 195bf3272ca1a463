import type { Shape } from './shapes.ts'

/** What was asked, and what became of it: counted as it happens, because a million clients ask twenty million times. */
interface Tally {
  asked: number
  /** Ended well, however late. */
  ended: number
  /** Answered within ten seconds. */
  prompt: number
}

/** What was seen in one run. */
export interface Ledger {
  readonly sent: (ok: boolean) => void
  readonly notified: () => void
  /** A query asks now. */
  readonly asked: (query: Asked) => void
  /** What it asked then is answered now. */
  readonly answered: (query: Asked, since: number, ok: boolean) => void
  /** Requests and refusals in each second. */
  readonly requests: number[]
  readonly refusals: number[]
  /** Notices in all. */
  readonly notices: () => number
  /** What was asked from the beginning of the trouble, and could be answered in time. */
  readonly all: Tally
  /** Of that, what healthy endpoints were asked. */
  readonly healthy: Tally
  /** What was asked in the minute after the trouble. */
  readonly minute: Tally
  /** When each query first had an answer after the trouble, in milliseconds; `Infinity` = never. */
  readonly freshAt: Float64Array
}

/** Which query of all asks, and which endpoint. */
export interface Asked {
  readonly id: number
  readonly route: number
}

const promptMs = 10_000

export function createLedger(shape: Shape, now: () => number): Ledger {
  const { startMs, recoveryMs, endMs, clients, queries, broken = 0 } = shape
  const requests: number[] = []
  const refusals: number[] = []
  const [all, healthy, minute] = [newTally(), newTally(), newTally()]
  const freshAt = new Float64Array(clients * queries).fill(Infinity)
  let notices = 0
  const count = (list: number[]): void => {
    const second = Math.floor(now() / 1000)
    list[second] = (list[second] ?? 0) + 1
  }
  const talliesOf = (route: number, since: number): readonly Tally[] => {
    const isInTime = since >= startMs && since <= endMs - promptMs
    const isAfter = since >= recoveryMs && since < recoveryMs + 60_000
    return [...(isInTime ? [all] : []), ...(isInTime && route >= broken ? [healthy] : []), ...(isAfter ? [minute] : [])]
  }
  return {
    requests,
    refusals,
    all,
    healthy,
    minute,
    freshAt,
    notices: () => notices,
    notified: () => {
      if (now() >= startMs) notices += 1
    },
    sent: (ok) => {
      count(requests)
      if (!ok) count(refusals)
    },
    asked: ({ route }) => {
      for (const tally of talliesOf(route, now())) tally.asked += 1
    },
    answered: ({ id, route }, since, ok) => {
      if (!ok) return
      const at = now()
      if (at >= recoveryMs) freshAt[id] = Math.min(freshAt[id] ?? Infinity, at)
      for (const tally of talliesOf(route, since)) {
        tally.ended += 1
        if (at - since <= promptMs) tally.prompt += 1
      }
    },
  }
}

const newTally = (): Tally => ({ asked: 0, ended: 0, prompt: 0 })
