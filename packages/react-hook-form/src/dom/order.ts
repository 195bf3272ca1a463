// Positions are comparable within one tree only: what lies in a shadow tree stands where its host stands.
function place(element: Element, root: Node): Element {
  const own = element.getRootNode()
  return own === root || !(own instanceof ShadowRoot) ? element : place(own.host, root)
}

/** For `sort`: the earlier in the document first, across shadow roots. */
export function inDocumentOrder(one: Element, other: Element): number {
  const root = one.getRootNode() === other.getRootNode() ? one.getRootNode() : one.ownerDocument
  const position = place(one, root).compareDocumentPosition(place(other, root))
  if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0
}
