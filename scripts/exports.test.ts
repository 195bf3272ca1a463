// Freezes the public names of every built entry point: an export that appears or goes is seen in review, not by users.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

const packages = readdirSync('packages')

interface Manifest {
  name: string
  publishConfig: { exports: Record<string, string | { default: string }> }
}

function entries(name: string): [string, string][] {
  const manifest: Manifest = JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8'))
  return Object.entries(manifest.publishConfig.exports).flatMap(([subpath, target]): [string, string][] =>
    typeof target === 'string' || !target.default.endsWith('.js')
      ? []
      : [[manifest.name + subpath.slice(1), join('packages', name, target.default)]],
  )
}

describe.each(packages.flatMap(entries).filter(([, file]) => !file.includes('*')))('%s', (_name, file) => {
  test('exports exactly the names that were agreed', async () => {
    expect(existsSync(file), `${file} is not built: run "pnpm build" first`).toBe(true)
    const module: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href)
    expect(Object.keys(module).sort()).toMatchSnapshot()
  })
})
