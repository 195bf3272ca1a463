'use client'
import { afterMacrotasks, claimsOf, type Surface, subscribeClaims } from '@faultkit/core'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useClaim } from './useClaim.ts'

/** One of the others shows it now; and, they had their turn: two macrotasks, like for the toaster. */
type Contest = readonly [isTheirs: boolean, isSettled: boolean]

/**
 * Who shows an error that other surfaces tell better. Claimed until that is settled, or a toast would come and go;
 * without an error, or without others, there is nothing to settle.
 */
export function useContest(error: unknown, surface: Surface, others: RegExp | undefined): Contest {
  const [settled, setSettled] = useState<unknown>()
  useEffect(() => afterMacrotasks(2, () => setSettled(error)), [error])
  const subscribe = useCallback((changed: () => void) => subscribeClaims(error, changed), [error])
  const find = (): boolean => claimsOf(error).some((other) => others?.test(other))
  const isTheirs = useSyncExternalStore(subscribe, find, find)
  const isSettled = settled === error
  useClaim(isTheirs && isSettled ? null : error, surface)
  return [isTheirs, isSettled]
}
