import type { Catalog, Words } from '../types.ts'
import { errorWords } from './errorWords.ts'
import { pluralOf } from './formats.ts'

type Entry = Catalog[string]

// Codes come from the wire: `constructor` must not find the language's own members.
const own = (catalog: Catalog | undefined, key: string): Entry | undefined =>
  catalog && Object.hasOwn(catalog, key) ? catalog[key] : undefined

/** The first entry for any of the keys: the app's catalog before the locale's, the locale's before English. */
export function lookUp(
  keys: readonly string[],
  { catalog, locale }: Words,
  english: Catalog = errorWords,
): Entry | undefined {
  for (const source of [catalog, locale?.catalog, english]) {
    const key = keys.find((name) => own(source, name) !== undefined)
    if (key !== undefined) return own(source, key)
  }
  return undefined
}

/** The same, of the app's own catalog alone. */
export function lookUpOwn(keys: readonly string[], { catalog }: Words): Entry | undefined {
  const key = keys.find((name) => own(catalog, name) !== undefined)
  return key === undefined ? undefined : own(catalog, key)
}

/** Entries for codes that came from the wire, in the app's catalog or a locale of the app's making; the kit's own keys are
 *  no codes, even where an API uses the same word. */
export function lookUpCode(codes: readonly string[], words: Words): Entry | undefined {
  const wire = codes.filter((code) => own(errorWords, code) === undefined && !isOfComponents(code))
  return lookUpOwn(codes, words) ?? lookUpOwn(wire, { catalog: words.locale?.catalog ?? {} })
}

/** Whether a key belongs to components rather than to errors. */
export const isOfComponents = (key: string): boolean => key.startsWith('ui_')

/** One plain sentence of the kit by its key; for a count, in the form that the language's plural rules name: `key_one`, `key_few` … */
export function sentence(key: string, words: Words, n?: number, english?: Catalog): string {
  const entry = lookUp(n === undefined ? [key] : [`${key}_${pluralOf(n, words)}`, key], words, english)
  return typeof entry === 'string' ? entry : ''
}
