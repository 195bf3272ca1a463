'use client'
import type { Catalog, Labels, Locale } from '@faultkit/core'
import { type ReactElement, type ReactNode, useContext, useMemo } from 'react'
import type { Actions, ProvidedWords } from './types.ts'
import { WordsContext } from './wordsContext.ts'

export interface FaultkitProviderProps {
  /** The language; English without it. */
  locale?: Locale | undefined
  /** The app's own words by `code__param`, `code` or kind; they go before the locale's. */
  catalog?: Catalog | undefined
  /** Labels of form fields by registered name, rows as `*`. */
  labels?: Labels | undefined
  /** What the app does when someone takes the step that a notice offers. */
  actions?: Actions | undefined
  children: ReactNode
}

type Given = Omit<FaultkitProviderProps, 'children'>

function mergeWords(outer: ProvidedWords, { locale = outer.locale, catalog, labels, actions }: Given): ProvidedWords {
  return {
    ...outer,
    ...(locale && { locale }),
    ...(catalog && { catalog: { ...outer.catalog, ...catalog } }),
    ...(labels && { labels: { ...outer.labels, ...labels } }),
    ...(actions && { actions: { ...outer.actions, ...actions } }),
  }
}

/** The one place for an app's language, words, labels and acts. Optional; an inner provider adds to the outer one and wins. */
export function FaultkitProvider({ locale, catalog, labels, actions, children }: FaultkitProviderProps): ReactElement {
  const outer = useContext(WordsContext)
  const words = useMemo(
    () => mergeWords(outer, { locale, catalog, labels, actions }),
    [outer, locale, catalog, labels, actions],
  )
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
}
