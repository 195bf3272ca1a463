// Freezes the public names of every built entry point: an export that appears or goes is seen in review, not by users.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

interface Manifest {
  name: string
  publishConfig: { exports?: Record<string, string | { default: string }> }
}

function entries(name: string): [string, string][] {
  const manifest: Manifest = JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8'))
  return Object.entries(manifest.publishConfig.exports ?? {}).flatMap(([subpath, target]): [string, string][] =>
    typeof target === 'string' || !target.default.endsWith('.js')
      ? []
      : [[manifest.name + subpath.slice(1), join('packages', name, target.default)]],
  )
}

const built = readdirSync('packages')
  .flatMap(entries)
  .filter(([, file]) => !file.includes('*'))

// Node itself loads them, all in one process, as users' programs do: Vitest would transform each file first.
const loading = `
  const { pathToFileURL } = await import('node:url')
  const names = {}
  for (const file of process.argv.slice(1)) names[file] = Object.keys(await import(pathToFileURL(file).href)).sort()
  console.log(JSON.stringify(names))`
const namesOf = (files: readonly string[]): Record<string, string[]> =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', loading, ...files], { encoding: 'utf8' }))
let names: Record<string, string[]> = {}

beforeAll(() => {
  names = namesOf(built.map(([, file]) => file).filter((file) => existsSync(file)))
}, 60_000)

describe.each(built)('%s', (_name, file) => {
  test('exports exactly the names that were agreed', () => {
    expect(existsSync(file), `${file} is not built: run "pnpm build" first`).toBe(true)
    expect(names[file]).toMatchSnapshot()
  })
})
