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

// As patient as a person who presses at once.
const timeout = 600
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

function isOnTop(): boolean {
  const element = [...document.querySelectorAll('button')].find(isStep)
  if (!element) return false
  const { left, top, width, height } = element.getBoundingClientRect()
  const topmost = document.elementFromPoint(left + width / 2, top + height / 2)
  return topmost !== null && element.contains(topmost)
}

export const comesUp = (): Promise<boolean> => comesTrue(() => stepsShown() > 0)

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
  await coupon().click({ timeout })
  await userEvent.keyboard(hotkey)
  for (let tabs = 0; tabs < 4; tabs += 1) {
    const { activeElement } = document
    if (activeElement && isStep(activeElement)) return true
    await userEvent.keyboard('{Tab}')
  }
  return false
}
