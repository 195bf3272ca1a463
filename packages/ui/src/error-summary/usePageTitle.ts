'use client'
import { phrase } from '@faultkit/core'
import { useWords } from '@faultkit/react'
import { useEffect } from 'react'

/** "Error: " before the page's title for as long as a summary stands there (GOV.UK); a title that changed meanwhile is left alone. */
export function usePageTitle(isMarked: boolean): void {
  const words = useWords()
  useEffect(() => {
    const plain = document.title
    if (!isMarked || plain.startsWith(phrase('ui_page_title', words))) return undefined
    const marked = phrase('ui_page_title', words, { title: plain })
    document.title = marked
    return () => {
      if (document.title === marked) document.title = plain
    }
  }, [isMarked, words])
}
