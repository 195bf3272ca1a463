import type { Ledger } from './createLedger.ts'
import type { Shape } from './shapes.ts'
import { capacityOf, wantedOf } from './simulate.ts'

/** What the table says of one run; a share is a number from 0 to 1. */
export interface Measures {
  /** Requests during the trouble, by what was wanted. */
  readonly amplification: number
  /** The fullest second after it, by capacity. */
  readonly peak: number
  /** Seconds until less than 1 % of all requests are refused, for good; `undefined` = never. */
  readonly calmS: number | undefined
  /** Seconds until 99 % of all queries have fresh data. */
  readonly freshS: number | undefined
  /** Of what was asked in the minute after, how much was answered within 10 s. */
  readonly served: number
  /** Of what was asked in all, how much ended well. */
  readonly endedWell: number
  /** Of what the healthy endpoints were asked, how much was answered within 10 s. */
  readonly healthy: number
  readonly requestsPerOperation: number
  readonly noticesPerClient: number
}

export function measure(shape: Shape, ledger: Ledger): Measures {
  const { startMs, recoveryMs, endMs, clients, queries } = shape
  const { requests, all, healthy, minute } = ledger
  const total = sum(requests)
  return {
    amplification: sum(slice(requests, startMs, recoveryMs)) / ((wantedOf(shape) * (recoveryMs - startMs)) / 1000),
    peak: Math.max(0, ...slice(requests, recoveryMs, endMs)) / capacityOf(shape),
    calmS: calmAfter(shape, ledger),
    freshS: freshAfter(shape, ledger),
    served: minute.prompt / minute.asked,
    endedWell: all.ended / all.asked,
    healthy: healthy.prompt / healthy.asked,
    requestsPerOperation: total / (clients * queries),
    noticesPerClient: ledger.notices() / clients,
  }
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + (value ?? 0), 0)

const slice = (list: readonly number[], fromMs: number, toMs: number): number[] =>
  Array.from({ length: Math.floor((toMs - fromMs) / 1000) }, (_, index) => list[Math.floor(fromMs / 1000) + index] ?? 0)

function calmAfter({ recoveryMs, endMs }: Shape, { requests, refusals }: Ledger): number | undefined {
  const all = slice(requests, recoveryMs, endMs)
  const refused = slice(refusals, recoveryMs, endMs)
  const last = all.findLastIndex((count, second) => (refused[second] ?? 0) >= 0.01 * count && count > 0)
  return last >= all.length - 2 ? undefined : last + 1
}

function freshAfter({ recoveryMs }: Shape, { freshAt }: Ledger): number | undefined {
  const at = freshAt.toSorted()[Math.ceil(freshAt.length * 0.99) - 1] ?? Infinity
  return at < Infinity ? (at - recoveryMs) / 1000 : undefined
}
