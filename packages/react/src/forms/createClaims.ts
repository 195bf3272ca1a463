import { type ApiError, claimError, type Surface } from '@faultkit/core'
import type { ErrorStore } from './createErrorStore.ts'

function surfacesOf({ entries, isRead }: ErrorStore): Surface[] {
  const names = [...entries().keys()]
  const isAllRead = isRead(null)
  // What one part of nobody reads would be lost if the rest silenced the toaster.
  if (!isAllRead && !names.every(isRead)) return []
  const read = names.filter(isRead)
  return [
    ...(isAllRead || read.includes('root') ? (['summary'] as const) : []),
    ...(read.some((name) => name !== 'root') ? (['field'] as const) : []),
  ]
}

/**
 * Claims the error for field and summary while mounted readers show every part of it; returns "look again". What was
 * shown stays claimed when its fields are mended: until the next submit the error is answered, not lost.
 */
export function createClaims(store: ErrorStore, errorNow: () => ApiError | undefined): () => void {
  let claimed: ApiError | undefined
  let releases: (() => void)[] = []
  let isDue = false
  const claim = (): void => {
    const error = errorNow()
    isDue = false
    if (error && error === claimed && store.entries().size === 0) return
    const before = releases
    // The new before the old: nobody sees the error unclaimed in between.
    releases = error ? surfacesOf(store).map((surface) => claimError(error, surface)) : []
    claimed = error
    for (const release of before) release()
  }
  return () => {
    // Once for a thousand readers that mount together, and long before anybody asks who shows the error.
    if (!isDue) queueMicrotask(claim)
    isDue = true
  }
}
