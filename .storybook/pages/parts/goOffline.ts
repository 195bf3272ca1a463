/** Makes the browser say that it has no network; returns the way back. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
  dispatchEvent(new Event('offline'))
  return goOnline
}

/** The way back. */
export function goOnline(): void {
  // The browser's own property stands on the prototype.
  Reflect.deleteProperty(navigator, 'onLine')
  dispatchEvent(new Event('online'))
}
