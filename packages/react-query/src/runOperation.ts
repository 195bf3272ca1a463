import { askNow } from './askOutcome.ts'
import { fingerprint } from './fingerprint.ts'
import { createIdempotencyKey } from './idempotencyKey.ts'
import { listenForOutcome } from './listenForOutcome.ts'
import { type Answer, answerTo, canSettle, type OpenOperation, type Owner } from './openOperation.ts'
import { changedWhileOpen } from './operationErrors.ts'
import { saveOperation, shareOperation, storable } from './operationStorage.ts'
import { begin, current, learn, type Operations } from './operations.ts'
import { sendOperation } from './sendOperation.ts'

/** Sends these variables as the open operation, or joins it; `ticket` stands for the mutation that waits. */
export function runOperation<D, V>(
  operations: Operations<D, V>,
  variables: V,
  owner: Owner<D, V>,
  ticket: object,
): Answer<D, V> {
  const joined = operations.open
  const open = joined ?? start(operations, variables, owner)
  open.owner = owner
  const answer = answerTo(open, owner, ticket)
  listenForOutcome(open)
  if (joined) join(operations, joined, variables)
  else void sendOperation(open)
  return answer
}

/** A new operation, stored before anything is sent; `isUnsent` while it waits for the network. */
export function start<D, V>(
  operations: Operations<D, V>,
  variables: V,
  owner: Owner<D, V>,
  isUnsent?: boolean,
): OpenOperation<D, V> {
  const operation = { variables, idempotencyKey: createIdempotencyKey(), startedAt: Date.now() }
  const isKept = saveOperation(operations.name, operation, owner.current.remember, isUnsent)
  const open = begin(operations, { operation, owner, isStored: false, isKept, isUnsent, isWhole: true })
  learn(operations, { type: 'sent' })
  return open
}

/** Equal variables came again: a person's wish to know. The very same object comes from `mount`, which only asks. */
function join<D, V>({ known }: Operations<D, V>, open: OpenOperation<D, V>, variables: V): void {
  const isResumed = variables === open.operation.variables
  if (open.isStored && !isResumed) {
    shareOperation(open.name, open.operation)
    Object.assign(open, { operation: { ...open.operation, variables }, isStored: false, isWhole: true })
    void sendOperation(open)
  } else if (known.state === 'indeterminate') {
    if (open.owner.current.reconcile) askNow(open, !isResumed)
    else if (!isResumed || !canSettle(open.owner)) void sendOperation(open)
  } else if (open.isUnsent) void sendOperation(open)
}

/**
 * Other variables wait while the first answer is under way, and are refused while it is uncertain. Where nobody waits for
 * it any more, sending them a second time is the person's decision to give the first up.
 */
export function mustWait<D, V>(operations: Operations<D, V>, variables: V, owner: Owner<D, V>): boolean {
  const open = current(operations)
  if (!open || isSame(open, variables, owner)) return false
  if (operations.known.state === 'pending') return true
  const print = fingerprint(variables)
  if (open.answer || open.refused !== print) {
    open.refused = print
    throw changedWhileOpen()
  }
  learn(operations, { type: 'forgotten' })
  return false
}

function isSame<D, V>({ operation, isStored }: OpenOperation<D, V>, variables: V, { current }: Owner<D, V>): boolean {
  const kept = isStored ? storable(variables, current.remember) : variables
  return variables === operation.variables || fingerprint(kept) === fingerprint(operation.variables)
}
