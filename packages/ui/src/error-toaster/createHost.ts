import { focus } from './createFocusKeeper.ts'

/** Where the toasts live: an element of our own, because React must not own what moves between dialogs. */
export interface Host {
  readonly element: HTMLElement
  /** Puts it on the page, on top of everything. Returns "take it away". */
  readonly mount: () => () => void
  /** Follows modal dialogs as they open and close; only worth its while with toasts on the page. */
  readonly follow: () => () => void
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

// moveBefore keeps focus and state; without it (Safari) the focus is put back by hand.
function moveTo(home: Element, element: HTMLElement): void {
  const focused = element.contains(document.activeElement) ? document.activeElement : undefined
  if ('moveBefore' in home && element.isConnected) home.moveBefore(element, null)
  else home.append(element)
  // The top layer is ordered by opening: opened again, it lies above the dialog.
  if (element.matches(':popover-open')) element.hidePopover()
  element.showPopover()
  focus(focused)
}

export function createHost(): Host {
  const element = createElement()
  let order: Element[] = []

  const place = (): void => {
    const open = [...document.querySelectorAll(modals)]
    order = [...new Set([...order, ...open])].filter((modal) => open.includes(modal))
    const home = order.at(-1) ?? document.body
    if (element.parentNode !== home || !element.matches(':popover-open')) moveTo(home, element)
    element.removeAttribute('inert')
    element.removeAttribute('aria-hidden')
  }

  return {
    element,
    mount: () => {
      place()
      return () => element.remove()
    },
    follow: () => {
      // On top of whatever was opened since: menus, panels, a full screen.
      element.hidePopover()
      place()
      const observer = new MutationObserver(place)
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: watched })
      document.addEventListener('fullscreenchange', place)
      return () => {
        observer.disconnect()
        document.removeEventListener('fullscreenchange', place)
      }
    },
  }
}
