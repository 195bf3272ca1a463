'use client'
import { claimsOf, type Surface, subscribeClaims } from '@faultkit/core'
import { useClaim } from '@faultkit/react'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

const shownElsewhere: ReadonlySet<Surface> = new Set(['field', 'group', 'summary', 'boundary', 'caller', 'silent'])

/**
 * Whether the error is left for a notice: false until the form had its turn (two macrotasks, like the toaster) and while another
 * surface shows it. Claimed from the start, or a toast would come and go in the meantime.
 */
export function useUnclaimed(error: unknown): boolean {
  const [waited, setWaited] = useState<unknown>(null)
  useClaim(error, 'banner')
  useEffect(() => {
    let timer = setTimeout(() => {
      timer = setTimeout(() => setWaited(error), 0)
    }, 0)
    return () => clearTimeout(timer)
  }, [error])
  const subscribe = useCallback((changed: () => void) => subscribeClaims(error, changed), [error])
  const isShown = (): boolean => claimsOf(error).some((surface) => shownElsewhere.has(surface))
  return !useSyncExternalStore(subscribe, isShown, () => false) && waited === error
}
