'use client'
import { useContext } from 'react'
import type { ProvidedWords } from './types.ts'
import { WordsContext } from './wordsContext.ts'

/** The language, words, labels and acts that the nearest providers give; an empty object without any. */
export function useWords(): ProvidedWords {
  return useContext(WordsContext)
}
