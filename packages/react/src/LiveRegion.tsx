'use client'
import type { Locale } from '@faultkit/core'
import { type ReactElement, useEffect, useRef } from 'react'
import { announce, type Politeness } from './announce.ts'
import type { Said } from './incidents.ts'
import { useWords } from './useWords.ts'

/** One thing to say. */
export interface LiveLine {
  /** Said once for each id, whatever becomes of its words. */
  readonly id: unknown
  readonly text: string
}

export interface LiveRegionProps {
  /** What is said when it changes; empty or undefined says nothing. */
  message?: string | undefined
  /** What the message is about: the same words about something else are said again. */
  about?: unknown
  /** Instead of a message: several things, each said once as it appears. */
  lines?: readonly LiveLine[] | undefined
  /** Which lines were said, when that outlives the region; without it a region that mounts again says its lines again. */
  said?: Said | undefined
  /** @default 'polite' */
  politeness?: Politeness | undefined
}

/** What was said before. */
interface Last extends Pick<LiveRegionProps, 'message' | 'about'> {
  readonly locale?: Locale | undefined
  readonly ids: ReadonlySet<unknown>
}

// Set through the CSSOM: a style attribute from the server would break a strict CSP, a class would need the stylesheet.
const unseen = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/** A visually hidden region that stands before its text does, so that screen readers speak what changes in it. */
export function LiveRegion(props: LiveRegionProps): ReactElement {
  const { message, about, lines, said, politeness = 'polite' } = props
  const { locale } = useWords()
  const region = useRef<HTMLDivElement>(null)
  // What was said stays said: StrictMode runs effects twice.
  const last = useRef<Last>({ ids: new Set() })
  useEffect(() => {
    const node = region.current
    if (!node) return
    Object.assign(node.style, unseen)
    const before = last.current
    const ids = said?.[politeness] ?? before.ids
    for (const { id, text } of lines ?? []) if (!ids.has(id)) announce(node, text, politeness)
    last.current = { message, about, locale, ids: new Set(lines?.map(({ id }) => id)) }
    for (const id of last.current.ids) said?.[politeness].add(id)
    const isOther = before.about !== about
    // The same thing in another language is not new to anybody.
    const isReworded = before.message !== message && (!before.message || before.locale === locale)
    if (message && (isOther || isReworded)) announce(node, message, politeness)
  }, [message, about, locale, lines, said, politeness])
  const role = politeness === 'assertive' ? 'alert' : 'status'
  return <div ref={region} data-part="live-region" role={role} aria-atomic="false" />
}
