import type { ServiceRules } from './createService.ts'

/** One kind of bad day. Times in milliseconds. */
export interface Shape {
  readonly id: string
  readonly title: string
  /** Which numbers say something about it. */
  readonly group: 'outage' | 'four' | 'herd' | 'faults' | 'broken'
  readonly clients: number
  /** How many queries each client polls; each has its own route when `routes` says so. */
  readonly queries: number
  readonly routes?: number
  /** Polled every so often; `undefined` means asked once, all at the beginning. */
  readonly pollMs: number | undefined
  readonly endMs: number
  /** When the trouble ends. */
  readonly recoveryMs: number
  readonly startMs: number
  readonly service: Omit<ServiceRules, 'capacity'>
  /** Routes that stay broken all the time. */
  readonly broken?: number
}

const pollMs = 10_000
const startMs = 20_000
const outageMs = 60_000
const recoveryMs = startMs + outageMs

const during =
  (from: number, to: number) =>
  (now: number): boolean =>
    now >= from && now < to

interface Outage {
  readonly queries?: number
  readonly refusalCost?: number
  readonly hinted?: boolean
}

function outage(id: string, title: string, { queries = 1, refusalCost = 0.1, hinted = false }: Outage): Shape {
  return {
    id,
    title,
    group: queries === 1 ? 'outage' : 'four',
    clients: 10_000 / queries,
    queries,
    pollMs,
    startMs,
    recoveryMs,
    endMs: recoveryMs + 120_000,
    service: {
      refusalCost,
      isDown: during(startMs, recoveryMs),
      ...(hinted && { hintMs: (_now, isDown) => (isDown ? 10_000 : 2000) }),
    },
  }
}

const short = { clients: 10_000, queries: 1, pollMs, startMs }

/** A service of ten endpoints, some of them broken throughout. */
const partial = (broken: number): Shape => ({
  ...short,
  id: `broken-${broken}`,
  group: 'broken',
  title: `${broken} of 10 endpoints broken for a minute`,
  clients: 1000,
  queries: 10,
  routes: 10,
  broken,
  recoveryMs,
  endMs: recoveryMs,
  service: { refusalCost: 0.1, isDown: (now, route) => route < broken && now >= startMs },
})

/** All of them, in the order of the table. */
export const shapes: readonly Shape[] = [
  outage('cheap', 'outage, refusals cheap', {}),
  outage('dear', 'outage, refusals dear', { refusalCost: 0.5 }),
  outage('cheap-hinted', 'outage, refusals cheap, Retry-After', { hinted: true }),
  outage('dear-hinted', 'outage, refusals dear, Retry-After', { refusalCost: 0.5, hinted: true }),
  outage('four', 'outage, refusals dear, 4 queries a client', { queries: 4, refusalCost: 0.5 }),
  {
    ...outage('maintenance', 'maintenance, Retry-After says the one moment it ends', { refusalCost: 0.5 }),
    service: {
      refusalCost: 0.5,
      isDown: during(startMs, recoveryMs),
      hintMs: (now, isDown) => (isDown ? recoveryMs - now : undefined),
    },
  },
  {
    ...short,
    id: 'herd',
    group: 'herd',
    title: 'herd: everybody at once, once',
    pollMs: undefined,
    startMs: 0,
    recoveryMs: 0,
    endMs: 120_000,
    service: { refusalCost: 0.1, isDown: () => false },
  },
  {
    ...short,
    id: 'faults',
    group: 'faults',
    title: '5 % of all requests fail',
    recoveryMs: startMs,
    endMs: startMs + 120_000,
    service: { refusalCost: 0.1, isDown: () => false, faultShare: 0.05 },
  },
  {
    ...short,
    id: 'blip',
    group: 'faults',
    title: 'down for two seconds',
    recoveryMs: startMs + 2000,
    endMs: startMs + 62_000,
    service: { refusalCost: 0.1, isDown: during(startMs, startMs + 2000) },
  },
  partial(1),
  partial(2),
  partial(5),
]
