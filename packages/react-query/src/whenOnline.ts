import { onlineManager } from '@tanstack/react-query'

/** Acts when the network is back, at once while it is there; not at all once the signal says so. */
export function whenOnline(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) return
  if (onlineManager.isOnline()) {
    act()
    return
  }
  const leave = onlineManager.subscribe((isOnline) => {
    if (!isOnline) return
    leave()
    act()
  })
  signal.addEventListener('abort', leave)
}
