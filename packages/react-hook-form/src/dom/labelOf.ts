const text = (node: Element | null | undefined): string | undefined => {
  if (!node) return undefined
  const copy = node.cloneNode(true) as Element
  // A label may wrap its control, and a list would read out all its options.
  for (const part of copy.querySelectorAll('input, select, textarea, button, [aria-hidden=true]')) part.remove()
  return (
    copy.textContent
      ?.replace(/\s+/g, ' ')
      .replace(/[\s:*]+$/, '')
      .trim() || undefined
  )
}

const isChoice = (element: Element): boolean => element instanceof HTMLInputElement && element.type === 'radio'

/** The words that label this field on the page: its legend for radio buttons, `aria-label`, `aria-labelledby` or its `<label>`. */
export function labelOf(element: Element | undefined): string | undefined {
  if (!element) return undefined
  const legend = isChoice(element) ? text(element.closest('fieldset')?.querySelector('legend')) : undefined
  const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null
  const referred = element.getAttribute('aria-labelledby')?.split(/\s+/)[0]
  return (
    legend ??
    (referred ? text((element.getRootNode() as Document | ShadowRoot).getElementById(referred)) : undefined) ??
    (element.getAttribute('aria-label') || undefined) ??
    text(labels?.[0])
  )
}
