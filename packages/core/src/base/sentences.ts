import type { ErrorKind } from '../types.ts'

/** A plain sentence of ours, for errors that carry no text for people. */
export const sentences: Readonly<Record<ErrorKind, string>> = {
  invalid_request: 'The request was not accepted.',
  authentication: 'Sign-in is needed.',
  permission: 'Access was refused.',
  not_found: 'It was not found.',
  conflict: 'It was changed meanwhile.',
  rate_limit: 'Too many requests.',
  payment: 'The payment was not accepted.',
  api: 'The server had a problem.',
  connection: 'The connection failed.',
  timeout: 'It took too long.',
  canceled: 'It was canceled.',
  unknown: 'It could not be finished.',
}
