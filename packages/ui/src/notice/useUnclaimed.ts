'use client'
import { afterMacrotasks, claimsOf, type Surface, subscribeClaims } from '@faultkit/core'
import { useClaim } from '@faultkit/react'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

/**
 * Whether the error is left for this surface: false until the others had their turn (two macrotasks, like the toaster) and
 * while one of them shows it. Claimed from the start, or a toast would come and go in the meantime.
 */
export function useUnclaimed(error: unknown, surface: Surface, others: RegExp | undefined): boolean {
  const [waited, setWaited] = useState<unknown>()
  useClaim(error, surface)
  useEffect(() => {
    let isGone = false
    afterMacrotasks(2, () => isGone || setWaited(error))
    return () => {
      isGone = true
    }
  }, [error])
  const subscribe = useCallback((changed: () => void) => subscribeClaims(error, changed), [error])
  const isShown = (): boolean => claimsOf(error).some((other) => others?.test(other))
  return !useSyncExternalStore(subscribe, isShown, isShown) && !!error && waited === error
}
