import { dot, info, octagon, tick, triangle } from '../icon/shapes.ts'

export type Tone = 'critical' | 'warning' | 'info' | 'settled' | 'uncertain'

/** The shape that says how much is at stake. */
export const shapeOf: Readonly<Record<Tone, string>> = {
  critical: octagon,
  warning: triangle,
  info,
  settled: tick,
  uncertain: dot,
}
