// `pnpm bench:parser`: what the parser costs, as ratios in one run on the same bodies, since machines differ.
//   The base is what every app pays without a kit: JSON.parse of the body and one new Error.
//   Beside it, on a client's error, every other package that installs: they read less, so they may cost less.
//   Promised: at most twice that with one issue, four times with 100, and linear in the size of the body, held on what a
//   handler reads (kind, status, code, message, issues). Beside it stands what all members cost, the late ones too.
import type { ApiError } from '../src/ApiError.ts'
import { parseEnvelope, parseError } from '../src/parseError.ts'
import { onAxios, others } from './rivals.ts'

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
const parse = (text: string): ApiError | undefined =>
  parseEnvelope({ status: 422, headers: { 'content-type': 'application/json' }, body: text })

/** Kept, so that no compiler drops what nobody looks at. */
let kept: unknown
const parser: Run = (text) => {
  const error = parse(text)
  kept = error && [error.kind, error.status, error.code, error.message, error.issues.length]
  return error
}
const whole: Run = (text) => {
  const error = parse(text)
  kept = error?.toJSON()
  return error
}

/** The same on a client's error. */
const ours: Run = onAxios((input) => {
  const error = parseError(input)
  kept = [error.kind, error.status, error.code, error.message, error.issues.length]
  return error
})

/** What an Error that has a class costs by itself: the floor of every parser that answers with one. */
class Bare extends Error {}
const floor: Run = (text) => [JSON.parse(text), new Bare('Some rows are off.')]

/** Microseconds of processor time so far: what else the machine does at the time does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

const warmUp = 700_000
const rounds = 30
const roundTime = 10_000

/** How many runs fill a round, once the code is compiled. */
function runsOf(run: Run, text: string): number {
  let runs = 0
  const start = spent()
  while (spent() - start < warmUp) {
    run(text)
    runs += 1
  }
  return Math.max(1, Math.round((runs * roundTime) / warmUp))
}

/** Microseconds of one run of each, compiled: the cheapest of some rounds. They take turns within each round, so that a
 *  machine that is slow for a while is slow for all. */
function times(runs: readonly Run[], text: string): readonly number[] {
  const counts = runs.map((run) => runsOf(run, text))
  const costs = runs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, run] of runs.entries()) {
      const many = counts[index] as number
      const before = spent()
      for (let count = 0; count < many; count += 1) run(text)
      costs[index] = Math.min(costs[index] as number, (spent() - before) / many)
    }
  }
  return costs
}

interface Costs {
  readonly issues: number
  readonly base: number
  readonly floor: number
  readonly parser: number
  readonly whole: number
  readonly ratio: number
}

function measure(issues: number): Costs {
  const text = bodyOf(issues)
  const [plain, bare, own, all] = times([base, floor, parser, whole], text) as [number, number, number, number]
  return { issues, base: plain, floor: bare, parser: own, whole: all, ratio: own / plain }
}

const show = ({ issues, base: plain, floor: bare, parser: own, whole: all, ratio }: Costs): string =>
  [
    `${String(issues).padStart(5)} issues: base ${plain.toFixed(1)} µs, with a class ${(bare / plain).toFixed(2)} of it`,
    `parser ${own.toFixed(1)} µs = ${ratio.toFixed(2)}, every member read ${all.toFixed(1)} µs = ${(all / plain).toFixed(2)}`,
  ].join('; ')

const [one, many] = [measure(1), measure(100)]
const [half, full, twice] = [measure(1000), measure(2000), measure(4000)]
for (const row of [one, many, half, full, twice]) console.log(show(row))
for (const issues of [1, 100]) {
  const text = bodyOf(issues)
  const named = [['faultkit', ours] as const, ...others]
  const [plain = 1, ...costs] = times([base, ...named.map(([, run]) => run)], text)
  const shown = costs.map((cost, index) => `${named[index]?.[0]} ${cost.toFixed(1)} µs = ${(cost / plain).toFixed(2)}`)
  console.log(`${issues} issues as axios throws them: base ${plain.toFixed(1)} µs; ${shown.join('; ')}`)
}
const [first, second] = [full.parser / half.parser, twice.parser / full.parser]
console.log(`twice the issues: ${first.toFixed(2)} and ${second.toFixed(2)} times the time`)

const broken = [
  one.ratio > 2 && `one issue costs ${one.ratio.toFixed(2)} of the base, promised 2`,
  many.ratio > 4 && `100 issues cost ${many.ratio.toFixed(2)} of the base, promised 4`,
  Math.max(first, second) > 3 && 'the time grows faster than the body',
].filter(Boolean)
console.log(broken.length === 0 ? 'Every promise is kept.' : `Broken: ${broken.join('; ')}.`)
process.exitCode = broken.length === 0 ? 0 : 1
if (kept === undefined) throw new Error('Nothing was parsed.')
