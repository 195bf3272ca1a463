import type { OpenOperation } from './openOperation.ts'
import { warnUntold } from './operationWarnings.ts'
import { tellFound } from './tellFound.ts'

/** Opens, once per operation, the app's own subscription; closed when the outcome is known. */
export function listenForOutcome<D, V>(open: OpenOperation<D, V>): void {
  const { name, operation, owner, signal } = open
  const { subscribe } = owner.current
  if (open.isListening || !subscribe) return
  open.isListening = true
  try {
    const close = subscribe(operation, (data) => tellFound(open, data))
    // An event may come while subscribing.
    if (signal.aborted) close()
    else signal.addEventListener('abort', close)
  } catch (thrown) {
    warnUntold(name, 'subscribe', thrown)
  }
}
