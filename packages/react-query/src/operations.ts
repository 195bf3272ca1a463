import type { ApiError, RetryPolicy } from '@faultkit/core'
import { askFromNowOn } from './askOutcome.ts'
import { canSettle, isKeyed, type OpenOperation, type Owner, release } from './openOperation.ts'
import { foundOperation, isUnsent, lostAnswer } from './operationErrors.ts'
import { dropOperation, loadOperation, type StoredOperation } from './operationStorage.ts'
import { isOpen, type Known, nextOutcome, type OutcomeEvent } from './outcome.ts'

/** The operations under one `mutationKey`, of which at most one is open. */
export interface Operations<D, V> {
  readonly name: string
  readonly policy: RetryPolicy
  known: Known
  open?: OpenOperation<D, V> | undefined
  readonly listeners: Set<() => void>
  readonly stick: (open: OpenOperation<D, V>, error?: ApiError) => void
}

/** Takes an event in: what settles the open operation ends it, and whoever waits is answered. */
export function learn<D, V>(operations: Operations<D, V>, event: OutcomeEvent, value?: unknown): void {
  const { known: before, listeners, open } = operations
  const known = nextOutcome(before, event)
  operations.known = known
  if (open && !isOpen(known)) settle(operations, open, value)
  else if (open && known.state === 'indeterminate') hold(open, known, event)
  if (known !== before) for (const listener of listeners) listener()
}

function settle<D, V>(operations: Operations<D, V>, open: OpenOperation<D, V>, value: unknown): void {
  const { answer, close, operation } = open
  const { known, name } = operations
  operations.open = undefined
  operations.stick(open)
  dropOperation(name, operation)
  close()
  if (known.state === 'succeeded') answer?.resolve(value as D)
  else answer?.reject(known.error ?? value)
}

/** The outcome is uncertain: it is asked for; where nothing can tell, the promise ends, and the key stays. */
function hold<D, V>(open: OpenOperation<D, V>, { error }: Known, event: OutcomeEvent): void {
  askFromNowOn(open)
  if (!canSettle(open.owner) && !(event.type === 'refused' && event.again)) release(open, error)
}

/** Opens an operation that this page is about to send, or that lies in the storage. */
export function begin<D, V>(
  operations: Operations<D, V>,
  facts: Pick<OpenOperation<D, V>, 'operation' | 'owner' | 'isStored' | 'isKept' | 'isUnsent' | 'isWhole'>,
): OpenOperation<D, V> {
  const controller = new AbortController()
  const { signal } = controller
  const opened: OpenOperation<D, V> = {
    ...facts,
    name: operations.name,
    policy: operations.policy,
    attempts: 0,
    signal,
    close: () => controller.abort(),
    stick: (error) => operations.stick(opened, error),
    // What comes when it is closed is not heard: it may be about an earlier operation.
    learn: (event, value) => {
      if (!signal.aborted) learn(operations, event, value)
    },
  }
  operations.open = opened
  return opened
}

/**
 * The open operation of this page, else one that lies in the storage; one that another tab has settled is gone. `owner` is
 * who shows it.
 */
export function current<D, V>(
  operations: Operations<D, V>,
  owner: Owner<D, V> = nobody,
): OpenOperation<D, V> | undefined {
  const { name, open } = operations
  if (open && !open.isStored) return open
  const stored = loadOperation(name)
  if (open && open.operation.idempotencyKey === stored?.operation.idempotencyKey) return open
  if (open) learn(operations, { type: 'forgotten' }, lostAnswer())
  if (!stored) return undefined
  const { isUnsent: isWaiting = false } = stored
  begin<D, V>(operations, { ...(stored as StoredOperation<V>), owner: nobody, isStored: true, isKept: isWaiting })
  const isPersons = !stored.isWhole && isKeyed(owner) && (isWaiting || (owner !== nobody && !canSettle(owner)))
  learn(operations, { type: 'lost', error: foundOperation(isPersons, isWaiting) })
  return operations.open
}

/** What waited for the network was sent, settled or given up by another page: nobody may say any more that it was not sent. */
export function noteSend<D, V>(operations: Operations<D, V>): void {
  const { known, name, open } = operations
  if (!open || !isUnsent(known.error) || loadOperation(name)?.isUnsent) return
  const isPersons = known.error?.type !== undefined && !canSettle(open.owner)
  learn(operations, { type: 'lost', error: foundOperation(isPersons, false) })
}

/** An operation that was found in the storage has no functions until a component takes it up. */
const nobody = { current: { mutationFn: (): Promise<never> => Promise.reject(lostAnswer()) } }
