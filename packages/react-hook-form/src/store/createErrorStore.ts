import type { Issue } from '@faultkit/core'
import type { FieldErrorState, ListedIssue } from '@faultkit/react'
import { isSameValue } from '../values/values.ts'

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
  /** `own` = it comes from the client's validation. */
  readonly describe: (entry: Entry, own: boolean) => string
  readonly labelOf: (name: string) => string | undefined
  /** Document order. */
  readonly sort: (names: readonly string[]) => readonly string[]
  /** The issues or the readers of these names are others now. */
  readonly changed: (names: readonly (string | null)[]) => void
}

export interface ErrorStore {
  readonly entries: () => Entries
  readonly setEntries: (next: Entries) => void
  /** `listed` = the list names them too: only after a submit, so that a summary never shows while someone types. */
  readonly setClient: (next: ClientErrors, listed: boolean) => void
  /** Language or labels are others now. */
  readonly reword: () => void
  readonly has: (name: string) => boolean
  /** The fields and groups that the list speaks of, in no order. */
  readonly names: () => readonly string[]
  readonly get: (name: string) => FieldErrorState
  readonly all: () => readonly ListedIssue[]
  /** A reader that shows what it reads: a name, `root`, or `null` for all. */
  readonly subscribe: (name: string | null, changed: () => void) => () => void
  /** A reader of the list that only counts. */
  readonly observe: (changed: () => void) => () => void
  readonly isRead: (name: string | null) => boolean
}

interface Listener {
  readonly changed: () => void
}

const differing = <V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => !isSameValue(one.get(name), other.get(name)))

/** Errors by registered name: whoever reads a name hears of that name alone, and only when something about it changed. */
export function createErrorStore(host: StoreHost): ErrorStore {
  const readers = new Map<string | null, Set<Listener>>()
  const observers = new Set<Listener>()
  let entries: Entries = new Map()
  let client: ClientErrors = new Map()
  let isClientListed = false
  let states = new Map<string, FieldErrorState>()
  let list: readonly ListedIssue[] | undefined

  const tell = (names: readonly string[]): void => {
    if (names.length === 0) return
    for (const name of names) states.delete(name)
    list = undefined
    host.changed(names)
    const listeners = [...names, null].flatMap((name) => [...(readers.get(name) ?? [])])
    for (const { changed } of [...listeners, ...observers]) changed()
  }
  // One thing at a time: what the client can see comes before what only the server knew.
  const entriesAt = (name: string): readonly Entry[] => {
    const issue = client.get(name)
    return issue ? [{ at: name, issue }] : (entries.get(name) ?? [])
  }
  const shown = (): string[] => [...new Set([...entries.keys(), ...(isClientListed ? client.keys() : [])])]
  const listAt = (name: string): ListedIssue[] => {
    const { messages } = store.get(name)
    return entriesAt(name).map(({ at, issue }, nth) => {
      const label = host.labelOf(name === 'root' ? at : name)
      return { name, ...(label && { label }), message: messages[nth] ?? '', issue }
    })
  }
  const remember = (name: string): FieldErrorState => {
    const here = entriesAt(name)
    const describe = (entry: Entry): string => host.describe(entry, client.has(name))
    const issues = here.map(({ issue }) => issue)
    const state = stateOf(host.idOf(name), issues, () => here.map(describe))
    states.set(name, state)
    return state
  }

  const store: ErrorStore = {
    entries: () => entries,
    setEntries: (next) => {
      const names = differing(entries, next)
      entries = next
      tell(names)
    },
    setClient: (next, listed) => {
      const names = listed === isClientListed ? differing(client, next) : [...client.keys(), ...next.keys()]
      client = next
      isClientListed = listed
      tell(names)
    },
    reword: () => {
      const before = states
      states = new Map()
      const isOther = (name: string): boolean => !isSameValue(before.get(name)?.messages, store.get(name).messages)
      const others = new Set([...before.keys()].filter(isOther))
      for (const [name, state] of before) if (!others.has(name)) states.set(name, state)
      tell([...others])
    },
    has: (name) => client.has(name) || entries.has(name),
    names: () => shown().filter((name) => name !== 'root'),
    get: (name) => states.get(name) ?? remember(name),
    all: () => {
      list ??= [...(shown().includes('root') ? ['root'] : []), ...host.sort(store.names())].flatMap(listAt)
      return list
    },
    subscribe: (name, changed) => {
      const set = readers.get(name) ?? new Set()
      readers.set(name, set)
      return enter(set, changed, () => host.changed([name]))
    },
    observe: (changed) => enter(observers, changed),
    isRead: (name) => (readers.get(name)?.size ?? 0) > 0,
  }
  return store
}

function enter(set: Set<Listener>, changed: () => void, turned?: () => void): () => void {
  const listener = { changed }
  if (set.add(listener).size === 1) turned?.()
  return () => {
    if (set.delete(listener) && set.size === 0) turned?.()
  }
}

// Words are made for whoever reads them: a thousand errors arrive without a sentence.
function stateOf(messageId: string, issues: readonly Issue[], describe: () => readonly string[]): FieldErrorState {
  const invalid = issues.length > 0
  const props = invalid ? { 'aria-invalid': true as const, 'aria-describedby': messageId } : {}
  let messages: readonly string[] | undefined
  return {
    invalid,
    issues,
    messageId,
    props,
    get messages() {
      messages ??= describe()
      return messages
    },
  }
}
