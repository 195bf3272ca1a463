import type { Catalog } from '@faultkit/core'
import type { ProvidedWords } from '@faultkit/react'

const plurals = ['', '_zero', '_one', '_two', '_few', '_many', '_other']
const silent: Catalog = Object.fromEntries(['soon', ...plurals.map((form) => `wait${form}`)].map((key) => [key, '']))

/** Words that do not say "try again in 12 seconds": a countdown beside them says it, and keeps saying the truth. */
export function withoutWait(words: ProvidedWords): ProvidedWords {
  return { ...words, catalog: { ...words.catalog, ...silent } }
}
