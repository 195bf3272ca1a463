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

/** The items and paragraphs of a spec that promise something, each on one line; the one that explains the words promises nothing. */
const promisesIn = (spec: string): string[] =>
  spec
    .split(/\n(?=- )|\n\s*\n/)
    .map((block) => block.replace(/\s*\n\s*/g, ' ').trim())
    .filter((block) => /\bMUST\b/.test(block) && !block.includes('RFC 2119'))

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

// `each` puts a title after its table, so a title is a string that a function follows.
const isHeldBy = (sources: readonly string[], title: string): boolean => {
  const named = new RegExp(`(['"])${literal(title)}\\1,\\s*(async\\s)?\\s*(\\(|function|\\w+\\s*=>)`)
  return sources.some((source) => named.test(source))
}

/** What a promise lacks. */
function lackOf(promise: string, sources: readonly string[]): string | undefined {
  const title = /→ "([^"]+)"$/.exec(promise)?.[1]
  if (title === undefined) return 'names no test'
  return isHeldBy(sources, title) ? undefined : `no test is called "${title}"`
}

describe.each(specs.map((file) => [relative(root, file), promisesIn(readFileSync(file, 'utf8'))] as const))(
  '%s',
  (_file, promises) => {
    it('promises something', () => {
      expect(promises.length).toBeGreaterThan(0)
    })

    it.each(promises)('%s', (promise) => {
      expect(lackOf(promise, tests)).toBeUndefined()
    })
  },
)

it('every component has a spec', () => {
  const folders = new Set(files.filter((file) => /\/[A-Z]\w+\.stories\.tsx$/.test(file)).map(dirname))
  const bare = [...folders].filter((folder) => !specs.includes(join(folder, 'SPEC.md')))
  expect(bare.map((folder) => basename(folder)).filter((name) => name !== 'icon')).toEqual([])
})

describe('a promise that nothing holds is found', () => {
  const sources = ["it('stays', async () => {})", 'it.each(rows)("goes %s", (row) => {})', "const word = ['said', 1]"]
  const lackIn = (spec: string) => promisesIn(spec).map((promise) => lackOf(promise, sources))

  it('one that a test holds lacks nothing', () => {
    expect(lackIn('- It MUST stay. → "stays"\n- It MUST go. → "goes %s"')).toEqual([undefined, undefined])
  })

  it('one without a test', () => {
    expect(lackIn('# X\n\n- It MUST stay.')).toEqual(['names no test'])
  })

  it('one whose test is called otherwise, in one letter or by a string that is no title', () => {
    expect(lackIn('- It MUST stay. → "stay"\n- It MUST be said. → "said"')).toEqual([
      'no test is called "stay"',
      'no test is called "said"',
    ])
  })

  it('one that goes on in a second line, and one in a paragraph', () => {
    expect(lackIn('- It\n  MUST stay\n  here. → "stays"\n\nIt MUST NOT fall.\n')).toEqual([undefined, 'names no test'])
  })

  it('but not the words’ explanation, nor what only should be', () => {
    expect(lackIn('MUST and SHOULD as in RFC 2119.\n\n- It SHOULD stay.')).toEqual([])
  })
})
