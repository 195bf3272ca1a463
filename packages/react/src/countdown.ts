/** Whole seconds until a moment, as a store for React. */
export interface Countdown {
  readonly subscribe: (changed: () => void) => () => void
  readonly get: () => number
}

/**
 * Counts down to `dueAt` (epoch milliseconds) and never up: the wall clock goes on while a machine sleeps and may be set
 * back; the monotonic one stops in sleep on some systems and cannot be set (W3C High Resolution Time, "clock drift"). Whichever
 * says that more time has passed is right.
 */
export function createCountdown(dueAt: number): Countdown {
  const from = { wall: Date.now(), steady: performance.now() }
  const total = dueAt - from.wall
  let elapsed = 0
  const left = (): number => {
    elapsed = Math.max(elapsed, Date.now() - from.wall, performance.now() - from.steady)
    return Math.max(0, total - elapsed)
  }
  return { get: () => Math.ceil(left() / 1000), subscribe: (changed) => watch(left, changed) }
}

// Each wait is measured afresh, so late timers never add up; and because no wait is longer than a second, a machine that
// slept shows the right number within one second of waking, at once if the page was hidden.
function watch(left: () => number, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = (): void => {
    clearTimeout(timer)
    // Before anybody is told: a slow page that draws while the last moment passes would stop at 1.
    const rest = left()
    if (rest > 0) timer = setTimeout(tick, rest % 1000 || 1000)
    changed()
  }
  tick()
  document.addEventListener('visibilitychange', tick)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}
