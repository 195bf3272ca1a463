'use client'
import { useWords } from '@faultkit/react'

type Params = Readonly<Record<string, string | number>>

/** The kit's own small words in the provider's language: `text('ui_close', 'Close')`. */
export type Text = (key: string, english: string, params?: Params) => string

/** Words that belong to components rather than errors: from the catalog, then the locale, then English. */
export function useWord(): (key: string, english: string) => string {
  const { catalog, locale } = useWords()
  return (key, english) => [catalog?.[key], locale?.catalog[key]].find((entry) => typeof entry === 'string') ?? english
}

/** Such sentences with holes in them; `{n}` picks `key_one`, `key_few` … by the language's plural rules. */
export function useText(): Text {
  const word = useWord()
  const { locale } = useWords()
  return (key, english, params = {}) => {
    const { n } = params
    const plural = typeof n === 'number' ? new Intl.PluralRules(locale?.tag ?? 'en').select(n) : ''
    const sentence = word(`${key}_${plural}`, word(key, english))
    return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => `${params[name] ?? hole}`)
  }
}
