import { warnDeveloper } from '@faultkit/core'

// Bundlers replace exactly this expression, as they must for TanStack Query, and drop the warnings with it.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** The function cannot have sent the key, so its requests are judged as requests without one. */
export function warnUnkeyed(name: string): void {
  if (process.env.NODE_ENV !== 'production') {
    warnDeveloper(
      'FK-404',
      `mutationFn of the mutation ${name} takes no second argument, so it cannot send the idempotency key: nothing is repeated. Send \`idempotencyKey\` from its second argument.`,
    )
  }
}

/** A function of the app's that was to tell the outcome told none. */
export function warnUntold(name: string, what: string, gave: unknown): void {
  if (process.env.NODE_ENV !== 'production') {
    warnDeveloper('FK-405', `${what} of the mutation ${name} gave ${String(gave)}, so it told nothing.`)
  }
}
