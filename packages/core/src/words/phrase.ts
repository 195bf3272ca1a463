import type { Words } from '../types.ts'
import { componentWords } from './componentWords.ts'
import { fill, type Holes } from './fill.ts'
import { formatNumber } from './formats.ts'
import type { ActionKey, PartKey, UiKey } from './keys.ts'
import { isOfComponents, sentence } from './lookUp.ts'

/** The words a component says for itself: buttons, small parts, and what only components say. */
export type PhraseKey = ActionKey | PartKey | UiKey

/**
 * One sentence of the kit: from the app's catalog, else the locale's, else English. A number in a hole is written as the
 * reader's language does; `n` also picks the form that its plural rules name.
 */
export function phrase(key: PhraseKey, words: Words = {}, holes: Holes = {}): string {
  const { n } = holes
  const told = Object.entries(holes).map(
    ([name, value]) => [name, typeof value === 'number' ? formatNumber(value, words) : value] as const,
  )
  const english = isOfComponents(key) ? componentWords : undefined
  return fill(sentence(key, words, typeof n === 'number' ? n : undefined, english), Object.fromEntries(told))
}
