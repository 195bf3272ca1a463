import { isVisible } from './isVisible.ts'

export type Politeness = 'polite' | 'assertive'

/** A part of the page whose changes screen readers speak by themselves. */
export interface LiveRegion {
  readonly element: Element
  readonly politeness: Politeness
}

// WAI-ARIA 1.2, aria-live: the roles' implicit values; `timer` and `marquee` are off.
const byRole: Readonly<Record<string, string>> = { alert: 'assertive', status: 'polite', log: 'polite' }

const roleOf = (element: Element): string =>
  element.getAttribute('role') ?? (element.localName === 'output' ? 'status' : '')

const isPoliteness = (live: string): live is Politeness => live === 'polite' || live === 'assertive'

/** The nearest live region around a node; the nearest that says `off` silences those around it. */
export function liveRegionOf(node: Node): LiveRegion | undefined {
  let element = node instanceof Element ? node : node.parentElement
  for (; element; element = element.parentElement) {
    const live = element.getAttribute('aria-live') ?? byRole[roleOf(element)]
    if (live !== undefined) return isPoliteness(live) ? { element, politeness: live } : undefined
  }
  return undefined
}

/** Alerts are announced when they come, all other regions only when something in them changes. */
export const alertsIn = (node: Node): Element[] =>
  node instanceof Element
    ? [node, ...node.querySelectorAll('[role=alert]')].filter((element) => roleOf(element) === 'alert')
    : []

/** Whether a change anywhere in it is read as a whole. */
export function isAtomic({ element }: LiveRegion): boolean {
  const atomic = element.getAttribute('aria-atomic')
  return atomic === null ? ['alert', 'status'].includes(roleOf(element)) : atomic === 'true'
}

/** Whether a screen reader gets to hear of it: rendered, not hidden from it, not below an open modal dialog. */
export function isHeard(element: Element): boolean {
  if (!element.isConnected || element.closest('[aria-hidden=true], [inert], [aria-busy=true]')) return false
  const modal = modalsOf(element.ownerDocument).at(-1)
  return isVisible(element) && (!modal || modal.contains(element))
}

function modalsOf(page: Document): Element[] {
  try {
    return [...page.querySelectorAll('dialog:modal')]
  } catch {
    // jsdom's selectors do not know :modal.
    return []
  }
}

const isInline = (element: Element): boolean =>
  (element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '').startsWith('inline')

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  if (!(node instanceof Element)) return ''
  if (node.getAttribute('aria-hidden') === 'true' || !isVisible(node)) return ''
  const words = [...node.childNodes].map(wordsOf).join('')
  return isInline(node) ? words : ` ${words} `
}

/** What is read of a node: no hidden parts, and blocks apart from each other. */
export const spokenText = (node: Node): string => wordsOf(node).replace(/\s+/g, ' ').trim()
