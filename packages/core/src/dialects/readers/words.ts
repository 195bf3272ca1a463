const phrases =
  '(?:bad (?:request|gateway)|unauthori[sz]ed|forbidden|conflict|gone|locked|(?:payment|length|precondition) (?:required|failed)|not (?:found|acceptable|implemented)|method not allowed|(?:request|gateway) time-?out|(?:payload|content|request entity) too large|unsupported media type|unprocessable(?: entity| content)?|too many requests|(?:internal |unknown )?(?:server )?error|service unavailable|error code: \\d{3}|success)'
const phrase = new RegExp(`^(?:\\d{3} )?${phrases}\\.?$`, 'i')

const longestPhrase = 32

/** A blank, or a character beyond ASCII; usually among the first few. */
function hasBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 33 || code > 126) return true
  }
  return false
}

/** Text for people: more than one word, or a word that ends like a sentence, or letters beyond ASCII; no reason phrase. */
export function isSentence(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const text = value.trim()
  return (hasBlank(text) || /^[a-z]\w*[.!?]$/i.test(text)) && (text.length > longestPhrase || !phrase.test(text))
}

const status = new RegExp(`^${phrases}: `, 'i')
const before =
  /^(?:\[(?:GraphQL|Network|[a-z_]{2,30})\] |[1-5]\d\d (?:- )?(?=\S)|Firebase: |[A-Z]{3}[A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40})+ ?: )/
const after = / \((?:auth|firestore|storage|functions)\/[\w-]{1,60}\)\.?$| \[\w{1,40}[-_][\w-]{1,40}\]$/

/** Cuts what clients and frameworks put around a sentence: `404 …`, `CODE : …`, `Bad Request: …`, ` [code]`. */
export function trim(value: string): string {
  const text = value.trim()
  return mayBeWrapped(text) ? text.replace(status, '').replace(before, '').replace(after, '').trim() : text
}

/** Every wrapping has a colon, begins with `[` or a digit, or ends with `)`, `).` or `]`. */
function mayBeWrapped(text: string): boolean {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  const isEnd = last === 41 || last === 93 || (last === 46 && text.endsWith(').'))
  return isEnd || first === 91 || (first > 47 && first < 58) || text.includes(':')
}

const noise =
  /^(?:err(?:or)?s?|fatal|fault|fail(?:ed|ure)?|success|ok|completed?|client|server|true|false|null|none|field|object|exception|list|status|error\.list|about:blank)$/i

const isStatus = (value: number): boolean => value === 0 || (Number.isInteger(value) && value >= 400 && value < 600)

/** A machine's word or number as text: no status, no noise, no address; the name alone of `ns#Name` and `Name:http…`. */
export function codeText(value: unknown, status: number): string | undefined {
  if (typeof value === 'number') return value === status || isStatus(value) ? undefined : String(value)
  if (typeof value !== 'string' || value === '' || value.length > 150) return undefined
  const known = codes.get(value)
  if (known !== undefined) return known || undefined
  const code = wordOf(value)
  if (codes.size > 500) codes.clear()
  codes.set(value, code ?? '')
  return code
}

/** What was asked before: a list's complaints share a few codes. */
const codes = new Map<string, string>()

function wordOf(value: string): string | undefined {
  if (!/^[\w.:/$@#*[\]-]{1,150}$/.test(value) || noise.test(value)) return undefined
  if (/^[a-z]\w*$/i.test(value)) return value
  if (isStatus(Number(value)) || /^(?:https?|urn|tag):/i.test(value)) return undefined
  return value.replace(/^.*#/, '').split(':http', 1)[0] || undefined
}
