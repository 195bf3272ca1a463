import type { Locale } from '../types.ts'
import { componentWords } from '../words/componentWords.ts'
import { errorWords } from '../words/errorWords.ts'
import type { EnglishCatalog } from '../words/keys.ts'

const catalog: EnglishCatalog = { ...errorWords, ...componentWords }

/** English, the language of the kit when no other is named. The kit itself carries its two halves apart, as far as they are needed. */
export const en: Locale = { tag: 'en', catalog }
