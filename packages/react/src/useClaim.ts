'use client'
import { claimError, type Surface } from '@faultkit/core'
import { useEffect, useLayoutEffect } from 'react'

// Layout effects run in the commit itself, so a claim is there before the reporter looks; React 18 warns about them on a server.
const useCommitEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** Says that this component shows the error, as long as it is mounted; `null` and `undefined` claim nothing. */
export function useClaim(error: unknown, surface: Surface): void {
  useCommitEffect(() => {
    if (error === null || error === undefined) return undefined
    return claimError(error, surface)
  }, [error, surface])
}
