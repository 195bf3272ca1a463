/** polite waits for a pause in what is being read; assertive interrupts it. */
export type Politeness = 'polite' | 'assertive'

interface Notifier {
  readonly ariaNotify?: ((text: string, options: { priority: 'normal' | 'high' }) => void) | undefined
}

interface Policed {
  readonly featurePolicy?: { readonly allowsFeature: (feature: string) => boolean }
}

// Long enough for a screen reader to have noticed the empty region; lines are gone before someone browses into them.
const settleMs = 100
const keepMs = 5000

// A line of its own in a later task: the same words twice are then two changes, and both are read. What was said shortly
// before stays, since a screen reader may not have come to it yet; it is not read again, as the region is not atomic.
function writeLine(region: Element, text: string): void {
  region.setAttribute('aria-atomic', 'false')
  setTimeout(() => {
    const line = region.ownerDocument.createElement('p')
    line.textContent = text
    region.append(line)
    setTimeout(() => line.remove(), keepMs)
  }, settleMs)
}

// In another origin's frame `ariaNotify` is silent and says nothing about it, unless the frame has allow="aria-notify".
const isAllowed = ({ featurePolicy }: Document & Policed): boolean =>
  featurePolicy?.allowsFeature('aria-notify') ?? true

/** Speaks through `ariaNotify` where the browser has and allows it, else by writing into the live region: never both. */
export function announce(region: Element & Notifier, text: string, politeness: Politeness): void {
  const priority = politeness === 'assertive' ? 'high' : 'normal'
  if (region.ariaNotify && isAllowed(region.ownerDocument)) region.ariaNotify(text, { priority })
  else writeLine(region, text)
}
