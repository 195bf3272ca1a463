// Every regular expression that may meet text of strangers takes time in proportion to the text. Checked by pumping: a
// checker that proves it (recheck) needs minutes for these and gives up on bounded repeats.
import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

interface Literal {
  readonly file: string
  readonly source: string
  readonly flags: string
}

function literalsIn(node: unknown, file: string, found: Literal[]): void {
  if (typeof node !== 'object' || node === null) return
  const { regex } = node as { regex?: { pattern: string; flags: string } }
  if (regex) found.push({ file, source: regex.pattern, flags: regex.flags })
  for (const child of Object.values(node)) literalsIn(child, file, found)
}

function literalsOf(file: string): readonly Literal[] {
  const found: Literal[] = []
  literalsIn(parseSync(file, readFileSync(file, 'utf8')).program.body, file, found)
  return found
}

const usualLength = 12_000
/** Files that refuse longer texts before any pattern sees them, and their bound. */
const caps: Readonly<Record<string, number>> = { 'packages/core/src/words/leakCheck.ts': 240 }
const usual = ['a', 'A', '0', ' ', '\n', '\t', '_', '-', '.', '"', ':', '<', '[', '{', '/']

/** Texts that make a greedy pattern try again and again: what it is made of, repeated, and an end that does not fit. */
function attacks(source: string, length: number): readonly string[] {
  const words = source.match(/[A-Za-z]{2,12}/g) ?? []
  const signs = [...new Set([...usual, ...(source.match(/[^\w\\()[\]{}|?*+^$]/g) ?? [])])].slice(0, 24)
  const pairs = signs.flatMap((sign, index) => [sign + (signs[index + 1] ?? 'a'), sign + (signs[index + 5] ?? '0')])
  const [start = ''] = /^[\w ]+/.exec(source.replace(/^\^/, '')) ?? []
  const pumps = [...signs, ...pairs, ...new Set(words.slice(0, 12))]
  return pumps.flatMap((pump) => {
    const text = pump.repeat(Math.ceil(length / pump.length))
    return [`${text}\0`, `${start}${text}\0`, `\0${text}\0`]
  })
}

/** Milliseconds of processor time, the cheapest of some runs: the first may compile. */
function costOf(pattern: RegExp, text: string, runs: number): number {
  const costs = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    pattern.exec(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...costs)
}

const boundMs = 40
/** What seems slow is run again: on a busy machine other work of this process stands in the count. */
const isSlow = (pattern: RegExp, text: string): boolean =>
  costOf(pattern, text, 2) > boundMs && costOf(pattern, text, 5) > boundMs
const slowest = ({ file, source, flags }: Literal): string | undefined => {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''))
  return attacks(source, caps[file] ?? usualLength).find((text) => isSlow(pattern, text))
}

describe('a regular expression of a package', () => {
  // The testing package reads only what its own users wrote.
  const files = globSync('packages/*/src/**/*.{ts,tsx}').filter(
    (file) => !/\.(?:test|test-d|stories)\.tsx?$|\/(?:test-support|testing)\//.test(file),
  )
  const literals = files.flatMap(literalsOf)

  it('is found wherever it stands', () => expect(literals.length).toBeGreaterThan(100), 30_000)

  it('is caught when its time grows with the square of the text', () => {
    expect(slowest({ file: '', source: '\\s+$', flags: '' })).toBeDefined()
    expect(slowest({ file: '', source: '\\w+:', flags: '' })).toBeDefined()
  }, 60_000)

  it('takes time in proportion to the text', () => {
    const slow = literals.filter((literal) => slowest(literal) !== undefined)
    expect(slow.map(({ file, source }) => `${file}: ${source}`)).toEqual([])
  }, 300_000)
})
