// What gives away that a text was written for a log. Each is linear: no repeat inside a repeat.
const leaks: readonly RegExp[] = [
  // markup, JSON and other data
  /[<>{}[\]\\|`]/,
  /\[object|=>|::|==|&&|\(\)/,
  // stack frames and exception names in eight languages
  /\bat \S+\(\S*:\d|\bat \S+:\d+:\d|File "|Traceback|goroutine \d|panicked at|\.(?:js|ts|py|rb|java|go|php|cs|rs|kt|ex|swift|c|cpp|h)\b:?\d*/i,
  /\b\w*(?:Exception|Error|Fault)\b(?=[:(\s]|$)(?<!\b[eE]rror)|\b(?:undefined|null|NaN|nil|NoneType|TypeError)\b/,
  // databases
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|DROP|ALTER|WHERE|JOIN)\b.{0,200}\b(?:FROM|INTO|SET|TABLE|VALUES|WHERE|ON)\b|\b(?:SQLSTATE|ORA-\d|duplicate key|unique constraint|foreign key|deadlock|syntax error|relation "|column "|table ")/i,
  // places: files, hosts, addresses, URLs
  /(?:^|\s)\.{0,2}\/[\w.-]+\/|\b[A-Za-z]:\/|\w+:\/\/|\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|\.(?:internal|local|svc|cluster)\b/i,
  // secrets: keys, tokens, hashes, UUIDs, e-mail addresses
  /\b(?:sk|pk|rk|whsec|ghp|xox[a-z])_?[-_A-Za-z0-9]{6,}|\beyJ[\w-]{8,}|\bBearer\s|\b[0-9a-f]{16,}\b|\b[0-9a-f]{8}-[0-9a-f]{4}-|\b[A-Za-z0-9+/]{32,}|\bAKIA\w{8,}|\S@\S+\.\S/i,
  /\b(?:api[ _-]?key|secret|password hash|access token|private key)\b/i,
  // names that only a program uses: snake_case, camelCase, dotted paths, constants
  /\b[a-zA-Z]+_[a-zA-Z]|\b[a-z]+[a-z\d][A-Z][a-z]|\b[a-z]\w*\.[a-z]\w*\.[a-z]|\b[a-z]+\.[a-z]{4,}\b|\b[A-Z]{3,}_/,
  // clients and protocols
  /\b(?:request failed|status code|HTTP ?\d|ECONN\w*|ETIMEDOUT|errno|stack ?trace|stacktrace|regex|regular expression|JSON|XML|HTML|payload|endpoint|parameter|boolean|integer|varchar|enum|parse|token|schema)\b/i,
  // words that blame or say nothing: they are the kit's to replace
  /\b(?:invalid|illegal|forbidden|fatal|unauthori[sz]ed|unprocessable|bad request|not acceptable|not allowed|error occurred|internal (?:server )?error|went wrong|wrong format|validation (?:failed|error))\b/i,
]

// Control characters, and what reorders or hides text (CVE-2021-42574).
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u
const maxLength = 240

/**
 * Says whether a server's text may be shown to people: a short sentence without markup, data, code, addresses, secrets or
 * names that only a program uses. When in doubt it may not: the kit has words of its own.
 */
export function isFitForPeople(text: string): boolean {
  const plain = text.trim()
  if (plain.length < 3 || plain.length > maxLength || !/\s|\p{Lo}/u.test(plain)) return false
  return !hidden.test(plain.replace(/[\u200C\u200D]/g, '')) && !leaks.some((leak) => leak.test(plain))
}
