import { segmentsOf, valueAt } from './path.ts'
import { copyValue, isSameValue, isTree, walkValues } from './values.ts'

/** What the form held when it was sent: the answer speaks of this, whatever has been typed or moved since. */
export interface Submission {
  readonly values: unknown
  /** The rows of each list as objects: react-hook-form keeps a row's object through insert, remove, move and swap. */
  readonly rows: ReadonlyMap<string, readonly unknown[]>
  /** Registered names, and names of values that no mounted field shows. */
  readonly names: readonly string[]
  readonly active: Element | null
  /** Made when the handler reads it. */
  key?: string
}

/** What the form knows about its fields at this moment. */
export interface LiveForm {
  readonly values: unknown
  /** Names of mounted fields. */
  readonly fields: Iterable<string>
  /** Names of field arrays, which may be registered as well and still hold fields. */
  readonly lists: ReadonlySet<string>
}

/** Names in the order of the values: a field that takes a whole object or list is one name, an unregistered list is searched. */
export function namesOf({ values, fields, lists }: LiveForm): string[] {
  const registered = new Set(fields)
  const names = new Set<string>()
  walkValues(values, (name, value) => {
    const isOne = (registered.has(name) && !lists.has(name)) || !isTree(value)
    if (isOne) names.add(name)
    return !isOne
  })
  for (const name of registered) names.add(name)
  return [...names]
}

export function takeSubmission(live: LiveForm, active: Element | null): Submission {
  const rows = new Map<string, readonly unknown[]>()
  walkValues(live.values, (name, value) => {
    if (Array.isArray(value)) rows.set(name, [...value])
    return true
  })
  return { values: copyValue(live.values), rows, names: namesOf(live), active }
}

const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null

// Where the row with this index at submit stands now; undefined = it is gone. Lists that were replaced as a whole have
// no row in common: there the index is all that is left.
function rowNow(rows: readonly unknown[], live: readonly unknown[], index: number): number | undefined {
  const row = rows[index]
  if (live[index] === row) return index
  const now = isRow(row) ? live.indexOf(row) : -1
  if (now >= 0) return now
  const isOtherList = !live.some((other) => isRow(other) && rows.includes(other))
  return isOtherList && index < live.length ? index : undefined
}

/** The name that a field of the submission has now; `undefined` when its row was removed. */
export function nameNow({ rows }: Submission, values: unknown, name: string): string | undefined {
  if (rows.size === 0) return name
  let live = values
  let before = ''
  const now: string[] = []
  for (const segment of segmentsOf(name)) {
    const list = rows.get(before)
    let key = segment
    if (list && Array.isArray(live) && Number(segment) < list.length) {
      const row = rowNow(list, live, Number(segment))
      if (row === undefined) return undefined
      key = String(row)
    }
    now.push(key)
    before = before ? `${before}.${segment}` : segment
    live = valueAt(live, key)
  }
  return now.join('.')
}

/** Says whether the value has changed since the submit. One that is gone because its field was unmounted has not. */
export function isChanged({ values }: Submission, live: unknown, name: string, now: string): boolean {
  const value = valueAt(live, now)
  return value !== undefined && !isSameValue(valueAt(values, name), value)
}
