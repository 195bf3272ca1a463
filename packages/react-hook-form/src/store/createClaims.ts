import { type ApiError, claimError, type Surface } from '@faultkit/core'
import type { ErrorStore } from './createErrorStore.ts'

/** Claims the error for field and summary while mounted readers show every part of it. */
export type UpdateClaims = (error: ApiError | undefined) => void

function surfacesOf({ entries, isRead }: ErrorStore): readonly Surface[] {
  const names = [...entries().keys()]
  const isAllRead = isRead(null)
  // What one part of nobody reads would be lost if the rest silenced the toaster.
  if (!isAllRead && !names.every(isRead)) return []
  const isSummary = isAllRead || names.includes('root')
  return [
    ...(isSummary ? (['summary'] as const) : []),
    ...(names.some((name) => name !== 'root' && isRead(name)) ? (['field'] as const) : []),
  ]
}

/** What was shown stays claimed when its fields are mended: until the next submit the error is answered, not lost. */
export function createClaims(store: ErrorStore): UpdateClaims {
  let claimed: ApiError | undefined
  let held = new Map<Surface, () => void>()
  return (error) => {
    if (error && error === claimed && store.entries().size === 0) return
    const before = held
    held = new Map()
    for (const surface of error ? surfacesOf(store) : []) {
      held.set(surface, (error === claimed ? before.get(surface) : undefined) ?? claimError(error, surface))
    }
    for (const [surface, release] of before) if (held.get(surface) !== release) release()
    claimed = error
  }
}
