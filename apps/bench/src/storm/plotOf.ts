import type { Ledger } from './createLedger.ts'
import type { Shape } from './shapes.ts'
import { capacityOf } from './simulate.ts'

/** One line of the picture. */
export interface Series {
  readonly name: string
  readonly ledger: Ledger
}

const width = 760
const height = 300
const left = 56
const right = 150
const top = 16
const bottom = 36
/** One hue each, readable on white and on black. */
const colours = ['#2f7d5b', '#c2453b', '#8a6bbf', '#b8812a', '#5b7fa6']

/** Requests a second over time, as an SVG that follows the reader's light or dark. */
export function plotOf(shape: Shape, series: readonly Series[]): string {
  const endS = Math.min(shape.endMs, shape.recoveryMs + 60_000) / 1000
  const capacity = capacityOf(shape)
  const most = Math.max(capacity * 1.5, ...series.flatMap(({ ledger }) => ledger.requests.slice(0, endS)))
  const x = (second: number): number => left + (second / endS) * (width - left - right)
  const y = (count: number): number => height - bottom - (count / most) * (height - top - bottom)
  const lines = series.map(({ name, ledger }, index) => lineOf(name, ledger.requests.slice(0, endS), index, x, y))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Requests a second: ${shape.title}">
<style>text{font:12px system-ui,sans-serif;fill:#333}.axis{stroke:#999}.down{fill:#0001}@media(prefers-color-scheme:dark){text{fill:#ddd}.down{fill:#fff1}}</style>
<rect class="down" x="${x(shape.startMs / 1000)}" y="${top}" width="${x(shape.recoveryMs / 1000) - x(shape.startMs / 1000)}" height="${height - top - bottom}"/>
<text x="${x(shape.startMs / 1000) + 6}" y="${height - bottom - 8}">down</text>
<path class="axis" d="M${left} ${top}V${height - bottom}H${width - right}" fill="none"/>
<path class="axis" stroke-dasharray="4 4" d="M${left} ${y(capacity).toFixed(1)}H${width - right}"/>
<text x="${width - right + 12}" y="${(y(capacity) + 4).toFixed(1)}">capacity</text>
<text x="${left - 6}" y="${height - bottom + 4}" text-anchor="end">0</text>
<text x="${width - right}" y="${height - bottom + 20}" text-anchor="end">${endS} s</text>
${lines.join('\n')}
</svg>
`
}

function lineOf(
  name: string,
  counts: readonly number[],
  index: number,
  x: (second: number) => number,
  y: (count: number) => number,
): string {
  const colour = colours[index % colours.length]
  const points = Array.from(counts, (count, second) => `${x(second).toFixed(1)} ${y(count ?? 0).toFixed(1)}`)
  const label = `<text x="${width - right + 12}" y="${top + 14 + index * 20}" style="fill:${colour}">${name}</text>`
  return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="${index === 0 ? 2.5 : 1.5}" stroke-linejoin="round"/>${label}`
}
