import { headersFrom } from './headersFrom.ts'
import type { Reply } from './Reply.ts'

const head = /^HTTP\/[\d.]+ (\d{3})/

/** Whether a text begins as a reply does on the wire (RFC 9112 §4). */
export const isHttpText = (text: string): boolean => head.test(text)

/** What `curl -si` prints. Of several heads (100 Continue, a proxy's, redirects) the last one counts. */
export function fromHttpText(text: string, name: string): Reply {
  let rest = text
  let lines: readonly string[] = []
  while (isHttpText(rest)) {
    const end = /\r?\n\r?\n|$/.exec(rest)
    const length = end?.index ?? rest.length
    lines = rest.slice(0, length).split(/\r?\n/)
    rest = rest.slice(length + (end?.[0].length ?? 0))
  }
  const status = Number(head.exec(lines[0] ?? '')?.[1])
  return { name, envelope: { status, headers: headersOf(lines.slice(1)), body: rest === '' ? undefined : rest } }
}

const headersOf = (lines: readonly string[]): Readonly<Record<string, string>> =>
  headersFrom(
    lines
      .map((line) => /^([^:\s]+):\s*(.*)$/.exec(line))
      .filter((match) => match !== null)
      .map(([, name, value]) => [name, value] as const),
  )
