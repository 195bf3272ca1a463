// `pnpm bench:storm`: what the shipped retry policy and gate do to a server on a bad day, beside models of nine libraries.
// Prints the tables, writes docs/storm.md and its pictures; ends with 1 where the kit breaks a promise.
//   --only <shape>   one shape, written nowhere    --clients <n>   another number of clients, written nowhere    --seed <n>
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { faultkit } from './faultkit.ts'
import { measure } from './measure.ts'
import { peers } from './peers.ts'
import { plotOf, type Series } from './plotOf.ts'
import { brokenPromises, pageOf, type Row, type Scale, tableOf } from './report.ts'
import { type Shape, shapes } from './shapes.ts'
import { simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    clients: { type: 'string' },
    seed: { type: 'string' },
    alone: { type: 'boolean' },
  },
})
const docs = join(import.meta.dirname, '../../../../docs')
const plotted = new Set(['dear', 'dear-hinted', 'maintenance'])
const drawn = new Set(['faultkit', 'TanStack Query', 'ky', 'axios-retry', 'full jitter, 3 retries'])
const usualClients = 10_000

const scaled = (shape: Shape): Shape =>
  values.clients ? { ...shape, clients: (shape.clients / usualClients) * Number(values.clients) } : shape

async function runShape(shape: Shape) {
  const rows: Row[] = []
  const series: Series[] = []
  for (const contender of values.alone ? [faultkit] : [faultkit, ...peers]) {
    const ledger = await simulate(shape, contender, Number(values.seed ?? 1))
    rows.push({ name: contender.name, seen: measure(shape, ledger) })
    if (plotted.has(shape.id) && drawn.has(contender.name)) series.push({ name: contender.name, ledger })
  }
  const table = tableOf(shape, rows)
  console.log(`\n${shape.title}\n${table}`)
  return { shape, table, series, broken: rows.slice(0, 1).flatMap(({ seen }) => brokenPromises(shape, seen)) }
}

const results = []
for (const shape of shapes.filter(({ id }) => !values.only || id === values.only))
  results.push(await runShape(scaled(shape)))

if (!values.only && !values.clients && !values.alone) {
  mkdirSync(join(docs, 'storm'), { recursive: true })
  const sections = results.map(({ shape, table, series }) => {
    if (series.length === 0) return { shape, table }
    writeFileSync(join(docs, 'storm', `${shape.id}.svg`), plotOf(shape, series))
    return { shape, table, plot: `storm/${shape.id}.svg` }
  })
  const million = join(docs, 'storm', 'million.json')
  const scales: readonly Scale[] = existsSync(million) ? JSON.parse(readFileSync(million, 'utf8')) : []
  writeFileSync(join(docs, 'storm.md'), pageOf(sections, usualClients, scales))
}
const broken = results.flatMap((result) => result.broken)
for (const promise of broken) console.error(`Not kept: ${promise}`)
if (broken.length === 0) console.log('\nEvery promise is kept.')
process.exit(broken.length === 0 ? 0 : 1)
