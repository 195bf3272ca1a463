import type { Locale } from '@faultkit/core'

// A locale is one file and no list, so the book finds them the same way.
const files = import.meta.glob<Record<string, unknown>>(
  ['../../packages/core/src/locales/*.ts', '!**/*.test.ts', '!**/*.test-d.ts'],
  { eager: true },
)

const isLocale = (value: unknown): value is Locale =>
  typeof value === 'object' && value !== null && 'tag' in value && 'catalog' in value

/** Every shipped language by its tag. */
export const locales: ReadonlyMap<string, Locale> = new Map(
  Object.values(files)
    .flatMap((file) => Object.values(file).filter(isLocale))
    .map((locale) => [locale.tag, locale]),
)

/** A language's name in that language itself: `Deutsch`. */
export function nameOfLocale(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

const rightToLeft = /^(?:ar|dv|fa|he|ps|ur|yi)\b/

/** Which way a language is read. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.test(tag) ? 'rtl' : 'ltr'
}
