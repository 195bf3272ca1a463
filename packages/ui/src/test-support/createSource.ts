import type { Issue } from '@faultkit/core'
import type { FieldErrorSource, FieldErrorState, ListedIssue } from '@faultkit/react'

/** A field-error source without any form library behind it, which tests can write to. */
export interface WritableSource extends FieldErrorSource {
  /** Another answer of the server: messages by field, `root` for what belongs to none. */
  readonly answer: (messages: Readonly<Record<string, readonly string[]>>, error?: unknown) => void
  /** Somebody changed this value, so its messages go; the other lines stay the same objects. */
  readonly mend: (name: string) => void
  /** Fields that the focus was sent to. */
  readonly went: readonly string[]
}

let forms = 0

function stateOf(prefix: string, name: string, lines: readonly ListedIssue[]): FieldErrorState {
  const own = lines.filter((line) => line.name === name)
  const messageId = `${prefix}-${name}`
  const invalid = own.length > 0
  return {
    invalid,
    messages: own.map(({ message }) => message),
    issues: own.map(({ issue }) => issue),
    messageId,
    props: invalid ? { 'aria-invalid': true, 'aria-describedby': messageId } : {},
  }
}

export function createSource(): WritableSource {
  const prefix = `form${++forms}`
  const listeners = new Set<() => void>()
  const states = new Map<string, FieldErrorState>()
  const went: string[] = []
  let lines: readonly ListedIssue[] = []
  let failure: unknown
  const write = (next: readonly ListedIssue[]): void => {
    lines = next
    states.clear()
    for (const changed of listeners) changed()
  }
  const get = (name: string): FieldErrorState => {
    const state = states.get(name) ?? stateOf(prefix, name, lines)
    states.set(name, state)
    return state
  }
  return {
    subscribe: (_name, changed) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    get,
    all: () => lines,
    go: (name) => {
      went.push(name)
      document.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
    },
    error: () => failure,
    answer: (messages, error) => {
      failure = error
      const issue = (name: string, message: string): Issue => ({ path: name === 'root' ? [] : [name], message })
      write(
        Object.entries(messages).flatMap(([name, said]) =>
          said.map((message) => ({ name, message, issue: issue(name, message) })),
        ),
      )
    },
    mend: (name) => write(lines.filter((line) => line.name !== name)),
    went,
  }
}
