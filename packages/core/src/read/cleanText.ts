const maxLength = 2000
// Control, format and bidirectional characters can reorder or hide text (CVE-2021-42574); line ends, and the joiners that
// Persian, Hindi and emoji need, stay.
const unsafe = /(?![\n\r\t\u200C\u200D])[\p{Cc}\p{Cf}]/gu
const isPage = /<(?:!doctype|html|head|body|script|style|pre|table|form)\b/i
const isStack = /\n\s+at \S|^Traceback \(|\n\s+File "|\.(?:java|kt|scala):\d+\)|^\s*at \S+ \(/
const isData = /^\s*(?:\[\s*[[{"]|\{\s*["'}])|\{\s*"[^"\n]{1,80}"\s*:/
const inlineTag = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?\/?>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
  '#34': '"',
  '#x27': "'",
}

/** Text fit to stand in a message: no page, no JSON, no stack, no hidden characters, at most 2 000 characters. */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value
    .slice(0, maxLength * 2)
    .replace(unsafe, '')
    .trim()
  if (text === '' || isPage.test(text) || isStack.test(text) || isData.test(text) || text.includes('[object '))
    return undefined
  return /[<&]/.test(text) ? cap(plainText(text)) : cap(text)
}

const plainText = (text: string): string =>
  text
    .replace(inlineTag, '')
    .replace(/&(#?\w{1,6});/g, (whole, name: string) => entities[name] ?? whole)
    .replace(inlineTag, '')
    .trim()

const cap = (text: string): string | undefined =>
  text === '' ? undefined : text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text
