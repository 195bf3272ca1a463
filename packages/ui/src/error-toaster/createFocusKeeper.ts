/** Brings the keyboard to the toasts and back to where it came from. */
export interface FocusKeeper {
  /** F6 goes in and out, Escape sends the focused toast away, until aborted. */
  readonly listen: (signal: AbortSignal) => void
  /** After toasts went: gives the focus that went with them to the next one, or back. */
  readonly handOver: () => void
}

export const focus = (target: Element | null | undefined): void =>
  (target as HTMLElement | null | undefined)?.focus?.({ preventScroll: true })

/** What has the focus, also in shadow roots. */
function focused(): Element | null {
  let { activeElement } = document
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot)
  return activeElement
}

/** What has the focus inside this element. */
export function focusIn(element: Element): Element | null {
  const active = focused()
  return element.contains(active) ? active : null
}

export function createFocusKeeper(host: HTMLElement): FocusKeeper {
  let cameFrom: Element | null = null
  let last: { readonly element: Element; readonly index: number } | undefined
  const toasts = (): Element[] => [...host.querySelectorAll('[data-part=toast]')]
  const inside = (): Element | null => focusIn(host)
  const enter = (): void => {
    cameFrom = focused()
    focus(toasts()[0])
  }
  const leave = (): void => {
    last = undefined
    if (cameFrom?.isConnected) focus(cameFrom)
  }

  host.addEventListener('focusin', ({ target, relatedTarget }) => {
    const element = target as Element
    const from = relatedTarget as Element | null
    // Of what has the focus in a shadow root the page sees only the host.
    if (from && !from.shadowRoot && !host.contains(from)) cameFrom = from
    last = { element, index: toasts().findIndex((toast) => toast.contains(element)) }
  })
  // A focus that went elsewhere by itself is not ours any more; one whose toast was removed is.
  host.addEventListener('focusout', () => {
    queueMicrotask(() => {
      if (last?.element.isConnected && !inside()) last = undefined
    })
  })

  const press = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (key !== 'F6' && !(key === 'Escape' && inside())) return
    event.preventDefault()
    // Else the dialog below takes the same Escape for its own.
    event.stopImmediatePropagation()
    if (key === 'Escape')
      inside()?.closest('[data-part=toast]')?.querySelector<HTMLElement>('[data-part=close]')?.click()
    else if (inside()) leave()
    else enter()
  }

  return {
    handOver: () => {
      if (!last || last.element.isConnected || inside()) return
      const left = toasts()
      if (left[0]) focus(left[last.index] ?? left.at(-1))
      else leave()
    },
    listen: (signal) => window.addEventListener('keydown', press, { capture: true, signal }),
  }
}
