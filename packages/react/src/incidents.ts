import { type ApiError, type Published, subscribePublished } from '@faultkit/core'
import type { Politeness } from './announce.ts'

/** Equal failures folded into one, before it has words. Replaced, never changed, when something about it changes. */
export interface Folded {
  readonly id: string
  readonly error: ApiError
  readonly count: number
  /** Only read, so nothing was lost; it closes by itself when the reads succeed. */
  readonly read: boolean
  /** Starts all its requests again; undefined if nobody can. */
  readonly retry?: (() => void) | undefined
}

/** The ids of the open incidents that were announced, by how. */
export type Said = Readonly<Record<Politeness, Set<unknown>>>

/** The open incidents, oldest first, and a way to send one away. */
export interface IncidentStore {
  readonly subscribe: (changed: () => void) => () => void
  readonly get: () => readonly Folded[]
  readonly dismiss: (id: string) => void
  /** Sends all of them away: for tests and stories, and when another person signs in. */
  readonly clear: () => void
  /** For the `LiveRegion`s of a toaster: a toaster that mounts again does not say again what stands open. */
  readonly said: Said
}

interface Fold {
  readonly id: string
  readonly standing: Set<Published>
}

const readMethods = /^(GET|HEAD|OPTIONS|QUERY)$/i

function placeOf(error: ApiError): { origin: string; path: string } | undefined {
  if (!error.request?.url) return undefined
  try {
    const { origin, pathname } = new URL(error.request.url, globalThis.location?.href)
    return { origin, path: origin + pathname }
  } catch {
    return { origin: '', path: error.request.url }
  }
}

const isRead = ({ request }: ApiError): boolean => request !== undefined && readMethods.test(request.method)

/** What is the same incident: for reads origin and kind, for writes the operation, else the same words of the wire. */
function foldKey(error: ApiError): string {
  const place = placeOf(error)
  // Whatever was under way when the session ended waits for one sign-in.
  if (error.retry.scope === 'session') return JSON.stringify(['session', place?.origin, error.type])
  if (isRead(error)) return JSON.stringify(['read', place?.origin, error.kind])
  if (place) return JSON.stringify(['write', error.request?.method, place.path])
  return JSON.stringify(['other', error.kind, error.code, error.message])
}

function summarize({ id, standing }: Fold): Folded | undefined {
  const all = [...standing]
  // What may have gone through outweighs what came after it.
  const latest = all.findLast(({ error }) => error.outcome === 'indeterminate') ?? all.at(-1)
  if (!latest) return undefined
  const retries = all.flatMap(({ retry }) => retry ?? [])
  const retry = (): void => {
    for (const again of retries) again()
  }
  return {
    id,
    error: latest.error,
    // A form and the mutation behind it may both hand over the same error.
    count: new Set(all.map(({ error }) => error)).size,
    read: isRead(latest.error),
    retry: retries.length > 0 ? retry : undefined,
  }
}

// A page may stand open for weeks beside a service that is down: what nobody can read any more need not be kept.
const maxFolds = 100
const maxStanding = 100

/** The oldest goes first; what may have gone through, only when there is nothing else. */
function surplus(folds: ReadonlyMap<string, Fold>, snapshots: ReadonlyMap<string, Folded>): [string, Fold] | undefined {
  if (folds.size <= maxFolds) return undefined
  const all = [...folds]
  return all.find(([key]) => snapshots.get(key)?.error.outcome !== 'indeterminate') ?? all[0]
}

function stand({ standing }: Fold, published: Published): void {
  standing.add(published)
  const [oldest] = standing
  if (oldest && standing.size > maxStanding) standing.delete(oldest)
}

/** Collects what nobody shows elsewhere, folded: one notice for an outage, not one for each request. Listens while it has subscribers. */
export function createIncidents(): IncidentStore {
  const folds = new Map<string, Fold>()
  const listeners = new Set<() => void>()
  const snapshots = new Map<string, Folded>()
  const said: Said = { polite: new Set(), assertive: new Set() }
  let serial = 0
  let list: readonly Folded[] = []
  let disconnect: (() => void) | undefined

  const changed = (key: string, fold: Fold): void => {
    const summary = summarize(fold)
    if (summary) snapshots.set(key, summary)
    else {
      folds.delete(key)
      snapshots.delete(key)
      for (const ids of Object.values(said)) ids.delete(fold.id)
    }
    list = [...snapshots.values()]
    for (const listener of listeners) listener()
  }

  const close = (key: string, fold: Fold): void => {
    fold.standing.clear()
    changed(key, fold)
  }

  const take = (published: Published): (() => void) => {
    const key = foldKey(published.error)
    const fold = folds.get(key) ?? { id: `incident-${++serial}`, standing: new Set() }
    folds.set(key, fold)
    stand(fold, published)
    changed(key, fold)
    const tooMany = surplus(folds, snapshots)
    if (tooMany) close(...tooMany)
    return () => {
      if (fold.standing.delete(published) && folds.get(key) === fold) changed(key, fold)
    }
  }

  return {
    said,
    get: () => list,
    subscribe: (listener) => {
      listeners.add(listener)
      disconnect ??= subscribePublished(take)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        disconnect?.()
        disconnect = undefined
      }
    },
    dismiss: (id) => {
      const found = [...folds].find(([, fold]) => fold.id === id)
      if (found) close(...found)
    },
    clear: () => {
      for (const found of folds) close(...found)
    },
  }
}
