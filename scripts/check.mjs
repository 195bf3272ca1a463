// Runs everything that must hold, each step even when one before it failed, and ends with one plain line for any CI:
// `N passed, N failed`. Tests count one each; a guard (types, lint, sizes, packages …) counts as one. A test that fails gets a
// second try on a busy machine; which ones needed it is said before the last line, as is each failure, so that the end of a
// long log tells all.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { findBrowser } from './findBrowser.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'faultkit-check-'))
const browser = await findBrowser()
if (!browser) {
  console.error('The tests need a Chromium: install one (Debian: apt install chromium) or name it in CHROMIUM.')
  process.exit(1)
}
const env = {
  ...process.env,
  CHROMIUM: browser,
  TALLY_FILE: join(scratch, 'vitest.json'),
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(scratch, 'playwright.json'),
  MATRIX_FILE: join(scratch, 'matrix.json'),
  STORYBOOK_DISABLE_TELEMETRY: '1',
  SECOND_TRIES: '1',
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const vitestCount = () => read(env.TALLY_FILE)
const matrixCount = () => read(env.MATRIX_FILE)

const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
const sayOf = ({ file, title, tests }) => {
  const message = tests[0]?.results.flatMap(({ errors }) => errors)[0]?.message ?? ''
  return `${file} > ${title}: ${stripVTControlCharacters(message).split('\n')[0].slice(0, 200)}`
}
const playwrightCount = () => {
  const { stats, suites, errors } = read(env.PLAYWRIGHT_JSON_OUTPUT_NAME)
  const ended = (status) =>
    suites
      .flatMap(specsOf)
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(sayOf)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [...ended('unexpected'), ...errors.map(({ message }) => `outside any test: ${message}`)],
    flaky: ended('flaky'),
  }
}

const steps = [
  { name: 'types and build', command: 'pnpm run build' },
  { name: 'format and lint', command: 'biome ci --log-level=error . && oxlint --type-aware --deny-warnings --quiet' },
  { name: 'import directions', command: 'node scripts/check-boundaries.mjs' },
  // Stories play in the last step, built as readers get them; `pnpm test:stories` plays them from their sources.
  { name: 'tests', command: 'vitest run "--project=!stories"', count: vitestCount },
  {
    name: 'the shop, end to end',
    command: 'pnpm --filter demo e2e --retries=1 --reporter=line,json',
    count: playwrightCount,
  },
  { name: 'sizes', command: 'size-limit' },
  { name: 'packages as published', command: 'node scripts/check-packages.mjs' },
  { name: 'nothing unused', command: 'knip --no-progress' },
  { name: 'stories in seven modes', command: 'node scripts/matrix.ts', count: matrixCount },
]

function runStep({ name, command, count }) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const ok = spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`
  const guard = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  if (!count) return { name, took, ...guard }
  try {
    const counted = count()
    // A runner that broke down before or after its tests has failed, whatever it counted.
    return { name, took, ...counted, failed: ok ? counted.failed : Math.max(1, counted.failed) }
  } catch {
    return { name, took, passed: 0, failed: 1, skipped: 0 }
  }
}

const results = steps.map(runStep)
rmSync(scratch, { recursive: true, force: true })
const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0)
console.log('')
for (const { name, took, passed, failed } of results) {
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(24)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed  ${took}`,
  )
}
for (const [title, key] of [
  ['passed at the second try', 'flaky'],
  ['failed', 'failures'],
]) {
  const lines = results.flatMap((result) => result[key] ?? [])
  if (lines.length) console.log(`\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`)
}
const skipped = sum('skipped')
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(sum('failed') ? 1 : 0)
