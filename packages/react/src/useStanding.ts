'use client'
import type { ApiError } from '@faultkit/core'
import { useState } from 'react'

/** What is known of a write, and what its notice has said of it before. */
export interface Standing {
  /** Nobody knows whether it went through; also while it is asked again. */
  readonly isUncertain: boolean
  /** It waited for the network and was never sent. */
  readonly isUnsent: boolean
  /** Such a one is being sent at last, so its notice stays: the reader has pressed a button of it. */
  readonly isHeld: boolean
  /** A doubt was told, so that a failure is told as its end. */
  readonly wasDoubted: boolean
  /** A doubt was told, or that it was not sent: its success is news. */
  readonly wasTold: boolean
}

/** Where a write stands that may have no answer: what a notice of its outcome is drawn from. */
export function useStanding(error: ApiError | null, state: string): Standing {
  const [wasDoubted, setDoubted] = useState(false)
  const [wasUnsent, setUnsent] = useState(false)
  const isUncertain = state === 'indeterminate' || (state === 'pending' && error?.outcome === 'indeterminate')
  const isUnsent = isUncertain && error?.code === 'operation_unsent'
  const isDoubted = isUncertain && !isUnsent
  const isHeld = wasUnsent && state === 'pending' && !isDoubted
  const isSettled = state === 'succeeded' || state === 'failed'
  if (!isSettled && isDoubted !== wasDoubted) setDoubted(isDoubted)
  if (!isSettled && wasUnsent !== (isUnsent || isHeld)) setUnsent(!wasUnsent)
  return { isUncertain, isUnsent, isHeld, wasDoubted, wasTold: wasDoubted || wasUnsent }
}
