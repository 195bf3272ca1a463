/**
 * Says whether a thrown value steers a router and is no failure: Next's `redirect()` and `notFound()` (a `digest`),
 * TanStack Router's and React Router's (a flag, or a `Response` that carries options). Converted, they would stop steering.
 */
export function isControlFlow(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false
  if ('digest' in thrown) return String(thrown.digest).startsWith('NEXT_')
  if ('isRedirect' in thrown || 'isNotFound' in thrown) return true
  return typeof Response === 'function' && thrown instanceof Response && 'options' in thrown
}
