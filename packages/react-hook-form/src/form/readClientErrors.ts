import type { Issue } from '@faultkit/core'
import type { ClientErrors } from '@faultkit/react/forms'

/** The type of what the kit writes into react-hook-form's errors by itself: no word of the client's. */
export const mirrored = 'faultkit'

/** Flattens react-hook-form's error tree; `items.root` belongs to `items`, our own `root.server` is left out. */
export function readClientErrors(errors: unknown): ClientErrors {
  const found = new Map<string, Issue>()
  const visit = (node: unknown, path: readonly string[]): void => {
    const key = path.join('.')
    if (typeof node !== 'object' || !node || key === 'root.server') return
    const { type, message }: { type?: unknown; message?: unknown } = node
    // A field may be called `type` or `message`: only texts make a node an error.
    const isError = (typeof type === 'string' && type !== '') || typeof message === 'string'
    const name = path[0] === 'root' ? 'root' : key.replace(/\.root$/, '')
    if (isError && type !== mirrored && !found.has(name)) {
      found.set(name, {
        path,
        message: typeof message === 'string' ? message : '',
        code: type === 'required' ? 'parameter_missing' : 'invalid_parameter',
      })
    }
    // `ref` is an element, `types` repeats the messages.
    for (const below of isError ? ['root'] : Object.keys(node)) visit(Reflect.get(node, below), [...path, below])
  }
  visit(errors, [])
  return found
}
