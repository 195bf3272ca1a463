// A promise nobody tests is a wish: each MUST of a component's SPEC.md names the test that holds it.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = import.meta.dirname
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

const specs = files.filter((file) => basename(file) === 'SPEC.md')
const tests = files.filter((file) => file.endsWith('.test.tsx')).map((file) => readFileSync(file, 'utf8'))
// `each` puts a title after its table, so a title is any string that an argument follows.
const isHeld = (title: string): boolean =>
  tests.some((source) => source.includes(`'${title}',`) || source.includes(`"${title}",`))

/** The sentences of a spec that promise something. */
const promises = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- ') && line.includes('MUST'))

describe.each(specs.map((file) => [relative(root, file), promises(file)] as const))('%s', (_file, lines) => {
  it.each(lines)('%s', (line) => {
    const named = /→ "([^"]+)"$/.exec(line)?.[1]
    expect(named, 'names its test').toBeDefined()
    expect(isHeld(`${named}`), `a test is called "${named}"`).toBe(true)
  })
})

it('every component has a spec', () => {
  const folders = new Set(files.filter((file) => /\/[A-Z]\w+\.stories\.tsx$/.test(file)).map(dirname))
  const bare = [...folders].filter((folder) => !specs.includes(join(folder, 'SPEC.md')))
  expect(bare.map((folder) => basename(folder)).filter((name) => name !== 'icon')).toEqual([])
})
