'use client'
import { useCallback, useSyncExternalStore } from 'react'

const secondsUntil = (dueAt: number): number => Math.max(0, Math.ceil((dueAt - Date.now()) / 1000))

// Each wait is measured afresh from the wall clock, so late timers never add up; and because no wait is longer than a
// second, a machine that slept shows the right number within one second of waking, at once if the page was hidden.
function watchSeconds(dueAt: number, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = (): void => {
    clearTimeout(timer)
    changed()
    const left = dueAt - Date.now()
    if (left > 0) timer = setTimeout(tick, left % 1000 || 1000)
  }
  tick()
  document.addEventListener('visibilitychange', tick)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}

const nothingToWatch = (): void => undefined
const unknownOnServer = (): undefined => undefined

/** Whole seconds until `dueAt` (epoch milliseconds), 0 when it has come; `undefined` when there is none, and on the server. */
export function useCountdown(dueAt: number | undefined): number | undefined {
  const due = dueAt !== undefined && Number.isFinite(dueAt) ? dueAt : undefined
  const subscribe = useCallback(
    (changed: () => void) => (due === undefined ? nothingToWatch : watchSeconds(due, changed)),
    [due],
  )
  return useSyncExternalStore(subscribe, () => (due === undefined ? undefined : secondsUntil(due)), unknownOnServer)
}
