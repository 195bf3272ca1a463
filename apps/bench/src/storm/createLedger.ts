import type { Shape } from './shapes.ts'

/** What was seen in one run. */
export interface Ledger {
  readonly sent: (ok: boolean) => void
  readonly notified: () => void
  /** A query asks; what is returned is called with the answer. */
  readonly asked: (query: Asked, since: number) => (ok: boolean) => void
  /** Requests and refusals in each second. */
  readonly requests: number[]
  readonly refusals: number[]
  /** Notices in all. */
  readonly notices: () => number
  /** Everything that was asked since `startMs`, or was answered after it. */
  readonly answers: readonly Answer[]
}

/** Which query of all asks, and which endpoint. */
export interface Asked {
  readonly id: number
  readonly route: number
}

export interface Answer extends Asked {
  readonly since: number
  /** Milliseconds; `Infinity` while there is no answer. */
  at: number
  ok: boolean
}

/** Who asked before the trouble may be answered in it. */
const lookBackMs = 10_000

export function createLedger({ startMs }: Shape, now: () => number): Ledger {
  const requests: number[] = []
  const refusals: number[] = []
  const answers: Answer[] = []
  let notices = 0
  const count = (list: number[]): void => {
    const second = Math.floor(now() / 1000)
    list[second] = (list[second] ?? 0) + 1
  }
  return {
    requests,
    refusals,
    answers,
    notices: () => notices,
    notified: () => {
      if (now() >= startMs) notices += 1
    },
    sent: (ok) => {
      count(requests)
      if (!ok) count(refusals)
    },
    asked: ({ id, route }, since) => {
      const answer: Answer = { id, route, since, at: Infinity, ok: false }
      if (since >= startMs - lookBackMs) answers.push(answer)
      return (ok) => Object.assign(answer, { at: now(), ok })
    },
  }
}
