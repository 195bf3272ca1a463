import type { Issue } from '@faultkit/core'
import type { ClientErrors } from './createErrorStore.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

// A field may be called `type` or `message`: only texts make a node an error.
const isError = ({ type, message }: Record<string, unknown>): boolean =>
  (typeof type === 'string' && type !== '') || typeof message === 'string'

const issueOf = (path: readonly string[], { type, message }: Record<string, unknown>): Issue => ({
  path,
  message: typeof message === 'string' ? message : '',
  code: type === 'required' ? 'parameter_missing' : 'invalid_parameter',
})

function visit(node: unknown, path: readonly string[], found: Map<string, Issue>): void {
  if (!isRecord(node) || path.join('.') === 'root.server') return
  const name = path[0] === 'root' ? 'root' : path.filter((key, at) => key !== 'root' || at < path.length - 1).join('.')
  if (isError(node) && !found.has(name)) found.set(name, issueOf(path, node))
  for (const key of Object.keys(node)) {
    // `ref` is an element, `types` repeats the messages.
    if (!isError(node) || key === 'root') visit(node[key], [...path, key], found)
  }
}

/** Flattens react-hook-form's error tree; `items.root` belongs to `items`, our own `root.server` is left out. */
export function readClientErrors(errors: unknown): ClientErrors {
  const found = new Map<string, Issue>()
  visit(errors, [], found)
  return found
}
