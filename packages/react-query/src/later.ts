/** A timer that ends with what it is for. */
export function later(signal: AbortSignal, ms: number, act: () => void): ReturnType<typeof setTimeout> {
  const timer = setTimeout(act, ms)
  signal.addEventListener('abort', () => clearTimeout(timer))
  return timer
}
