'use client'
import { type PhraseKey, phrase } from '@faultkit/core'
import { useWords } from './useWords.ts'

/** The kit's own small words in the provider's language: `text('ui_close')`; `{ n: 2 }` fills holes and picks the plural. */
export type Text = (key: PhraseKey, holes?: Parameters<typeof phrase>[2]) => string

/** Words that belong to components rather than errors. */
export function useText(): Text {
  const words = useWords()
  return (key, holes) => phrase(key, words, holes)
}
