// `pnpm conformance:paths`: where the paths that servers send end in a form: labelled cases of every dialect, every
// field as every family of servers writes it, and nonsense. Prints a table and writes docs/paths.md; ends with 1 where a
// promise is broken. Beside it the same paths through react-hook-form's own setError.
//   --fuzz <n>  generated paths, 100 000 by default    --seed <n>  of the generator
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createFieldMatcher } from '@faultkit/core/matching'
import fc from 'fast-check'
import peer from 'react-hook-form/package.json' with { type: 'json' }
import { anyPath } from '../src/test-support/anyPath.ts'
import { names, type PathCase, pathCases } from '../src/test-support/pathCases.ts'
import { setRaw } from './raw.ts'
import { spelled } from './spellings.ts'

const { values: given } = parseArgs({ options: { fuzz: { type: 'string' }, seed: { type: 'string' } } })

interface Tally {
  cases: number
  right: number
  /** Belongs to a field or group, and went to the form. */
  lost: number
  /** Went to a field or group that is another one. */
  guessed: number
  fields: number
  rawReached: number
  rawBlocked: number
}

const none = (): Tally => ({ cases: 0, right: 0, lost: 0, guessed: 0, fields: 0, rawReached: 0, rawBlocked: 0 })

function placeOf({ wire, options }: PathCase): string | null {
  const { kind, name = '' } = createFieldMatcher(names, options)(wire)
  return kind === 'form' ? null : kind === 'group' ? `${name}/` : name
}

async function count(tally: Tally, one: PathCase): Promise<void> {
  const place = placeOf(one)
  const isField = one.to !== null && !one.to.endsWith('/')
  const raw = isField ? await setRaw(names, one) : { reached: false, blocked: false }
  tally.cases += 1
  tally.right += +(place === one.to)
  tally.lost += +(place === null && one.to !== null)
  tally.guessed += +(place !== null && place !== one.to)
  tally.fields += +isField
  tally.rawReached += +raw.reached
  tally.rawBlocked += +raw.blocked
}

async function tallies(cases: readonly PathCase[]): Promise<Map<string, Tally>> {
  const byDialect = new Map<string, Tally>()
  for (const one of cases) {
    const tally = byDialect.get(one.dialect) ?? none()
    byDialect.set(one.dialect, tally)
    await count(tally, one)
  }
  return byDialect
}

const sum = (all: Iterable<Tally>): Tally =>
  [...all].reduce((total, one) => {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += one[key]
    return total
  }, none())

const row = (name: string, { cases, right, lost, guessed, fields, rawReached, rawBlocked }: Tally): string =>
  `| ${[name, cases, right, lost, guessed, fields, rawReached, rawBlocked].join(' | ')} |`

function table(byDialect: ReadonlyMap<string, Tally>): string {
  return [
    '| dialect | paths | right | lost | guessed | of a field | raw: reach its reader | raw: block every later submit |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...byDialect].map(([name, tally]) => row(name, tally)),
    row('**all**', sum(byDialect.values())),
  ].join('\n')
}

/** How many of the generated paths did not end in exactly one known place. */
function fuzz(runs: number, seed: number): number {
  const match = createFieldMatcher(names)
  const known = new Set(names)
  // The one name with a quote is two segments to react-hook-form.
  const isContainer = (name: string): boolean => names.some((other) => other.replace("'", '.').startsWith(`${name}.`))
  let wrong = 0
  for (const wire of fc.sample(anyPath, { numRuns: runs, seed })) {
    try {
      const { kind, name = '' } = match(wire)
      const isRight = kind === 'form' ? name === '' : kind === 'field' ? known.has(name) : isContainer(name)
      wrong += +!isRight
    } catch {
      wrong += 1
    }
  }
  return wrong
}

const prototypes = [Object.prototype, Array.prototype, String.prototype]
const fingerprint = (): string => prototypes.map((one) => Reflect.ownKeys(one).map(String).join()).join('\n')

const before = fingerprint()
const [labelled, written] = [
  await tallies(pathCases),
  await tallies(spelled(names.filter((name) => !name.includes("'")))),
]
const runs = Number(given.fuzz ?? 100_000)
const wrong = fuzz(runs, Number(given.seed ?? 1))
const isClean = fingerprint() === before

const [total, all] = [sum(labelled.values()), sum(written.values())]
const nonsense = `${runs.toLocaleString('en').replaceAll(',', ' ')} generated paths: ${runs - wrong} in exactly one place, without an exception; prototypes ${isClean ? 'untouched' : 'CHANGED'}.`
const broken = [
  total.cases < 150 && `only ${total.cases} labelled paths`,
  total.lost + all.lost > 0 && `${total.lost + all.lost} paths lost`,
  total.guessed + all.guessed > 0 && `${total.guessed + all.guessed} paths guessed`,
  total.right + all.right < total.cases + all.cases && 'paths not where they belong',
  wrong > 0 && `${wrong} generated paths in no one place`,
  !isClean && 'a prototype was touched',
].filter(Boolean)

const page = `# Where the paths of servers end

Written by \`pnpm conformance:paths\`. A form of ${names.length} fields is given each path; *lost* would be a path of a field or group that only the form
shows, *guessed* one that another field shows. The last two columns put the same paths of fields through \`setError\` of react-hook-form ${peer.version}, a form
for each: how many a reader of exactly that field hears of, and after how many no later submit reaches its handler.

## Labelled paths

${table(labelled)}

## Every field as every family of servers writes it

${table(written)}

${nonsense}
`
writeFileSync(new URL('../../../docs/paths.md', import.meta.url), page)
console.log(`${table(labelled)}\n\n${table(written)}\n\n${nonsense}`)
console.log(broken.length === 0 ? 'Every promise about paths is kept.' : `Broken: ${broken.join('; ')}.`)
process.exitCode = broken.length === 0 ? 0 : 1
