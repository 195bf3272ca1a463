/**
 * Says whether a thrown value steers a router and is no failure: Next's `redirect()` and `notFound()` (a `digest`),
 * TanStack Router's (a flag, or a `Response` that carries options). Converted, they would stop steering.
 */
export const isControlFlow = (thrown: unknown): boolean =>
  typeof thrown === 'object' &&
  thrown !== null &&
  ('isNotFound' in thrown ||
    ('options' in thrown && 'headers' in thrown) ||
    ('digest' in thrown && String(thrown.digest).startsWith('NEXT_')))
