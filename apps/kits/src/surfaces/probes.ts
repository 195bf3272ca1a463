import { page, userEvent } from 'vitest/browser'
import { exposedNames } from '../test-support/exposedNames.ts'
import { step } from './Contender.ts'

/** What can be done with a toast while a modal is open. */
export interface Probed {
  /** Its step lies on top where it is drawn. */
  readonly seen: boolean
  /** The browser hands it to assistive technology. */
  readonly exposed: boolean
  /** A click takes its step and leaves the modal open. */
  readonly clicked: boolean
}

// A busy machine must not pass for a toaster that cannot be reached.
const timeout = 1500
const steps = () => page.getByRole('button', { name: step, exact: true, includeHidden: true })
const coupon = () => page.getByLabelText('Coupon', { exact: true })

export const stepsShown = (): number => [...document.querySelectorAll('button')].filter(isStep).length

const isStep = ({ textContent }: Element): boolean => textContent === step

/** Asks until it is so, or until nobody would wait any longer. */
async function comesTrue(ask: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + timeout
  while (performance.now() < end) {
    if (await ask()) return true
    await new Promise(requestAnimationFrame)
  }
  return false
}

/** What the eye sees there: also what the mouse does not, because a modal made it inert or without pointer events. */
function topmostAt(x: number, y: number): Element | null {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { pointer-events: auto !important }')
  const inert = [...document.querySelectorAll('[inert]')]
  document.adoptedStyleSheets.push(sheet)
  for (const element of inert) element.removeAttribute('inert')
  const topmost = document.elementFromPoint(x, y)
  for (const element of inert) element.setAttribute('inert', '')
  document.adoptedStyleSheets.pop()
  return topmost
}

function isOnTop(): boolean {
  const element = [...document.querySelectorAll('button')].find(isStep)
  if (!element) return false
  const { left, top, width, height } = element.getBoundingClientRect()
  return element.contains(topmostAt(left + width / 2, top + height / 2))
}

export const comesUp = (): Promise<boolean> => comesTrue(() => stepsShown() > 0)

/** Nothing lies over it: what else is measured says something. */
export const comesToLight = (): Promise<boolean> => comesTrue(isOnTop)

export async function probe(isTaken: () => boolean): Promise<Probed> {
  const seen = await comesTrue(isOnTop)
  const exposed = await comesTrue(async () => (await exposedNames()).includes(`button ${step}`))
  await steps()
    .first()
    .click({ timeout })
    .catch(() => undefined)
  const clicked = isTaken() && (coupon().query()?.checkVisibility() ?? false)
  return { seen, exposed, clicked }
}

/** From the modal's field with the toaster's own key, then at most three times Tab. */
export async function isReached(hotkey: string | undefined): Promise<boolean> {
  if (hotkey === undefined) return false
  // A modal that opens moves the focus; a person comes later.
  await new Promise((done) => setTimeout(done, 300))
  // From the program: a toast may cover the field.
  const field = coupon().element() as HTMLInputElement
  field.focus()
  await userEvent.keyboard(hotkey)
  for (let tabs = 0; tabs < 4; tabs += 1) {
    const { activeElement } = document
    if (activeElement && isStep(activeElement)) return true
    await userEvent.keyboard('{Tab}')
  }
  return false
}
