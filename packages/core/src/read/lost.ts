import { get, str } from '../base/safe.ts'
import type { ErrorKind } from '../types.ts'

// What each engine's fetch says when no answer came; anything else a TypeError says is a defect in the app.
// Chrome, Edge · Firefox · Safari (several) · React Native, whatwg-fetch · undici · Deno · Bun · Workers.
const networkMessage =
  /^(?:failed to fetch(?: \([^)]*\))?|networkerror when attempting to fetch resource\.|load failed(?: \([^)]*\))?|network request (?:failed|timed out)|fetch failed|network ?error|terminated|cancelled|error sending request.*|unable to connect\. is the computer.*|network connection lost\.|the network connection was lost\.|could not connect to the server\.|the internet connection appears to be offline\.|the request timed out\.|a server with the specified hostname could not be found\.|a network error occurred\.|socket hang up|connection (?:closed|reset|refused).*|the socket connection was closed.*|load cannot follow more than.*|preflight response is not successful.*)$/i
const timeoutMessage = /time(?:d)? ?out|timeout/i
const timeoutName =
  /^(?:\w*timeouterror|timeout_error|econnaborted|etimedout|esockettimedout|und_err_\w*timeout|err_timed_out)$/i
const networkCode =
  /^(?:econn\w+|enotfound|eai_\w+|epipe|enet\w+|ehost\w+|err_network\w*|err_socket\w*|err_internet_disconnected|und_err_\w+|connectionrefused|connectionclosed|failedtoopensocket|fetch_error|networkerror|cert_\w+|econnrefused)$/i
const canceled = /^(?:aborterror|abort_err|cancell?ederror|cancelederror|err_canceled|err_aborted)$/i

/** Says why no answer came, from an error's name, code and message; `undefined` for everything else. */
export function kindOfLoss(thrown: unknown): ErrorKind | undefined {
  const name = str(get(thrown, 'name')) ?? ''
  const message = (str(get(thrown, 'message')) ?? '').slice(0, 500)
  const code = str(get(thrown, 'code')) ?? ''
  const words = [name, code, name === 'Error' ? message : '']
  if (words.some((word) => canceled.test(word)) || get(thrown, '__CANCEL__') === true) return 'canceled'
  if (words.some((word) => timeoutName.test(word))) return 'timeout'
  if (networkCode.test(name) || networkCode.test(code)) return 'connection'
  if (!networkMessage.test(message)) return undefined
  return timeoutMessage.test(message) ? 'timeout' : 'connection'
}
