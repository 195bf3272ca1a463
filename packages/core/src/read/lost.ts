import { get, str } from '../base/safe.ts'
import type { ErrorKind } from '../types.ts'

// What each engine's fetch says when no answer came; anything else a TypeError says is a defect in the app.
// Chrome, Edge · Safari · Firefox · React Native, whatwg-fetch · undici · Deno · Bun · Workers.
const engines =
  /^(?:(?:failed to fetch|load failed|network ?error|fetch failed|network request failed|terminated|cancelled|socket hang up)(?: \(.{0,300}\))?$|networkerror when|network (?:request timed|connection lost)|error sending request|unable to connect\. is|the (?:network connection was|internet connection app|request timed|socket connection was)|could not connect to the server|a (?:server with the sp|network error occ)|preflight response is)/i

/** Names and codes that say it, one a line. */
const words: readonly (readonly [RegExp, ErrorKind])[] = [
  [/^(?:abort_?err(?:or)?|cancell?ed_?error|err_(?:canceled|aborted)|__cancel__)$/im, 'canceled'],
  [/^\w*time(?:d_?|out_?)(?:out|error)$|^econnaborted$|^und_err_\w*timeout$/im, 'timeout'],
  [
    /^(?:econn|enotfound|eai_|epipe|e(?:net|host)unreach|err_(?:network|socket|internet)|und_err_|connection(?:refused|closed)|failedtoopensocket|networkerror|cert_|fetch_error)\w*$|(?:connection_?error|network-request-failed)$/im,
    'connection',
  ],
]

/** Says why no answer came, from an error's name, code and message; `undefined` for everything else. */
export function kindOfLoss(thrown: unknown): ErrorKind | undefined {
  // RTK Query has its word in place of the status.
  const [message = '', name, ...rest] = ['message', 'name', 'code', 'type', 'status'].map((key) =>
    str(get(thrown, key)),
  )
  // TanStack Query's CancelledError has its name in the message alone, axios' Cancel a mark of its own.
  const first = name === 'Error' && message.length < 40 ? message : name
  const said = [first, ...rest, get(thrown, '__CANCEL__') && '__cancel__'].join('\n')
  const known = words.find(([pattern]) => pattern.test(said))?.[1]
  return known ?? (engines.test(message) ? (/timed out/i.test(message) ? 'timeout' : 'connection') : undefined)
}

// Chrome, Firefox · Safari · Vite · webpack, Rspack.
const unloaded = / dynamically imported module|^importing a module|^unable to preload css|^loading [\w ]{0,20}chunk /i

/** Whether an engine or a bundler says that it could not load a part of the app: the connection broke, or a newer one was deployed. */
export const isUnloaded = (thrown: unknown): boolean => unloaded.test(str(get(thrown, 'message')) ?? '')
