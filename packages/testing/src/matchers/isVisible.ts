/** Whether a person can see it; without layout (jsdom) every element that is there. */
export function isVisible(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
}
