import { createIncidents, type IncidentStore } from './incidents.ts'

const key = Symbol.for('faultkit.incidents')
const world = globalThis as { [key]?: IncidentStore; readonly document?: unknown }

/**
 * The one store of the page, whichever copy of this package asks, so that a toaster that mounts again or in another root
 * finds what stands open. On a server a new one for each caller: it renders for many people.
 */
export function pageIncidents(): IncidentStore {
  if (world.document === undefined) return createIncidents()
  world[key] ??= createIncidents()
  return world[key]
}
