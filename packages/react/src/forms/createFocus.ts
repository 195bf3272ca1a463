import { type Elements, rootOf } from './createElements.ts'
import type { FormHost } from './FormHost.ts'
import { inDocumentOrder } from './order.ts'

const tryEveryMs = 16
const giveUpAfterMs = 2000

export interface FocusHost extends Pick<FormHost, 'setFocus' | 'mayFocus'> {
  readonly elements: Elements
  /** Opens what hides the field; says whether anybody can. */
  readonly reveal: (name: string) => boolean
  readonly summaryId: () => string
}

export interface Focus {
  /** Moves to the first of these fields in the document, else to the summary; stops when `mayMove` says no. */
  readonly first: (names: readonly string[], mayMove: () => boolean) => void
  readonly go: (name: string) => void
  /** Document order; what is not on the page comes last, in the order given. */
  readonly sort: (names: readonly string[]) => readonly string[]
}

const isVisible = (element: Element): boolean => element.checkVisibility?.() ?? element.getClientRects().length > 0

// Selects and pickers put a hidden input in the form: only react-hook-form holds what can be focused there.
const isControl = (element: Element): boolean => !element.closest('[type=hidden], [aria-hidden=true]')

// Of radio buttons the chosen one, as the keyboard would.
function focusOne(elements: readonly Element[]): boolean {
  const usable = elements.filter((element) => isVisible(element) && !element.matches(':disabled'))
  const target = usable.find((element) => element.matches(':checked')) ?? usable[0]
  if (!(target instanceof HTMLElement)) return false
  target.focus()
  return rootOf(target).activeElement === target || target.matches(':focus-within')
}

export function createFocus({ elements, reveal, setFocus, mayFocus, summaryId }: FocusHost): Focus {
  let round = 0

  const isOnPage = (name: string): boolean => elements.of(name).some(isVisible)

  const sort = (names: readonly string[]): readonly string[] => {
    const placed = names.map((name) => ({ name, element: elements.of(name)[0] }))
    placed.sort((one, other) =>
      one.element && other.element ? inDocumentOrder(one.element, other.element) : +!one.element - +!other.element,
    )
    return placed.map(({ name }) => name)
  }

  const toSummary = (): void => {
    const summary = elements.root().getElementById(summaryId())
    if (!summary) return
    summary.tabIndex = -1
    summary.focus()
  }

  // A field without an element of its own here; what it does not take goes to the summary.
  const byForm = (name: string): void => {
    const before = document.activeElement
    setFocus(name)
    setTimeout(() => document.activeElement === before && toSummary(), tryEveryMs)
  }

  // A fieldset that is disabled while sending takes no focus, and a revealed step is mounted later: wait for both.
  const attempt = (name: string, mayMove: () => boolean, own: number, until: number): void => {
    if (own !== round || !mayMove()) return
    const found = elements.of(name)
    const controls = found.filter(isControl)
    if (focusOne(controls)) return
    const isComposite = found.length > 0 && controls.length === 0
    if (!isComposite && performance.now() < until) setTimeout(attempt, tryEveryMs, name, mayMove, own, until)
    else byForm(name)
  }

  const go = (name: string, mayMove = () => true): void => {
    round += 1
    const canWait = (!isOnPage(name) && reveal(name)) || elements.of(name).length > 0
    // After react-hook-form's own second try, which goes by the order of registration.
    setTimeout(attempt, 0, name, mayMove, round, performance.now() + (canWait ? giveUpAfterMs : 0))
  }

  return {
    sort,
    go: (name) => go(name),
    first: (names, mayMove) => {
      if (!mayFocus() || !mayMove()) return
      const sorted = sort(names)
      const target = sorted.find(isOnPage) ?? sorted[0]
      if (target !== undefined) return go(target, mayMove)
      round += 1
      setTimeout(toSummary)
    },
  }
}
