// Positions are comparable within one tree only: what lies in a shadow tree stands where its host stands.
function hostOf(element: Element): Element {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? hostOf(root.host) : element
}

// Node.DOCUMENT_POSITION_PRECEDING and _FOLLOWING.
const [preceding, following] = [2, 4]

/** For `sort`: the earlier in the document first, across shadow roots. */
export function inDocumentOrder(one: Element, other: Element): number {
  const position =
    one.getRootNode() === other.getRootNode()
      ? one.compareDocumentPosition(other)
      : hostOf(one).compareDocumentPosition(hostOf(other))
  return (position & preceding) - (position & following)
}
