import { createDresser } from './createDresser.ts'
import { focus, focusIn } from './createFocusKeeper.ts'

/** Where the toasts live: an element of our own, because React must not own what moves between dialogs. */
export interface Host {
  readonly element: HTMLElement
  /** Puts it on the page, on top of everything. Returns "take it away". */
  readonly mount: () => () => void
  /** Stays on top of what opens, and inside modal dialogs, until aborted; only worth its while with toasts on the page. */
  readonly follow: (signal: AbortSignal) => void
}

// What a modal makes inert is everything outside it. Radix does so without <dialog> and without aria-modal, Chromium for a
// full screen; in a film or a frame nothing can stand.
const modals = 'dialog:modal, [role=dialog][data-state=open]:not([aria-modal]), :fullscreen:not(:root, video)'
const watched = ['open', 'data-state', 'inert', 'aria-hidden']
// Dialog kits take these, anywhere outside their dialog, for a wish to close it or for focus that escaped.
const kept = ['pointerdown', 'mousedown', 'touchstart', 'focusin', 'click']

function createElement(): HTMLElement {
  const element = document.createElement('div')
  element.popover = 'manual'
  element.dataset.faultkit = 'error-toaster'
  // Marks by which React Aria and the aria-hidden package leave it alone.
  element.dataset.reactAriaTopLayer = 'true'
  element.ariaLive = 'off'
  for (const type of kept) element.addEventListener(type, (event) => event.stopPropagation())
  return element
}

type Root = Document | ShadowRoot

/** The document and every open shadow root in it, outer before inner. */
const rootsIn = (root: Root): Root[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
]

/** Inside a modal: of a component with a slot on the page, where the page's styles are. */
function homeIn(modal: Element): Element {
  const root = modal.getRootNode()
  return root instanceof ShadowRoot && modal.querySelector('slot:not([name])') ? root.host : modal
}

// moveBefore keeps focus and state; without it (Safari) the focus is put back by hand.
function moveTo(home: Element, element: HTMLElement): void {
  const focused = focusIn(element)
  if (element.parentNode !== home) {
    if ('moveBefore' in home && element.isConnected) home.moveBefore(element, null)
    else home.append(element)
  }
  // The top layer is ordered by opening: opened again, it lies above everything.
  if (element.matches(':popover-open')) element.hidePopover()
  // jsdom has no popovers.
  element.showPopover?.()
  focus(focused)
}

export function createHost(): Host {
  const element = createElement()
  const dress = createDresser()
  let roots: Root[] = [document]
  let order: Element[] = []
  let home: Element = document.body

  const place = (): void => {
    const open = roots.flatMap((root) => [...root.querySelectorAll(modals)])
    order = [...new Set([...order, ...open])].filter((modal) => open.includes(modal))
    home = homeIn(order.at(-1) ?? document.body)
    const root = home.getRootNode()
    if (element.parentNode !== home && root instanceof ShadowRoot) dress(root)
    if (element.parentNode !== home || !element.matches(':popover-open')) moveTo(home, element)
    element.removeAttribute('inert')
    element.removeAttribute('aria-hidden')
  }
  // What was open and opens again wants to be on top as well: followed there, neither would rest.
  const rise = ({ target, oldState }: Partial<ToggleEvent>): void => {
    if (oldState === 'closed' && (target as Element).matches(':popover-open')) moveTo(home, element)
  }

  return {
    element,
    mount: () => {
      place()
      return () => element.remove()
    },
    follow: (signal) => {
      const caught = { capture: true, signal }
      const observer = new MutationObserver(place)
      const look = (): void => {
        roots = rootsIn(document)
        for (const root of roots) {
          observer.observe(root, { subtree: true, childList: true, attributeFilter: watched })
          root.addEventListener('toggle', rise, caught)
        }
        place()
      }
      // On top of whatever was opened since: menus, panels, a full screen.
      element.hidePopover?.()
      look()
      document.addEventListener('fullscreenchange', place, caught)
      // No event tells the page of a shadow root, but the focus that goes into it comes by.
      document.addEventListener('focusin', look, caught)
      signal.addEventListener('abort', () => observer.disconnect())
    },
  }
}
