import { type ApiError, describeIssue, type Issue, type Words } from '@faultkit/core'
import type { FieldErrorSource, FieldErrorState, ListedIssue } from '@faultkit/react'

const valid: FieldErrorState = { invalid: false, messages: [], issues: [], messageId: '', props: {} }

/** The name a form would register for an issue's path: `items.1.quantity`; `root` when it has none. */
export const nameOf = ({ path }: Issue): string => path.join('.') || 'root'

function stateOf(messageId: string, lines: readonly ListedIssue[]): FieldErrorState {
  return {
    invalid: true,
    messages: lines.map(({ message }) => message),
    issues: lines.map(({ issue }) => issue),
    messageId,
    props: { 'aria-invalid': true, 'aria-describedby': messageId },
  }
}

/** An error as field errors without a form library: any form can hand these to the components as plain data. */
export function fieldErrorSource(id: string, error: ApiError, words: Words): FieldErrorSource {
  const all = error.issues.map((issue) => ({
    name: nameOf(issue),
    message: describeIssue(error, issue, words),
    issue,
  }))
  const states = new Map<string, FieldErrorState>()
  for (const { name } of all) {
    if (states.has(name)) continue
    const lines = all.filter((line) => line.name === name)
    states.set(name, stateOf(`${id}-${name}`, lines))
  }
  return {
    subscribe: () => () => undefined,
    get: (name) => states.get(name) ?? valid,
    all: () => all,
    go: (name) => document.getElementsByName(name)[0]?.focus(),
    error: () => error,
  }
}
