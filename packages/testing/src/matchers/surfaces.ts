import { isVisible } from './isVisible.ts'

const alone = [
  ...['error-banner', 'error-fallback', 'retry-notice', 'outcome-notice', 'session-notice', 'bulk-result'].map(
    (name) => `[data-faultkit="${name}"]`,
  ),
  '[data-part="toast"]',
  '[data-sonner-toast][data-type="error"]',
  '[data-faultkit-surface]',
].join()
const inForm = '[data-faultkit="error-summary"], [data-faultkit="field-message"]'
// An outcome that was confirmed is good news.
const goodNews = '[data-tone="settled"]'

const nameOf = (element: Element): string =>
  element.getAttribute('data-faultkit') ?? element.getAttribute('data-faultkit-surface') ?? 'toast'

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80)

// A form's summary and its field messages say the same thing once: they are one surface.
function formsIn(root: Element): string[] {
  const shown = [...root.querySelectorAll(inForm)].filter(isVisible)
  const owners = new Map(shown.map((element) => [element.closest('form') ?? root, element]))
  return [...owners.values()].map((element) => `form "${wordsOf(element)}"`)
}

/** Every place inside `root` that shows a person an error now, in words for a failing test. */
export function surfacesIn(root: Element): string[] {
  const shown = [...root.querySelectorAll(alone)].filter((element) => isVisible(element) && !element.matches(goodNews))
  return [...shown.map((element) => `${nameOf(element)} "${wordsOf(element)}"`), ...formsIn(root)]
}
