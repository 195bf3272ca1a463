import type { ApiError, RetryPolicy } from '@faultkit/core'
import { onlineManager } from '@tanstack/react-query'
import { askNow } from './askOutcome.ts'
import type { Connection } from './connection.ts'
import { type Answer, answerTo, canCheck, canSettle, isKeyed, type OpenOperation, type Owner } from './openOperation.ts'
import { lostAnswer } from './operationErrors.ts'
import { watchOperation } from './operationStorage.ts'
import { current, learn, noteSend, type Operations } from './operations.ts'
import { warnUnkeyed } from './operationWarnings.ts'
import { idle, type Known } from './outcome.ts'
import { mustWait, runOperation, start } from './runOperation.ts'
import { sendOperation } from './sendOperation.ts'
import type { Operation } from './types.ts'

/** The operations under one `mutationKey`, of which at most one is open. */
export interface OperationStore<D, V> {
  readonly get: () => Known
  readonly subscribe: (changed: () => void) => () => void
  /** Without a network TanStack does not run the mutation yet: its operation is opened, and kept, all the same. */
  readonly prepare: (variables: V, owner: Owner<D, V>, ticket: object) => void
  /** Sends these variables as the open operation, or joins it; other variables wait or are refused. */
  readonly run: (variables: V, owner: Owner<D, V>, ticket: object) => Promise<D>
  /** Says whether this hook is to be called back: once, however many of its mutations waited for the same answer. */
  readonly delivers: (ticket: object, owner: Owner<D, V>) => boolean
  /** A component shows the operation; one that lies in the storage, or whose component is gone, is taken up again. */
  readonly mount: (owner: Owner<D, V>, resume: (variables: V) => void) => () => void
  /** Says whether `check` can find anything out. */
  readonly canCheck: () => boolean
  /** A person wants to know now. Returns what to send again, if nobody waits for the answer any more. */
  readonly check: () => Operation<V> | undefined
  readonly abandon: () => void
}

/** Keeps the one key of one operation until its outcome is known: through retries, equal submits, a reload, a second tab. */
export function createOperationStore<D, V>(
  name: string,
  policy: RetryPolicy,
  connection?: Pick<Connection, 'mark' | 'stuck'>,
): OperationStore<D, V> {
  const listeners = new Set<() => void>()
  const mounts = new Set<unknown>()
  const answers = new WeakMap<object, Answer<D, V>>()
  const stick = (open: OpenOperation<D, V>, error?: ApiError): void => {
    const again = (): void => (open.owner.current.reconcile ? askNow(open, true) : void sendOperation(open))
    if (error) connection?.stuck.set(open, { error, again })
    if (error || connection?.stuck.delete(open)) connection?.mark()
  }
  const operations: Operations<D, V> = { name, policy, known: idle, listeners, stick }

  const subscribe = (changed: () => void): (() => void) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }

  /** Another tab has sent the operation, settled it or given it up: whoever can asks; else nothing may be open any more. */
  const lookAgain = (): void => {
    noteSend(operations)
    const { open } = operations
    if (open?.isStored && canSettle(open.owner)) askNow(open, false)
    else current(operations)
  }

  return {
    get: () => operations.known,
    subscribe,
    prepare: (variables, owner, ticket) => {
      if (onlineManager.isOnline() || current(operations)) return
      answers.set(ticket, answerTo(start(operations, variables, owner, true), owner, ticket))
    },
    run: async (variables, owner, ticket) => {
      const prepared = answers.get(ticket)
      // It was settled or given up meanwhile, or another component took it up.
      if (prepared && (prepared !== operations.open?.answer || prepared.callers.get(owner) !== ticket)) {
        return prepared.promise
      }
      while (mustWait(operations, variables, owner)) {
        await new Promise<void>((done) => {
          const leave = subscribe(() => done(leave()))
        })
      }
      if (!isKeyed(owner)) warnUnkeyed(name)
      const answer = runOperation(operations, variables, owner, ticket)
      answers.set(ticket, answer)
      return answer.promise
    },
    delivers: (ticket, owner) => {
      const answer = answers.get(ticket)
      return !answer || answer.callers.get(owner) === ticket
    },
    mount: (owner, resume) => {
      mounts.add(owner)
      const open = current(operations, owner)
      if (open && !mounts.has(open.owner) && (canSettle(owner) || !canSettle(open.owner))) {
        open.owner = owner
        if (canSettle(owner)) {
          open.answer?.callers.clear()
          resume(open.operation.variables)
        }
      }
      const leave = watchOperation(name, lookAgain)
      return () => {
        leave()
        mounts.delete(owner)
        if (!mounts.size && !operations.open) learn(operations, { type: 'forgotten' })
      }
    },
    canCheck: () => !operations.open || canCheck(operations.open),
    check: () => {
      const { open } = operations
      if (!open || !canCheck(open)) return undefined
      if (open.owner.current.reconcile) askNow(open, true)
      if (!open.answer) return open.operation
      if (!open.owner.current.reconcile) void sendOperation(open, operations.known.state === 'indeterminate')
      return undefined
    },
    abandon: () => learn(operations, { type: 'forgotten' }, lostAnswer()),
  }
}
