import { describe, expect, test } from 'vitest'
import type { Locale, Notice } from '../types.ts'
import { en } from './en.ts'

const modules = import.meta.glob<Record<string, Locale>>(['./*.ts', '!./*.test.ts'], { eager: true })
const locales = Object.entries(modules).flatMap(([file, module]) =>
  Object.values(module).map((locale) => ({ file, ...locale })),
)

const texts = (entry: unknown): Record<string, string> =>
  typeof entry === 'string' ? { sentence: entry } : { ...(entry as Record<string, string>) }
const holes = (text = ''): string[] =>
  [...new Set(text.match(/\{\w+\}/g)?.map((hole) => hole.toLowerCase()) ?? [])].sort()

describe.each(locales)('$tag', ({ file, tag, catalog }) => {
  test('stands in the file of its tag, and the tag is one that Intl knows', () => {
    expect(file).toBe(`./${tag}.ts`)
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
  })

  test.each(Object.entries(en.catalog))('%s leaves the same holes as English', (key, english) => {
    const here = texts(catalog[key])
    for (const [part, text] of Object.entries(texts(english))) expect(holes(here[part])).toEqual(holes(text))
  })

  test('titles are short and have no full stop', () => {
    for (const entry of Object.values(catalog)) {
      const { title = '' } = (typeof entry === 'object' ? entry : {}) as Partial<Notice>
      expect(title.length).toBeLessThanOrEqual(50)
      expect(title).not.toMatch(/[.。]$/)
    }
  })
})
