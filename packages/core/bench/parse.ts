// `pnpm bench:parse`: what the parser costs, as ratios in one run on the same bodies, since machines differ.
//   The base is what every app pays without a kit: JSON.parse of the body and one new Error.
//   Promised: at most twice that with one issue, four times with 100, and linear in the size of the body.
import { parseEnvelope } from '../src/parseError.ts'

/** A validation error as a Laravel, Rails or JSON API server sends it, with so many complaints. */
function bodyOf(issues: number): string {
  const errors = Array.from({ length: issues }, (_, index) => ({
    field: `items[${index}].price`,
    code: 'too_small',
    message: `Row ${index + 1} has to cost something.`,
  }))
  return JSON.stringify({ message: 'Some rows are off.', request_id: 'req_1', errors })
}

type Run = (text: string) => unknown

const base: Run = (text) => [JSON.parse(text), new Error('Some rows are off.')]
const parser: Run = (text) =>
  parseEnvelope({ status: 422, headers: { 'content-type': 'application/json' }, body: text })

/** Microseconds of processor time so far: what else the machine does at the time does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

const warmUp = 700_000
const rounds = 20
const roundTime = 15_000

/** Microseconds of one run, compiled: the cheapest of some rounds. */
function time(run: Run, text: string): number {
  let runs = 0
  const start = spent()
  while (spent() - start < warmUp) {
    run(text)
    runs += 1
  }
  const many = Math.max(1, Math.round((runs * roundTime) / warmUp))
  const costs = Array.from({ length: rounds }, () => {
    const before = spent()
    for (let count = 0; count < many; count += 1) run(text)
    return (spent() - before) / many
  })
  return Math.min(...costs)
}

function measure(issues: number): { issues: number; base: number; parser: number; ratio: number } {
  const text = bodyOf(issues)
  // In turns, so that a busy machine is busy for both.
  const [first, own, second] = [time(base, text), time(parser, text), time(base, text)]
  const plain = Math.min(first, second)
  return { issues, base: plain, parser: own, ratio: own / plain }
}

const show = ({ issues, base: plain, parser: own, ratio }: ReturnType<typeof measure>): string =>
  `${String(issues).padStart(5)} issues: base ${plain.toFixed(1)} µs, parser ${own.toFixed(1)} µs, ratio ${ratio.toFixed(2)}`

const [one, many] = [measure(1), measure(100)]
const [half, full, twice] = [measure(1000), measure(2000), measure(4000)]
for (const row of [one, many, half, full, twice]) console.log(show(row))
const [first, second] = [full.parser / half.parser, twice.parser / full.parser]
console.log(`twice the issues: ${first.toFixed(2)} and ${second.toFixed(2)} times the time`)

const broken = [
  one.ratio > 2 && `one issue costs ${one.ratio.toFixed(2)} of the base, promised 2`,
  many.ratio > 4 && `100 issues cost ${many.ratio.toFixed(2)} of the base, promised 4`,
  Math.max(first, second) > 3 && 'the time grows faster than the body',
].filter(Boolean)
console.log(broken.length === 0 ? 'Every promise is kept.' : `Broken: ${broken.join('; ')}.`)
process.exitCode = broken.length === 0 ? 0 : 1
