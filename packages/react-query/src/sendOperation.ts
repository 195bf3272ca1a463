import { type ApiError, readError } from '@faultkit/core'
import { onlineManager } from '@tanstack/react-query'
import { isControlFlow } from './isControlFlow.ts'
import { later } from './later.ts'
import { canSettle, isKeyed, type OpenOperation } from './openOperation.ts'
import { lostAnswer } from './operationErrors.ts'
import { isAlone, takeFirstSend } from './operationStorage.ts'
import { isRecord } from './outcome.ts'
import { planOf } from './retryPlans.ts'
import { tellFound } from './tellFound.ts'
import { whenOnline } from './whenOnline.ts'

/** How long an answer may take before people are told that it is overdue, if there is a way to learn the outcome. */
const overdueMs = 30_000

/** Sends an open operation under its key, and again where the policy allows it; beside a send that is overdue if `isOverdue`. */
export async function sendOperation<D, V>(open: OpenOperation<D, V>, isOverdue = false): Promise<void> {
  const { operation, owner, signal, learn } = open
  const { idempotencyKey, variables } = operation
  if ((open.isSending && !isOverdue) || signal.aborted || !mayLeave(open)) return
  open.isSending = true
  open.attempts += 1
  clearTimeout(open.timer)
  const overdue = later(signal, overdueMs, () => {
    if (canSettle(open.owner)) learn({ type: 'lost', error: lostAnswer() })
  })
  try {
    const data = await owner.current.mutationFn(variables, { idempotencyKey, signal })
    open.isSending = false
    open.stick()
    tellFound(open, data)
  } catch (thrown) {
    const error = await readError(thrown, isKeyed(owner) ? { idempotencyKey } : {})
    open.isSending = false
    if (isControlFlow(thrown)) learn({ type: 'forgotten' }, thrown)
    else refused(open, error)
  }
  clearTimeout(overdue)
}

/** What waited for the network may have been found by another page, and sent, settled or given up there. */
function mayLeave<D, V>(open: OpenOperation<D, V>): boolean {
  const { isKept, isUnsent, learn, name, operation } = open
  if (!isUnsent) return true
  open.isUnsent = false
  const isFirst = !isKept || takeFirstSend(name, operation)
  if (isFirst === undefined) learn({ type: 'lost', error: lostAnswer() })
  else if (isFirst) learn({ type: 'sent', anew: true })
  return isFirst !== undefined
}

function refused<D, V>(open: OpenOperation<D, V>, error: ApiError): void {
  const { isKept, learn, name, operation, policy, signal } = open
  // What never left waits for the network, however long that takes, and is no attempt.
  if (error.outcome === 'not_applied' && !onlineManager.isOnline()) open.attempts = 1
  const { retry, delayMs } = planOf(policy, error, open.attempts)
  const isTrue = isRecord(error)
  const again = retry && !isTrue
  // What this page was told last says nothing of an operation that another page sent as well.
  const isOurs = isTrue || again || !isKept || isAlone(name, operation)
  learn(isOurs ? { type: 'refused', error, again } : { type: 'lost', error: lostAnswer() })
  if (error.retry.scope === 'session' && !signal.aborted) open.stick(error)
  if (again && !open.isWaiting) {
    open.isWaiting = true
    whenOnline(signal, () => {
      open.isWaiting = false
      open.timer = later(signal, delayMs, () => void sendOperation(open))
    })
  }
}
