import type { Issue } from '@faultkit/core'
import type { FieldErrorState, ListedIssue } from '../types.ts'
import { isSameValue } from './values.ts'

/** One complaint of the server. */
export interface Entry {
  /** The field's name when the form was sent; its row may have moved since. */
  readonly at: string
  readonly issue: Issue
}

/** By registered name; `root` holds what belongs to no field. */
export type Entries = ReadonlyMap<string, readonly Entry[]>
/** What the client's own validation says, by registered name. */
export type ClientErrors = ReadonlyMap<string, Issue>

/** What the store asks of the form around it. */
export interface StoreHost {
  readonly idOf: (name: string) => string
  /** `name` = where it stands now; `own` = it comes from the client's validation. */
  readonly describe: (entry: Entry, name: string, own: boolean) => string
  readonly labelOf: (name: string) => string | undefined
  /** Document order. */
  readonly sort: (names: readonly string[]) => readonly string[]
  /** The issues or the readers of these names are others now. */
  readonly changed: (names: readonly Reader[]) => void
}

/** Who reads: a name, `root`, `null` for all of it, `undefined` for one that only counts and shows nothing. */
type Reader = string | null | undefined

export interface ErrorStore {
  readonly entries: () => Entries
  readonly setEntries: (next: Entries) => void
  /** `listed` = the list names them too: only after a submit, so that a summary never shows while someone types. */
  readonly setClient: (next: ClientErrors, listed: boolean) => void
  /** Language, labels or elements are others now: of these names, or of all. */
  readonly reword: (names?: Iterable<string>) => void
  readonly has: (name: string) => boolean
  /** The fields and groups that the list speaks of, in no order. */
  readonly names: () => readonly string[]
  readonly get: (name: string) => FieldErrorState
  readonly all: () => readonly ListedIssue[]
  readonly subscribe: (reader: Reader, changed: () => void) => () => void
  readonly isRead: (reader: Reader) => boolean
}

/** The field whose label an entry is told with: where it stands, and at the form the one it was sent from. */
export const speaksOf = ({ at }: Entry, name: string): string => (name === 'root' ? at : name)

const differing = <V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => !isSameValue(one.get(name), other.get(name)))

/** Errors by registered name: whoever reads a name hears of that name alone, and only when something about it changed. */
export function createErrorStore({ idOf, describe, labelOf, sort, changed }: StoreHost): ErrorStore {
  // Lists that are replaced, never changed: whoever hears of something may come or go.
  const readers = new Map<Reader, readonly (() => void)[]>()
  const states = new Map<string, FieldErrorState>()
  let entries: Entries = new Map()
  let client: ClientErrors = new Map()
  let isClientListed = false
  let list: readonly ListedIssue[] | undefined

  const tell = (names: readonly string[]): void => {
    if (names.length === 0) return
    for (const name of names) states.delete(name)
    list = undefined
    changed(names)
    for (const name of [...names, null, undefined]) for (const hear of readers.get(name) ?? []) hear()
  }
  // One thing at a time: what the client can see comes before what only the server knew.
  const entriesAt = (name: string): readonly Entry[] => {
    const issue = client.get(name)
    return issue ? [{ at: name, issue }] : (entries.get(name) ?? [])
  }
  const stateOf = (name: string): FieldErrorState => {
    const here = entriesAt(name)
    const messageId = idOf(name)
    const invalid = here.length > 0
    let messages: readonly string[] | undefined
    let issues: readonly Issue[] | undefined
    return {
      invalid,
      messageId,
      props: invalid ? { 'aria-invalid': true, 'aria-describedby': messageId } : {},
      // Made for whoever reads them: a thousand errors arrive without a sentence.
      get issues() {
        issues ??= here.map(({ issue }) => issue)
        return issues
      },
      get messages() {
        messages ??= here.map((entry) => describe(entry, name, client.has(name)))
        return messages
      },
    }
  }
  const get = (name: string): FieldErrorState => {
    const state = states.get(name) ?? stateOf(name)
    states.set(name, state)
    return state
  }
  const shown = (): Set<string> => new Set([...entries.keys(), ...(isClientListed ? client.keys() : [])])
  const names = (): string[] => [...shown()].filter((name) => name !== 'root')
  const linesAt = (name: string): ListedIssue[] =>
    entriesAt(name).map((entry, nth) => {
      const { issue } = entry
      const label = labelOf(speaksOf(entry, name))
      return { name, ...(label && { label }), message: get(name).messages[nth] ?? '', issue }
    })

  return {
    entries: () => entries,
    setEntries: (next) => {
      const others = differing(entries, next)
      entries = next
      tell(others)
    },
    setClient: (next, listed) => {
      const others = listed === isClientListed ? differing(client, next) : [...client.keys(), ...next.keys()]
      client = next
      isClientListed = listed
      tell(others)
    },
    reword: (names = states.keys()) => {
      const isOther = (name: string): boolean => {
        const state = states.get(name)
        return state !== undefined && !isSameValue(state.messages, stateOf(name).messages)
      }
      tell([...names].filter(isOther))
    },
    has: (name) => client.has(name) || entries.has(name),
    names,
    get,
    all: () => {
      list ??= [...(shown().has('root') ? ['root'] : []), ...sort(names())].flatMap(linesAt)
      return list
    },
    subscribe: (reader, hear) => {
      const listener = (): void => hear()
      const others = readers.get(reader) ?? []
      readers.set(reader, [...others, listener])
      if (others.length === 0) changed([reader])
      return () => {
        const left = (readers.get(reader) ?? []).filter((other) => other !== listener)
        if (left.length > 0) readers.set(reader, left)
        else if (readers.delete(reader)) changed([reader])
      }
    },
    isRead: (reader) => readers.has(reader),
  }
}
