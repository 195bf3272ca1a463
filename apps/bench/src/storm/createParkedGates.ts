import { createGate, type Gate } from '@faultkit/core'

/** What a gate tells the other tabs: all it knows of a route and of its origin. */
interface Told {
  readonly faultkit: 'gate'
  readonly origin: string
  readonly name: string
  readonly barrier: Barrier
  readonly succeededAt: number
  readonly route?: RouteState | undefined
}

interface Barrier {
  readonly isClosed: boolean
  readonly dueAt: number
  readonly probeSentAt: number | undefined
  readonly probes: number
}

interface RouteState extends Barrier {
  readonly failures: number
  readonly failedAt: number
  readonly probedAt: number
}

type Place = Parameters<Gate['run']>[0]

interface Hands {
  readonly now: () => number
  readonly random: () => number
  /** The gate holds an operation of this client back, for so many milliseconds. */
  readonly hold: (client: number, ms: number) => void
}

/** Numbers a client: succeededAt, whether there is a route, four of the origin's barrier, seven of the route. */
const width = 13

/**
 * The shipped gate of each of many clients, which exists only while something of that client is under way. In between, what
 * it told the other tabs lies in a row of numbers, and the next one takes it over, as a tab does that has just been opened.
 */
export function createParkedGates(
  clients: number,
  place: Place,
  { now, random, hold }: Hands,
): (client: number) => ReturnType<typeof createGate> {
  const rows = new Float64Array(clients * width).fill(Number.NaN)
  return (client) => {
    const row = rows.subarray(client * width, (client + 1) * width)
    return createGate({
      now,
      random,
      isOnline: () => true,
      setTimer: (_run, ms) => hold(client, ms),
      clearTimer: () => undefined,
      tabs: {
        tell: (message) => park(row, message as Partial<Told>),
        listen: (hear) => {
          if (!Number.isNaN(row[0])) hear(toldIn(row, place))
        },
        alone: (_thing, act) => void act(),
      },
    })
  }
}

/** Whoever asks the others (`gate?`) has nothing to tell. */
function park(row: Float64Array, { faultkit, barrier, route, succeededAt = Number.NaN }: Partial<Told>): void {
  if (faultkit !== 'gate' || !barrier) return
  const { failures = 0, failedAt = 0, probedAt = 0 } = route ?? {}
  row.set([succeededAt, Number(route !== undefined), ...numbersOf(barrier), failures, failedAt, probedAt])
  if (route) row.set(numbersOf(route), 9)
}

const numbersOf = ({ isClosed, dueAt, probeSentAt = Number.NaN, probes }: Barrier): readonly number[] => [
  Number(isClosed),
  dueAt,
  probeSentAt,
  probes,
]

function toldIn(row: Float64Array, { origin, name }: Place): Told {
  const [succeededAt = 0, hasRoute, , , , , failures = 0, failedAt = 0, probedAt = 0] = row
  const route = hasRoute ? { ...barrierIn(row, 9), failures, failedAt, probedAt } : undefined
  return { faultkit: 'gate', origin, name, barrier: barrierIn(row, 2), succeededAt, route }
}

function barrierIn(row: Float64Array, from: number): Barrier {
  const [isClosed, dueAt = 0, probeSentAt = Number.NaN, probes = 0] = row.subarray(from, from + 4)
  return { isClosed: isClosed === 1, dueAt, probeSentAt: Number.isNaN(probeSentAt) ? undefined : probeSentAt, probes }
}
