import { segmentsOf } from '@faultkit/core/matching'
import { isSameValue, membersOf } from './values.ts'

/** What the form held when it was sent: the answer speaks of this, whatever has been typed or moved since. */
export interface Submission {
  /** A copy that later edits do not reach. */
  readonly values: unknown
  /** The rows of each list as objects: react-hook-form keeps a row's object through insert, remove, move and swap. */
  readonly rows: ReadonlyMap<string, unknown[]>
  /** Registered names, and names of values that no mounted field shows, in the order of the values. */
  readonly names: readonly string[]
  readonly active: Element | null
  /** Made when the handler reads it. */
  key?: string
  /** The answer, while it is awaited. */
  promise?: Promise<unknown> | undefined
}

/** What the form knows about its fields at this moment. */
export interface LiveForm {
  readonly values: unknown
  /** Names of mounted fields. */
  readonly fields: Iterable<string>
  /** Names of field arrays, which may be registered as well and still hold fields. */
  readonly lists: ReadonlySet<string>
}

// As form libraries read a name; a value may also lie under the whole name.
const valueAt = (values: unknown, name: string): unknown =>
  segmentsOf(name).reduce((value, key) => Reflect.get(Object(value), key), values) ?? Reflect.get(Object(values), name)

// A value is named with dots, whatever brackets its field was registered with: `items[0].price`.
const dotted = (name: string): string => (/[[\]'"]/.test(name) ? segmentsOf(name).join('.') : name)

export function takeSubmission({ values, fields, lists }: LiveForm, active: Element | null): Submission {
  const rows = new Map<string, unknown[]>()
  const given = new Set(fields)
  const registered = new Set([...given].map(dotted))
  const names = new Set<string>()
  // A field that takes a whole object or list is one name, an unregistered list is searched.
  const copy = (value: unknown, name: string, isWithin: boolean): unknown => {
    const members = typeof value === 'object' ? membersOf(value) : undefined
    const isField = !members || (registered.has(name) && !lists.has(name)) || Object.keys(members).length === 0
    if (name && !isWithin && isField && (given.has(name) || !registered.has(name))) names.add(name)
    if (!members) return value
    const below = (member: unknown, key: string | number): unknown =>
      copy(member, name ? `${name}.${key}` : String(key), isWithin || (isField && name !== ''))
    if (!Array.isArray(members)) {
      return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, below(member, key)]))
    }
    rows.set(name, [...members])
    return members.map(below)
  }
  return { values: copy(values, '', false), rows, names: [...new Set([...names, ...given])], active }
}

const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null

// Where the row with this index at submit stands now; undefined = it is gone.
function rowNow(rows: unknown[], live: readonly unknown[], index: number): number | undefined {
  const row = rows[index]
  if (live[index] === row) return index
  const now = isRow(row) ? live.indexOf(row) : -1
  if (now >= 0) return now
  if (index >= live.length || rows.includes(live[index])) return undefined
  // Set anew, as `update`, `setValue` and a refetch do: from now on it is the one to follow.
  rows[index] = live[index]
  return index
}

/** The name that a field of the submission has now, spelled as it was; `undefined` when its row was removed. */
export function nameNow({ rows }: Submission, values: unknown, name: string): string | undefined {
  if (rows.size === 0) return name
  let before = ''
  let now = ''
  let isGone = false
  const spelled = name.replace(/[^.[\]'"]+/g, (segment) => {
    const list = rows.get(before)
    const live: unknown = list && valueAt(values, now)
    const index = Number(segment)
    const isInList = list && Array.isArray(live) && index < list.length
    const key = isInList ? rowNow(list, live, index) : segment
    isGone ||= key === undefined
    before = before ? `${before}.${segment}` : segment
    now = now ? `${now}.${key}` : String(key)
    return String(key)
  })
  return isGone ? undefined : spelled
}

/** Says whether the value has changed since the submit. One that is gone because its field was unmounted has not. */
export function isChanged({ values }: Submission, live: unknown, name: string, now: string): boolean {
  const value = valueAt(live, now)
  return value !== undefined && !isSameValue(valueAt(values, name), value)
}
