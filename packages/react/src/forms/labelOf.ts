import { rootOf } from './createElements.ts'

function text(node: Element | null | undefined): string | undefined {
  const copy = node?.cloneNode(true) as Element | undefined
  // A label may wrap its control, and a list would read out all its options.
  for (const part of copy?.querySelectorAll('input, select, textarea, button, [aria-hidden=true]') ?? []) part.remove()
  // At most a few: a pattern that ends with `+$` takes the square of a long label's time.
  return (
    copy?.textContent
      ?.replace(/\s+/g, ' ')
      .replace(/[ :*]{1,9}$/, '')
      .trim() || undefined
  )
}

// Not by `element.labels`: each is a live list, and with a thousand of them every later change of the page takes
// a thousand steps.
const labelFor = (element: Element): Element | null =>
  (element.id ? rootOf(element).querySelector(`label[for="${CSS.escape(element.id)}"]`) : null) ??
  element.closest('label:not([for])')

/** The words that label this field on the page: its legend for radio buttons, `aria-labelledby`, `aria-label` or its `<label>`. */
export function labelOf(element: Element | undefined): string | undefined {
  if (!element) return undefined
  const legend = element.matches('[type=radio]') && text(element.closest('fieldset')?.querySelector('legend'))
  const [referred] = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  return (
    legend ||
    text((referred && rootOf(element).getElementById(referred)) || null) ||
    element.getAttribute('aria-label') ||
    text(labelFor(element))
  )
}
