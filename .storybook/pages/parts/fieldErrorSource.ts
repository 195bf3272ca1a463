import { type ApiError, describeIssue, type Issue, type Words } from '@faultkit/core'
import type { FieldErrorSource, FieldErrorState, ListedIssue } from '@faultkit/react'

/** The name a form would register for an issue's path: `items.1.quantity`; `root` when it has none. */
export const nameOf = ({ path }: Issue): string => path.join('.') || 'root'

/** The id of a field's control. */
export const controlId = (id: string, name: string): string => `${id}-${name}-control`

function stateOf(messageId: string, lines: readonly ListedIssue[]): FieldErrorState {
  if (lines.length === 0) return { invalid: false, messages: [], issues: [], messageId, props: {} }
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
  const get = (name: string): FieldErrorState => {
    const lines = all.filter((line) => line.name === name)
    const state = states.get(name) ?? stateOf(`${id}-${name}`, lines)
    states.set(name, state)
    return state
  }
  return {
    subscribe: () => () => undefined,
    get,
    all: () => all,
    go: (name) => document.getElementById(controlId(id, name))?.focus(),
    error: () => error,
  }
}
