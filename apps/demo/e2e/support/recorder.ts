import type { Page } from '@playwright/test'

/** What was to be seen since the page was opened, and what the browser complained of. */
interface Recording {
  /** Every text the shop ever showed, hidden live regions included; the panel beside it is left out. */
  texts: string[]
  /** Every different set of surfaces that was ever visible. */
  surfaces: string[][]
  violations: string[]
}

declare global {
  interface Window {
    recording: Recording
    surfacesNow: () => string[]
    settled: () => Promise<void>
  }
}

/** Runs in the page before everything else: looks after each change of the document. */
function record(): void {
  const recording: Recording = { texts: [], surfaces: [], violations: [] }
  const outside = (element: Element) => !element.closest('.panel')
  const isVisible = (element: Element) =>
    element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
    element.getBoundingClientRect().height > 1 &&
    (element.textContent ?? '').trim() !== ''
  // The toaster holds toasts, and a reference is part of another surface.
  const noSurface = ['error-toaster', 'request-reference']
  const surfacesNow = () => {
    const found = [...document.querySelectorAll<HTMLElement>('[data-faultkit], [data-part="toast"]')].filter(
      (element) => !noSurface.includes(element.dataset.faultkit ?? '') && outside(element) && isVisible(element),
    )
    const inner = found.filter((element) => !found.some((other) => other !== element && other.contains(element)))
    // A field's message and the summary of its form are one surface.
    const inForm = ['field-message', 'error-summary']
    const names = inner.map((element) => {
      const name = element.dataset.faultkit ?? 'toast'
      const forms = [...document.forms]
      return inForm.includes(name) ? `form ${forms.findIndex((form) => form.contains(element))}` : name
    })
    return names
      .filter((name, at) => !name.startsWith('form ') || names.indexOf(name) === at)
      .map((name) => name.split(' ')[0] ?? '')
  }
  const wordsOf = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const words: string[] = []
    while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '')
    return words
  }
  const look = () => {
    const shop = document.querySelector<HTMLElement>('.shop')
    const others = [...document.querySelectorAll<HTMLElement>('body > :not(#root) , #root > :not(.frame)')]
    const text = [shop, ...others].flatMap((element) => (element ? wordsOf(element) : [])).join('\n')
    if (text !== recording.texts.at(-1)) recording.texts.push(text)
    const now = surfacesNow()
    if (now.join() !== recording.surfaces.at(-1)?.join()) recording.surfaces.push(now)
  }
  // The reporter waits two macrotasks for whoever shows an error on the page. Ten times as many, and two frames for
  // React to draw, are enough on a machine of any speed, since they are counted and not timed.
  const settled = async () => {
    for (let count = 0; count < 20; count += 1) await new Promise((resolve) => setTimeout(resolve))
    for (let count = 0; count < 2; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
    look()
  }
  Object.assign(window, { recording, surfacesNow, settled })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    recording.violations.push(`${violatedDirective} ${blockedURI} ${sample}`)
  })
  const isOutside = ({ target }: MutationRecord) =>
    !(target instanceof Element ? target : target.parentElement)?.closest('.panel')
  // The panel notes every request, and nothing in it is recorded.
  new MutationObserver((changes) => changes.some(isOutside) && look()).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

export async function startRecording(page: Page): Promise<void> {
  await page.addInitScript(record)
}

export const recordingOf = (page: Page): Promise<Recording> => page.evaluate(() => window.recording)

/** Forgets what was seen so far. */
export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.recording.texts = []
    window.recording.surfaces = []
  })

/** The visible surfaces that show an error now. A field message and its summary are one: `form`. */
export const surfacesOf = (page: Page): Promise<string[]> => page.evaluate(() => window.surfacesNow())

/** Resolves when whatever is under way in the page by now has been drawn. */
export const settled = (page: Page): Promise<void> => page.evaluate(() => window.settled())
