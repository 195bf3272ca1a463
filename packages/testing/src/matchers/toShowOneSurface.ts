import type { MatcherState, SyncMatcherResult } from 'vitest'
import { elementOf } from './elementOf.ts'
import { settle } from './patience.ts'
import { surfacesIn } from './surfaces.ts'
import type { Place } from './types.ts'

/** `await expect(document).toShowOneSurface()`: one error, one surface, also a moment later. */
export async function toShowOneSurface(this: MatcherState, received: Place): Promise<SyncMatcherResult> {
  const root = elementOf(received)
  await settle(() => surfacesIn(root).length === 1)
  const surfaces = surfacesIn(root)
  const list = surfaces.length === 0 ? 'none' : surfaces.join(', ')
  return {
    pass: surfaces.length === 1,
    message: () => `expected ${this.isNot ? 'anything but' : 'exactly'} one place to show an error, found ${list}`,
  }
}
