import { info, octagon, triangle } from '../icon/shapes.ts'

export type Tone = 'critical' | 'warning' | 'info' | 'settled' | 'uncertain'

/** The shape that says how much is at stake. */
export function iconOf(tone: Tone): string {
  if (tone === 'critical') return octagon
  return tone === 'warning' ? triangle : info
}
