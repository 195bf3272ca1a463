'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { type Countdown, createCountdown } from './countdown.ts'

interface NoCountdown extends Omit<Countdown, 'get'> {
  readonly get: () => undefined
}

const unknown = (): undefined => undefined
const none: NoCountdown = { subscribe: () => unknown, get: unknown }

/** Whole seconds until `dueAt` (epoch milliseconds), 0 when it has come; `undefined` when there is none, and on the server. */
export function useCountdown(dueAt: number | undefined): number | undefined {
  const countdown = useMemo(
    () => (dueAt !== undefined && Number.isFinite(dueAt) ? createCountdown(dueAt) : none),
    [dueAt],
  )
  return useSyncExternalStore<number | undefined>(countdown.subscribe, countdown.get, unknown)
}
