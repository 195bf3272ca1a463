import { readError } from '@faultkit/core'
import { isKeyed, later, type OpenOperation, release } from './openOperation.ts'
import { lostAnswer } from './operationErrors.ts'
import { isRecord } from './outcome.ts'
import { sendOperation } from './sendOperation.ts'
import { tellFound } from './tellFound.ts'

const firstAskMs = 1000
const maxAskMs = 30_000

/** Asks `reconcile` now; what it does not know is sent again for a person. */
export function askNow<D, V>(open: OpenOperation<D, V>, isPerson: boolean): void {
  askFromNowOn(open)
  open.hurry?.(isPerson)
}

/** Asks `reconcile`, with growing pauses, until the outcome is known. */
export function askFromNowOn<D, V>(open: OpenOperation<D, V>): void {
  if (!open.hurry && open.owner.current.reconcile) void keepAsking(open)
}

async function keepAsking<D, V>(open: OpenOperation<D, V>): Promise<void> {
  for (let ms = firstAskMs; !open.signal.aborted; ms = Math.min(2 * ms, maxAskMs)) {
    const isPerson = await pause(open, ms * (0.5 + Math.random() / 2))
    if ((await ask(open)) && isPerson && !open.signal.aborted) sendForPerson(open)
  }
}

/** Resolves with who ended it: a person or time. */
const pause = <D, V>(open: OpenOperation<D, V>, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = later(open.signal, ms, () => resolve(false))
    open.hurry = (isPerson) => {
      clearTimeout(timer)
      resolve(isPerson)
    }
  })

/** Says whether the server answered that it knows of none. */
async function ask<D, V>(open: OpenOperation<D, V>): Promise<boolean> {
  const { operation, owner, signal } = open
  try {
    const data = await owner.current.reconcile?.(operation, { signal })
    if (data === null || data === undefined) return true
    tellFound(open, data)
  } catch (thrown) {
    const error = await readError(thrown, { method: 'GET' })
    if (isRecord(error)) open.learn({ type: 'refused', error, again: false })
  }
  return false
}

/** What cannot be sent as it is, the person must send. */
function sendForPerson<D, V>(open: OpenOperation<D, V>): void {
  if (open.isWhole && isKeyed(open.owner)) void sendOperation(open)
  else release(open, lostAnswer())
}
