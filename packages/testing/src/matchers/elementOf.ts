const isLocator = (place: unknown): place is { element(): Element } =>
  typeof place === 'object' && place !== null && 'element' in place && typeof place.element === 'function'

const isPlace = (place: unknown): place is Element | Document =>
  typeof place === 'object' && place !== null && 'querySelectorAll' in place

/** The element a matcher was given, a document's root for a document. */
export function elementOf(place: unknown): Element {
  const found = isLocator(place) ? place.element() : place
  if (!isPlace(found))
    throw new TypeError(
      `FK-501: expected an element, a document or a locator, got ${String(found)}. See @faultkit/core/docs/errors/FK-501.md`,
    )
  return 'documentElement' in found ? found.documentElement : found
}
