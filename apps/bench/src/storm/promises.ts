import type { Measures } from './measure.ts'
import type { Shape } from './shapes.ts'

/** A number that the kit promises to hold on one kind of day. */
export interface Promised {
  readonly text: string
  readonly holds: (seen: Measures) => boolean
}

const never = Number.POSITIVE_INFINITY
const amplification = (most: number): Promised => ({
  text: `amplification ≤ ${most}`,
  holds: (seen) => seen.amplification <= most,
})
const peak: Promised = { text: 'peak ≤ 1.3 × capacity', holds: (seen) => seen.peak <= 1.3 }
const calm: Promised = { text: '< 1 % refused within 5 s', holds: (seen) => (seen.calmS ?? never) <= 5 }
const fresh: Promised = { text: '99 % fresh within 22 s', holds: (seen) => (seen.freshS ?? never) <= 22 }
const oneNotice: Promised = { text: 'one notice', holds: (seen) => seen.noticesPerClient <= 1 }
const endsWell: Promised = { text: '≥ 99.9 % end well', holds: (seen) => seen.endedWell >= 0.999 }
const healthy: Promised = { text: '≥ 99.9 % of the healthy served', holds: (seen) => seen.healthy >= 0.999 }

/** What the shipped code must show, by the shape's group. */
export const promises: Readonly<Record<Shape['group'], readonly Promised[]>> = {
  outage: [amplification(1.2), peak, calm, fresh, oneNotice],
  four: [amplification(0.35), peak, calm, fresh, oneNotice],
  herd: [{ text: '100 % end well', holds: (seen) => seen.endedWell === 1 }],
  faults: [endsWell],
  broken: [healthy, oneNotice],
}
