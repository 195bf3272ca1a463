import type { OpenOperation } from './openOperation.ts'
import { errorOfData } from './operationErrors.ts'
import { warnThrown } from './operationWarnings.ts'
import type { Judgement } from './types.ts'

/** Data of the operation itself came: an answer, a poll, an event. */
export function tellFound<D, V>(open: OpenOperation<D, V>, data: D): void {
  const judgement = judgementOf(open, data)
  const error = judgement === 'succeeded' ? null : errorOfData(data, judgement, open.operation.idempotencyKey)
  open.learn({ type: 'found', judgement, error }, data)
}

/** A defect in the app's own function must not lose an operation. */
function judgementOf<D, V>({ name, owner }: OpenOperation<D, V>, data: D): Judgement {
  try {
    return owner.current.outcomeOf?.(data) ?? 'succeeded'
  } catch (thrown) {
    warnThrown(name, 'outcomeOf', thrown)
    return 'indeterminate'
  }
}
