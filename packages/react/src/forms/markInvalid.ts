const marked = new WeakSet<Element>()

const idsIn = (element: Element): string[] => element.getAttribute('aria-describedby')?.match(/\S+/g) ?? []

/**
 * Says on the element that its answer is refused and, if a message is `shown`, where it stands, before the hints;
 * `undefined` takes that away again, and nothing else.
 */
export function markInvalid(element: Element, messageId: string, invalid: 'shown' | 'unread' | undefined): void {
  if (!invalid && !marked.delete(element)) return
  const others = idsIn(element).filter((id) => id !== messageId)
  const after = (invalid === 'shown' ? [messageId, ...others] : others).join(' ')
  if (invalid) {
    marked.add(element)
    element.setAttribute('aria-invalid', 'true')
  } else element.removeAttribute('aria-invalid')
  if (after) element.setAttribute('aria-describedby', after)
  else element.removeAttribute('aria-describedby')
}
