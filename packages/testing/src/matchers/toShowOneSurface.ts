import type { MatcherState, SyncMatcherResult } from 'vitest'
import { elementOf } from './elementOf.ts'
import { surfacesIn } from './surfaces.ts'
import type { Place } from './types.ts'

// Taken before a test can fake it: the wait is for the page, not for the app's clock.
const later = globalThis.setTimeout
const wait = (ms: number): Promise<void> => new Promise((done) => void later(done, ms))

const patience = 1_000
// A toast comes two macrotasks after the reporter has read the error; a second surface would be there by then.
const settled = 150
const step = 25

/** Watches until there has been exactly one for a while, or until patience ends. */
async function watch(root: Element): Promise<readonly string[]> {
  let calm = 0
  for (let waited = 0; waited < patience && calm < settled; waited += step) {
    calm = surfacesIn(root).length === 1 ? calm + step : 0
    await wait(step)
  }
  return surfacesIn(root)
}

/** `await expect(document).toShowOneSurface()`: one error, one surface, also a moment later. */
export async function toShowOneSurface(this: MatcherState, received: Place): Promise<SyncMatcherResult> {
  const surfaces = await watch(elementOf(received))
  const list = surfaces.length === 0 ? 'none' : surfaces.join(', ')
  return {
    pass: surfaces.length === 1,
    message: () => `expected ${this.isNot ? 'anything but' : 'exactly'} one place to show an error, found ${list}`,
  }
}
