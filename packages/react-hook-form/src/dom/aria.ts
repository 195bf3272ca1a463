const tokensOf = (element: Element): string[] =>
  (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean)

function describe(element: Element, tokens: readonly string[]): void {
  if (tokens.length > 0) element.setAttribute('aria-describedby', tokens.join(' '))
  else element.removeAttribute('aria-describedby')
}

const marked = new WeakMap<Element, string>()

/** Takes away what `markInvalid` put on the element, and nothing else. */
export function unmarkInvalid(element: Element): void {
  const id = marked.get(element)
  if (id === undefined) return
  marked.delete(element)
  element.removeAttribute('aria-invalid')
  describe(
    element,
    tokensOf(element).filter((token) => token !== id),
  )
}

/** Says on the element that its answer is refused and, if a message is on the page, where it stands: before the hints. */
export function markInvalid(element: Element, messageId: string, isMessageShown: boolean): void {
  if (marked.get(element) !== messageId) unmarkInvalid(element)
  marked.set(element, messageId)
  element.setAttribute('aria-invalid', 'true')
  const others = tokensOf(element).filter((token) => token !== messageId)
  const wanted = isMessageShown ? [messageId, ...others] : others
  if (wanted.join(' ') !== tokensOf(element).join(' ')) describe(element, wanted)
}
