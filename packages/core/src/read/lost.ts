import { get, str } from '../base/safe.ts'
import type { ErrorKind } from '../types.ts'

// What each engine's fetch says when no answer came; anything else a TypeError says is a defect in the app.
// Chrome, Edge · Safari · Firefox · React Native, whatwg-fetch · undici · Deno · Bun · Workers.
const short =
  /^(?:failed to fetch|load failed|network ?error|fetch failed|network request failed|terminated|cancelled|socket hang up)(?: \([^)]{0,300}\))?$/i
const long =
  /^(?:networkerror when attempting|network request timed out|network connection lost|error sending request|unable to connect\. is the|the (?:network connection was lost|internet connection appears|request timed out|socket connection was)|could not connect to the server|a (?:server with the specified hostname|network error occurred)|preflight response is not)/i
const timeout = /^(?:\w*timeout_?error|econnaborted|e?\w{0,9}timedout|und_err_\w*timeout|err_timed_out)$/i
const network =
  /^(?:econn\w+|enotfound|eai_\w+|epipe|e(?:net|host)unreach|err_(?:network|socket|internet)\w*|und_err_\w+|connection(?:refused|closed)|failedtoopensocket|\w{0,40}connection_?error|networkerror|cert_\w+)$/i
const canceled = /^(?:abort_?err(?:or)?|cancell?ed_?error|err_(?:canceled|aborted))$/i

/** Says why no answer came, from an error's name, code and message; `undefined` for everything else. */
export function kindOfLoss(thrown: unknown): ErrorKind | undefined {
  const [name = '', message = '', code = '', type = ''] = ['name', 'message', 'code', 'type'].map((key) =>
    str(get(thrown, key)),
  )
  // TanStack Query's CancelledError has its name in the message alone.
  const words = name === 'Error' && message.length < 40 ? [code, type, message] : [name, code, type]
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  if (says(canceled) || get(thrown, '__CANCEL__')) return 'canceled'
  if (says(timeout)) return 'timeout'
  if (says(network)) return 'connection'
  if (!short.test(message) && !long.test(message)) return undefined
  return /timed out/i.test(message) ? 'timeout' : 'connection'
}
