import { growthOf, mostGrowth, type Turn } from './growth.ts'
import type { Hostile, Paths, Renders, Timed } from './types.ts'

/** What one contender did in one run. */
export interface Row {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly thousand: Timed
  readonly fiveThousand: Timed | undefined
  /** Small forms and a large one by turns, where errors in proportion are promised. */
  readonly turns: readonly Turn[]
  readonly renders: Renders
}

export interface Findings {
  readonly rows: readonly Row[]
  readonly hostile: readonly { readonly name: string; readonly cost: Hostile }[]
  readonly places: readonly { readonly name: string; readonly found: Paths }[]
}

const ms = (value: number | undefined): string =>
  value === undefined ? '–' : value < 100 ? value.toFixed(1) : value.toFixed(0)
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** How much dearer an error is among 5 000 than among 1 000: 1 is linear. */
function growth({ thousand, fiveThousand, turns }: Row): number | undefined {
  if (turns.length > 0) return growthOf(turns)
  const [one, five] = [thousand.timing?.calls, fiveThousand?.timing?.calls]
  // One `setState` is too short for the clock: a ratio of it would say nothing.
  return one !== undefined && five !== undefined && one >= 0.5 ? five / (5 * one) : undefined
}

/** The calls of the kit in parts of those of the loop, under the same version. */
function share(rows: readonly Row[], version: string): number | undefined {
  const callsOf = (id: string): number | undefined =>
    rows.find((row) => row.id === id && row.version === version)?.thousand.timing?.calls
  const [own, loop] = [callsOf('faultkit'), callsOf('loop')]
  return own !== undefined && loop !== undefined ? own / loop : undefined
}

const cellsOf = (row: Row): readonly (string | number)[] => [
  row.id === 'faultkit' ? `**${row.name}**` : row.name,
  row.version,
  ms(row.thousand.timing?.calls),
  ms(row.thousand.timing?.shown),
  ms(row.fiveThousand?.timing?.calls),
  ms(row.fiveThousand?.timing?.shown),
  growth(row)?.toFixed(1) ?? '–',
  row.renders.one,
  row.renders.again,
]

export const timings = (rows: readonly Row[]): string =>
  [
    line([
      '',
      'react-hook-form',
      '1 000 errors: calls, ms',
      'all shown, ms',
      '5 000 errors: calls, ms',
      'all shown, ms',
      '÷ 5 × 1 000',
      'rows drawn by one error of 1 000',
      'by the same again',
    ]),
    line(['---', '---', ...Array.from({ length: 7 }, () => '---:')]),
    ...rows.map((row) => line(cellsOf(row))),
  ].join('\n')

export const hostility = (found: Findings['hostile']): string =>
  [
    line(['', 'row of the complaint', 'next append, ms', 'memory, MB']),
    line(['---', '---:', '---:', '---:']),
    ...found.map(({ name, cost }) =>
      line([name, cost.index.toLocaleString('en').replaceAll(',', ' '), ms(cost.ms), (cost.bytes / 1e6).toFixed(2)]),
    ),
  ].join('\n')

export const places = (found: Findings['places']): string =>
  [
    line(['', 'paths of fields', 'reach their field', 'another one', 'the next submit is held up']),
    line(['---', ...Array.from({ length: 4 }, () => '---:')]),
    ...found.map(({ name, found: { cases, reached, elsewhere, blocked } }) =>
      line([name, cases, reached, elsewhere, blocked]),
    ),
  ].join('\n')

export const shares = (rows: readonly Row[]): string =>
  [...new Set(rows.map(({ version }) => version))]
    .map((version) => [version, share(rows, version)] as const)
    .filter(([, part]) => part !== undefined)
    .map(([version, part = 0]) => `${(100 * part).toFixed(1)} % under ${version}`)
    .join(', ')

const isDearer = ({ turns }: Row): boolean => turns.length > 0 && growthOf(turns) > mostGrowth

/** Promises that this run broke. */
export function brokenPromises({ rows, hostile, places: found }: Findings): readonly string[] {
  const own = rows.filter(({ id }) => id === 'faultkit')
  const newest = share(rows, own[0]?.version ?? '') ?? 1
  return [
    newest > 0.05 && `1 000 errors cost ${(100 * newest).toFixed(1)} % of the loop, promised 5`,
    ...own.map(({ renders, version }) => renders.one !== 1 && `one error drew ${renders.one} rows under ${version}`),
    ...own.map(({ renders, version }) => renders.again !== 0 && `the same error drew again under ${version}`),
    ...own.map(
      (row) => isDearer(row) && `5 000 errors are not linear under ${row.version}: ${growth(row)?.toFixed(2)}`,
    ),
    ...hostile
      .filter(({ name }) => name === 'faultkit')
      .map(({ cost }) => (cost.ms > 5 || cost.bytes > 1e6) && `a far row costs ${cost.ms} ms and ${cost.bytes} bytes`),
    ...found
      .filter(({ name }) => name === 'faultkit')
      .map(
        ({ found: { cases, reached, blocked } }) =>
          (reached < cases || blocked > 0) &&
          `of ${cases} paths ${reached} reach their field, ${blocked} hold up a submit`,
      ),
  ].filter((text) => text !== false)
}

/** How a stranger reads docs/forms-bench.md. */
export const pageOf = (findings: Findings): string => `# What it costs to bind a server's errors to a form

Written by \`pnpm bench:forms\`: each library in a real Chromium, built for production, in a tab of its own. A form of 1 000 fields, each with its own reader of its own
message; the answer names all of them. *Calls* is the time until the library's functions returned, *all shown* until every message stood on the
page; the least of some rounds, each in a new form, in which the libraries take turns. For libraries that take errors as a prop the calls are one \`setState\`, and all their work comes after.
*Rows drawn* is counted with React's profiling build: an answer that names one field, then the same answer again.

${timings(findings.rows)}

faultkit's calls in parts of react-hook-form's loop: ${shares(findings.rows)}. Promised: 5 % under the newest 7, 1 row, 0 rows, and 5 000 errors in proportion (below 2):
five forms of 1 000 on one page and one of 5 000 by turns, and the median of what the large one took in parts of the five.

## Where a path ends

The paths of fields of [the page on paths](paths.md) that need no option, as \`setError\` in a loop would pass them on, each in a form of its own; then
the form is sent again as it is. TanStack Form's fields are named as it wants them, \`items[0].price\`.

${places(findings.places)}

Promised: every path at its field, and no submit held up.

## A row that is not there

The answer complains about a row far outside a list of two; then the page adds a row. Raw \`setError\` makes a list with that many holes, which every later change
copies: with the row 99 999 999 it ends the tab, so it is measured with a million.

${hostility(findings.hostile)}

Promised: at most 5 ms and 1 MB.
`
