import { readError } from '@faultkit/core'
import { later } from './later.ts'
import { canSend, type OpenOperation, release } from './openOperation.ts'
import { lostAnswer } from './operationErrors.ts'
import { isRecord } from './outcome.ts'
import { sendOperation } from './sendOperation.ts'
import { tellFound } from './tellFound.ts'

const firstAskMs = 1000
const maxAskMs = 30_000
/** A question that is under way for so long may never be answered: whoever wants to know asks anew. */
const patienceMs = 3000

/** Asks `reconcile` now; what it does not know is sent again for a person. */
export function askNow<D, V>(open: OpenOperation<D, V>, isPerson: boolean): void {
  open.wish = isPerson || open.wish === true
  askFromNowOn(open)
  open.hurry?.()
}

/** Asks `reconcile`, with growing pauses, until the outcome is known. */
export function askFromNowOn<D, V>(open: OpenOperation<D, V>): void {
  if (!open.hurry && open.owner.current.reconcile) void keepAsking(open)
}

async function keepAsking<D, V>(open: OpenOperation<D, V>): Promise<void> {
  const { signal } = open
  for (let ms = firstAskMs; !signal.aborted; ms = Math.min(2 * ms, maxAskMs)) {
    await pause(open, ms * (0.5 + Math.random() / 2))
    // An event may have told it in the moment in which somebody wanted to know.
    if (signal.aborted) return
    const isPerson = open.wish
    open.wish = undefined
    if ((await ask(open)) && isPerson && !signal.aborted) sendForPerson(open)
  }
}

/** Lasts so long, or until somebody wants to know; a wish that came while the server was asked ends it at once. */
const pause = <D, V>(open: OpenOperation<D, V>, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = later(open.signal, ms, resolve)
    open.hurry = () => {
      clearTimeout(timer)
      resolve()
    }
    if (open.wish !== undefined) open.hurry()
  })

/** Says whether the server answered that it knows of none. */
async function ask<D, V>(open: OpenOperation<D, V>): Promise<boolean> {
  const { operation, owner, signal } = open
  const question = new AbortController()
  const giveUp = (): void => question.abort()
  const askedAt = Date.now()
  open.hurry = () => {
    if (Date.now() - askedAt > patienceMs) giveUp()
  }
  signal.addEventListener('abort', giveUp)
  const timer = later(signal, maxAskMs, giveUp)
  try {
    const data = await Promise.race([owner.current.reconcile?.(operation, question), aborted(question.signal)])
    open.stick()
    if (data === null || data === undefined) return true
    tellFound(open, data)
  } catch (thrown) {
    const error = await readError(thrown, { method: 'GET' })
    if (isRecord(error)) open.learn({ type: 'refused', error, again: false })
    else if (error.retry.scope === 'session') open.stick(error)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
  }
  return false
}

/** Not every `reconcile` listens to its signal. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

/** What cannot be sent as it is, the person must send. */
function sendForPerson<D, V>(open: OpenOperation<D, V>): void {
  if (canSend(open)) void sendOperation(open)
  else release(open, lostAnswer())
}
