'use client'
import { useWords } from '@faultkit/react'

type Params = Readonly<Record<string, string | number>>

/** The kit's own small words in the provider's language: `text('ui_close', 'Close')`. */
export type Text = (key: string, english: string, params?: Params) => string

const fill = (sentence: string, params: Params): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole))

/** Words that belong to components rather than errors: catalog, then locale, then English. `{n}` picks `key_one`, `key_few` … by the language's plural rules. */
export function useText(): Text {
  const { catalog, locale } = useWords()
  return (key, english, params = {}) => {
    const plural = typeof params.n === 'number' ? `_${new Intl.PluralRules(locale?.tag ?? 'en').select(params.n)}` : ''
    const said = [key + plural, key].map((name) => catalog?.[name] ?? locale?.catalog[name])
    const word = said.find((entry) => typeof entry === 'string') ?? english
    return fill(word, params)
  }
}
