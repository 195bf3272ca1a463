import { styleText } from 'node:util'
import type { Diagnosis } from './diagnose.ts'

type Style = (text: string, format: Parameters<typeof styleText>[0]) => string

/** The diagnosis as a terminal shows it. */
export function report({ reply, error, notice, fields, findings }: Diagnosis, hasColors: boolean): string {
  const style: Style = (text, format) => (hasColors ? styleText(format, text, { validateStream: false }) : text)
  const heading = [reply.name, reply.envelope.status || 'no answer', reply.method, reply.url]
    .filter(Boolean)
    .join(' · ')
  const { verdict, afterMs, reason } = error.retry
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['read by', error.dialect],
    ['kind', error.kind],
    ['outcome', error.outcome],
    ['retry', `${verdict}${afterMs === undefined ? '' : `, after ${afterMs} ms`}: ${reason}`],
    ['type', error.type],
    ['code', error.code],
    ['param', error.param],
    ['message', error.message],
    ['request id', error.requestId],
    ['docs', error.docUrl],
  ]
  const told = [notice.title, notice.detail, notice.reassurance, ...notice.actions.map(({ label }) => `[ ${label} ]`)]
  return [
    style(heading, 'bold'),
    ...table(facts, style),
    ...section('people read', told.filter((text) => text !== undefined).map(indented), style),
    ...section(
      'fields',
      table(
        fields.map(({ path, words }) => [path || '(form)', words]),
        style,
      ),
      style,
    ),
    ...section(
      'could be better',
      findings.flatMap(({ name, says, step }) => [
        indented(`${style(name, 'yellow')}  ${says}`),
        indented(`  → ${step}`),
      ]),
      style,
    ),
    '',
  ].join('\n')
}

const indented = (text: string): string => `  ${text}`

function table(rows: readonly (readonly [string, string | undefined])[], style: Style): readonly string[] {
  const said = rows.filter(([, value]) => value !== undefined)
  const width = Math.max(0, ...said.map(([name]) => name.length))
  return said.map(([name, value]) => indented(`${style(name.padEnd(width), 'dim')}  ${value}`))
}

const section = (title: string, lines: readonly string[], style: Style): readonly string[] =>
  lines.length === 0 ? [] : ['', indented(style(title, 'underline')), ...lines]
