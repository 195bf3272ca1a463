import type { OpenOperation } from './openOperation.ts'
import { errorOfData } from './operationErrors.ts'
import { warnUntold } from './operationWarnings.ts'
import type { Judgement } from './types.ts'

/** Data of the operation itself came: an answer, a poll, an event. */
export function tellFound<D, V>(open: OpenOperation<D, V>, data: D): void {
  const judgement = judgementOf(open, data)
  const error = judgement === 'succeeded' ? null : errorOfData(data, judgement, open.operation.idempotencyKey)
  open.learn({ type: 'found', judgement, error }, data)
}

const judgements: readonly unknown[] = ['succeeded', 'failed', 'indeterminate'] satisfies Judgement[]

/** A defect in the app's own function, or a word that the server learned since, must not lose an operation, nor end it. */
function judgementOf<D, V>({ name, owner }: OpenOperation<D, V>, data: D): Judgement {
  const { outcomeOf } = owner.current
  if (!outcomeOf) return 'succeeded'
  try {
    const said = outcomeOf(data)
    if (judgements.includes(said)) return said
    warnUntold(name, 'outcomeOf', said)
  } catch (thrown) {
    warnUntold(name, 'outcomeOf', thrown)
  }
  return 'indeterminate'
}
