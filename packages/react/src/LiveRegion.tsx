'use client'
import { type ReactElement, useEffect, useRef } from 'react'
import { announce, type Politeness } from './announce.ts'

export interface LiveRegionProps {
  /** What is said when it changes; empty or undefined says nothing. */
  message?: string | undefined
  /** @default 'polite' */
  politeness?: Politeness | undefined
  /** What the message is about: the same words about something else are said again. */
  about?: unknown
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
export function LiveRegion({ message, politeness = 'polite', about }: LiveRegionProps): ReactElement {
  const region = useRef<HTMLDivElement>(null)
  // What was said stays said: StrictMode runs effects twice.
  const said = useRef<readonly [message?: string, about?: unknown]>([])
  useEffect(() => {
    const node = region.current
    if (!node || (said.current[0] === message && said.current[1] === about)) return
    said.current = [message, about]
    Object.assign(node.style, unseen)
    if (message) announce(node, message, politeness)
  }, [message, politeness, about])
  const role = politeness === 'assertive' ? 'alert' : 'status'
  return <div ref={region} data-part="live-region" role={role} aria-atomic="false" />
}
