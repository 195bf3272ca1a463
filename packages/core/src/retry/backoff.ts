/** Timers hold 31 bits: a longer delay fires at once, and a retry loop becomes a storm. */
const maxDelayMs = 2 ** 31 - 2

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** A random number in [0, 1), whatever the source gives. */
const share = (random: () => number): number => {
  const value = random()
  return value >= 0 && value < 1 ? value : 0.5
}

/** Finite, not negative, and short enough for a timer. */
const safeDelay = (ms: number): number => (ms >= 0 ? Math.min(Math.round(ms), maxDelayMs) : 0)

/** Full jitter: anything from nothing to the doubled base, so that clients that failed together do not come back together. */
export function fullJitter(attempt: number, baseMs: number, capMs: number, random: () => number): number {
  return safeDelay(share(random) * ceiling(attempt, baseMs, capMs))
}

/** Equal jitter: at least half of the doubled base; for probes, whose number counts more than their speed. */
export function equalJitter(attempt: number, baseMs: number, capMs: number, random: () => number): number {
  return safeDelay((0.5 + share(random) / 2) * ceiling(attempt, baseMs, capMs))
}

const ceiling = (attempt: number, baseMs: number, capMs: number): number =>
  Math.min(capMs, baseMs * 2 ** clamp(attempt - 1, 0, 60))

/**
 * The server's hint is a floor, jittered after it and never before: a date that everybody was given must not bring
 * everybody back in the same second (measured: 9.8 to 21 times the capacity). With a quarter of the hint in place of a half,
 * those who come back meet those who are back (`pnpm bench:storm`).
 */
export function afterHint(hintMs: number, ownMs: number, random: () => number): number {
  return safeDelay(Math.max(hintMs + share(random) * clamp(0.5 * hintMs, 1000, 18_000), ownMs))
}
