import type { Measures } from './measure.ts'
import { promises } from './promises.ts'
import type { Shape } from './shapes.ts'

/** One contender on one kind of day. */
export interface Row {
  readonly name: string
  readonly seen: Measures
}

/** The same day with more clients, and what it cost to simulate. */
export interface Scale {
  readonly clients: number
  readonly sent: number
  readonly seconds: number
  readonly gigabytes: number
  readonly seen: Measures
}

type Column = readonly [title: string, cell: (seen: Measures) => string]

const times = (value: number): string => value.toFixed(2)
const percent = (share: number): string => `${(100 * share).toFixed(share > 0.99 && share < 1 ? 2 : 1)} %`
const seconds = (value: number | undefined): string => (value === undefined ? 'never' : value.toFixed(0))

const notices: Column = ['notices a client', (seen) => seen.noticesPerClient.toFixed(1)]
const outage: readonly Column[] = [
  ['amplification', (seen) => times(seen.amplification)],
  ['peak ÷ capacity', (seen) => times(seen.peak)],
  ['s to < 1 % refused', (seen) => seconds(seen.calmS)],
  ['s to 99 % fresh', (seen) => seconds(seen.freshS)],
  ['served in the minute after', (seen) => percent(seen.served)],
  notices,
]
const columns: Readonly<Record<Shape['group'], readonly Column[]>> = {
  outage,
  four: outage,
  herd: [
    ['ended well', (seen) => percent(seen.endedWell)],
    ['requests an operation', (seen) => times(seen.requestsPerOperation)],
    notices,
  ],
  faults: [['ended well', (seen) => percent(seen.endedWell)], notices],
  broken: [
    ['healthy endpoints served', (seen) => percent(seen.healthy)],
    ['amplification', (seen) => times(seen.amplification)],
    notices,
  ],
}

/** The table of one shape as Markdown. */
export function tableOf(shape: Shape, rows: readonly Row[]): string {
  const shown = columns[shape.group]
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(['', ...shown.map(([title]) => title)]),
    line(['---', ...shown.map(() => '---:')]),
    ...rows.map(({ name, seen }) =>
      line([name === 'faultkit' ? '**faultkit**' : name, ...shown.map(([, cell]) => cell(seen))]),
    ),
  ].join('\n')
}

/** The promises of one shape that its run broke. */
export const brokenPromises = (shape: Shape, seen: Measures): readonly string[] =>
  promises[shape.group].filter(({ holds }) => !holds(seen)).map(({ text }) => `${shape.title}: ${text}`)

/** How a stranger reads docs/storm.md. */
export function pageOf(
  sections: readonly { shape: Shape; table: string; plot?: string | undefined }[],
  clients: number,
  scales: readonly Scale[] = [],
): string {
  const parts = sections.map(({ shape, table, plot }) =>
    [`## ${capital(shape.title)}`, ...(plot ? [`![Requests a second](${plot})`] : []), table, promiseLine(shape)].join(
      '\n\n',
    ),
  )
  if (scales.length > 0) parts.push(scalesOf(scales))
  return `${introduction(clients)}\n\n${parts.join('\n\n')}\n`
}

/** A crowd of any size behaves alike, because no client waits for another. */
function scalesOf(scales: readonly Scale[]): string {
  const titles = [
    'clients',
    'requests',
    ...outage.slice(0, 4).map(([title]) => title),
    'notices a client',
    'processor time',
    'memory',
  ]
  const rows = scales.map(({ clients, sent, seconds: took, gigabytes, seen }) => [
    clients.toLocaleString('en'),
    sent.toLocaleString('en'),
    ...outage.slice(0, 4).map(([, cell]) => cell(seen)),
    notices[1](seen),
    `${took} s`,
    `${gigabytes.toFixed(1)} GB`,
  ])
  const lines = [titles, titles.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const text = `Written by \`pnpm bench:million\`: the outage whose refusals are dear, for larger and larger crowds. The promises are the same, and so is the
curve. Time and memory are those of the machine that wrote this.`
  return ['## How it scales', '![Requests a second](storm/million.svg)', text, lines.join('\n')].join('\n\n')
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const promiseLine = ({ group }: Shape): string =>
  `Held by the run: ${promises[group].map(({ text }) => text).join(' · ')}.`

const introduction = (clients: number): string => `# What a retry rule does to a server

Written by \`pnpm bench:storm\`: a simulation of ${clients.toLocaleString('en')} clients on a clock that jumps from event to event, the same numbers on every
machine. The faultkit rows run the shipped \`createRetryPolicy\` and \`createGate\`; the other rows are models of each library's default,
held against the real package by \`apps/bench/src/storm/peers.test.ts\`.

Every client polls each of its queries every 10 s, and never has two requests of one query under way. The service carries 1.2 times what they all want, lets one second of work
queue up, and refuses the rest. *Cheap* refusals cost it a tenth of a success (a proxy sheds load), *dear* ones a half (the application renders an
error page). An outage lasts a minute. *Amplification* is requests during the trouble by what was wanted; *peak* is the fullest second after it.`
