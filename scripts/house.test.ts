// Keeps promises about the sources that no compiler or linter keeps: warnings have pages, files stay readable, READMEs name it all.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const files = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

// Only the sources: through node_modules the workspace's links lead round in circles, and Node follows them.
const sources = readdirSync('packages')
  .flatMap((name) => files(join('packages', name, 'src')))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('Fixtures.ts'))
const shipped = sources.filter((file) => !/\.(test|test-d|stories|bench)\.tsx?$|test-support/.test(file))
const codes = new Set(shipped.flatMap((file) => readFileSync(file, 'utf8').match(/FK-\d{3}/g) ?? []))
const pages = new Map(
  files('docs/errors')
    .filter((file) => basename(file).startsWith('FK-'))
    .map((file) => [basename(file, '.md'), readFileSync(file, 'utf8')]),
)

describe('every code that the kit warns with', () => {
  test('has a page, and every page a code', () => {
    expect(new Set(pages.keys())).toEqual(codes)
  })

  test.each([...pages])('%s says what happened, why it matters and what to do', (_code, page) => {
    for (const heading of ['## What happened', '## Why it matters', '## What to do']) expect(page).toContain(heading)
  })
})

test('no shipped file is longer than 300 lines', () => {
  const long = shipped.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300)
  expect(long).toEqual([])
})

test('every module of a package has a test beside it or is covered by name in one', () => {
  const tested = sources
    .filter((file) => /\.test(-d)?\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const bare = shipped
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => !tested.includes(basename(file).replace(/\.tsx$/, '')))
  expect(bare).toEqual([])
})

describe('the README of a package', () => {
  const exportsOf = (name: string): string[] => {
    const index = join('packages', name, 'src/index.ts')
    const source = existsSync(index) ? readFileSync(index, 'utf8') : ''
    return [...source.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, names = '']) =>
      names.split(',').map((each) => each.trim()),
    )
  }

  test.each(readdirSync('packages'))('of %s names everything that its main entry exports', (name) => {
    const page = readFileSync(join('packages', name, 'README.md'), 'utf8')
    expect(exportsOf(name).filter((each) => each && !page.includes(`\`${each}\``))).toEqual([])
  })
})
