// `pnpm bench:forms`: what it costs to bind a server's errors to the fields of a form, beside five other ways, in one run in
// a real Chromium. Prints the tables and writes docs/forms-bench.md; ends with 1 where the kit breaks a promise.
//   --only <id>   one contender, written nowhere    --quick   without 5 000 fields, written nowhere
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright'
import { spelled } from '../../../../packages/react-hook-form/conformance/spellings.ts'
import { names as fieldNames, pathCases } from '../../../../packages/react-hook-form/src/test-support/pathCases.ts'
import { call, launch } from './browse.ts'
import { bundle, versions } from './bundle.ts'
import {
  brokenPromises,
  type Findings,
  hostility,
  pageOf,
  places as placesTable,
  type Row,
  shares,
  timings,
} from './report.ts'
import { takeTurns, turnsOf } from './takeTurns.ts'
import type { Timed, Timing } from './types.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } })

const names: Readonly<Record<string, string>> = {
  faultkit: 'faultkit',
  loop: 'react-hook-form, setError in a loop',
  prop: 'react-hook-form, errors prop',
  tanstack: 'TanStack Form, setErrorMap',
  'base-ui': 'Base UI Form, errors',
  'react-aria': 'React Aria Form, validationErrors',
}
const all = Object.keys(names)
const needsHookForm = (id: string): boolean => ['faultkit', 'loop', 'prop'].includes(id)
const isSelected = (id: string): boolean => !values.only || id === values.only || id === 'loop'

const versionOf = (name: string): string => {
  const folder = versions[name] ?? join(import.meta.dirname, '../../node_modules/react-hook-form')
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

/** The least of what was measured: others work meanwhile. */
const least = (count: number, timings: readonly Timing[]): Timed => ({
  count,
  timing: timings.length
    ? {
        calls: Math.min(...timings.map(({ calls }) => calls)),
        shown: Math.min(...timings.map(({ shown }) => shown)),
      }
    : undefined,
})

async function rowOf(
  browser: Browser,
  id: string,
  version: string,
  folders: Readonly<Record<'production' | 'counting', string>>,
  thousands: readonly Timing[],
): Promise<Row> {
  const isOurs = id === 'faultkit'
  const thousand = least(1000, thousands)
  // What takes seconds for 1 000 would take minutes.
  const isBearable = !values.quick && (thousand.timing?.shown ?? 9_999) < 1_200
  return {
    id,
    name: names[id] ?? id,
    version: needsHookForm(id) ? versionOf(version) : '–',
    thousand,
    // The real loop takes seconds for 5 000: once is enough.
    fiveThousand: isBearable
      ? least(5000, await call(browser, folders.production, 'timed', id, 5000, isOurs ? 6 : 1))
      : undefined,
    turns: isOurs && !values.quick ? await turnsOf(browser, folders.production, id) : [],
    renders: await call(browser, folders.counting, 'renders', id, 1000),
  }
}

/** A symbol goes by its description, as any reader of Standard Schema's paths would write it. */
const keyOf = (key: unknown): string =>
  (typeof key === 'symbol' ? key.description : String(Object(key).key ?? key)) ?? ''
const textOf = (wire: unknown): string => (Array.isArray(wire) ? wire.map(keyOf).join('.') : String(wire))
/** The one name with a quote is two to react-hook-form. */
const pathNames = fieldNames.filter((name) => !name.includes("'"))
const paths = [...pathCases.filter(({ options }) => Object.keys(options ?? {}).length === 0), ...spelled(pathNames)]
  .filter(({ to }) => to !== null && pathNames.includes(to))
  .map(({ wire, to }) => ({ wire: textOf(wire), to: to ?? '' }))

const browser = await launch()
const rows: Row[] = []
const hostile = []
const places: Findings['places'][number][] = []
for (const version of Object.keys(versions)) {
  const isNewest = version === 'newest 7'
  const folders = { production: await bundle(version, 'production'), counting: await bundle(version, 'counting') }
  const contenders = (isNewest ? all : ['faultkit', 'loop']).filter(isSelected)
  const thousands = await takeTurns(browser, folders.production, contenders)
  for (const id of contenders) {
    rows.push(await rowOf(browser, id, version, folders, thousands.get(id) ?? []))
    if (isNewest) {
      const found = await call(browser, folders.production, 'paths', id, pathNames, paths)
      places.push({ name: names[id] ?? id, found })
    }
    console.log(`${version}: ${names[id]} is measured.`)
  }
  if (!isNewest) continue
  hostile.push({ name: 'faultkit', cost: await call(browser, folders.production, 'hostile', 'kit', 99_999_999) })
  hostile.push({
    name: 'react-hook-form, setError',
    cost: await call(browser, folders.production, 'hostile', 'loop', 1_000_000),
  })
}
await browser.close()

const findings = { rows, hostile, places }
console.log(
  `\n${timings(rows)}\n\nfaultkit in parts of the loop: ${shares(rows)}\n\n${placesTable(places)}\n\n${hostility(hostile)}\n`,
)
if (!values.only && !values.quick) {
  writeFileSync(join(import.meta.dirname, '../../../../docs/forms-bench.md'), pageOf(findings))
}
const broken = brokenPromises(findings)
for (const promise of broken) console.error(`Not kept: ${promise}`)
if (broken.length === 0) console.log('Every promise about forms is kept.')
process.exitCode = broken.length === 0 ? 0 : 1
