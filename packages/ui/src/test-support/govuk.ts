import { onTestFinished } from 'vitest'

/** The html of a fixture as the browser reads it, for this test only. */
export function inDocument(html: string): Element {
  const box = document.body.appendChild(document.createElement('div'))
  onTestFinished(() => box.remove())
  box.innerHTML = html
  return box.firstElementChild ?? box
}

/** The words of an element, spaces as they are read. */
export const tidy = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The words of an option that is given as text or as html. */
export function textOf({ text, html }: { text?: string | undefined; html?: string | undefined }): string {
  if (html === undefined) return text ?? ''
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const hidden of body.querySelectorAll('.govuk-visually-hidden')) hidden.remove()
  return tidy(body)
}
