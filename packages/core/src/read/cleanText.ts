import { unescaped } from '../base/unescaped.ts'

const maxLength = 2000
// Printable ASCII without the signs that markup, data and stacks need: nothing to do.
const plain = /^[ -%'*-;=?-Z^-z|~]*$/
// Control, format and bidirectional characters can reorder or hide text (CVE-2021-42574); line ends, and the joiners that
// Persian, Hindi and emoji need, stay.
const unsafe = /(?![\n\r\t\u200C\u200D])[\p{Cc}\p{Cf}]/gu
// A page · a stack · data · an object as text · what a database said.
const unfit =
  /<(?:!doctype|\?xml|\w{1,20}:\w+|html|head|body|script|style|pre|table|form)\b|\n[ \t]+at \S|^Traceback \(|\n[ \t]+File "|\.(?:java|kt|scala):\d+\)|^\s*at \S+ \(|^\s*(?:\[\s*[[{"]|\{\s*["'}])|\{\s*"[^"\n]{1,80}"\s*:|\[object |SQLSTATE\[/i
// Keys of Stripe's kind, GitHub's, Slack's and AWS', signed tokens, what stands behind `Bearer`; a publishable key is none.
const secrets = /\b(?:(?:[sr]k|whsec|gh[ps]|xox[a-z])[-_]\w{6,}|eyJ[\w-]{8,}|AKIA\w{12,}|Bearer \S{8})\S*/g
const inlineTag = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?\/?>/gi

/** Text fit to stand in a message: no page, no JSON, no stack, no secret, no hidden characters, at most 2 000 characters. */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  let text = value.slice(0, maxLength * 2).trim()
  // No key is shorter.
  if (text.length > 19) text = text.replace(secrets, '…')
  if (!plain.test(text)) {
    text = text.replace(unsafe, '').trim()
    if (unfit.test(text)) return undefined
    if (/[<&]/.test(text)) text = unescaped(text.replace(inlineTag, '')).replace(inlineTag, '').trim()
  }
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text || undefined
}
