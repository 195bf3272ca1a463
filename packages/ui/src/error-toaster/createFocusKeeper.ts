/** Brings the keyboard to the toasts and back to where it came from. */
export interface FocusKeeper {
  /** F6 goes in and out, Escape sends the focused toast away. Returns "stop". */
  readonly listen: (dismissAt: (index: number) => void) => () => void
  /** After toasts went: gives the focus that went with them to the next one, or back. */
  readonly handOver: () => void
}

const focus = (target: unknown): void => {
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

export function createFocusKeeper(host: HTMLElement): FocusKeeper {
  let cameFrom: Element | null = null
  let last: { readonly element: Element; readonly index: number } | undefined
  const toasts = (): Element[] => [...host.querySelectorAll('[data-part=toast]')]
  const indexOf = (element: Element): number => toasts().findIndex((toast) => toast.contains(element))
  const isInside = (): boolean => host.contains(document.activeElement)
  const leave = (): void => {
    last = undefined
    focus(cameFrom?.isConnected ? cameFrom : undefined)
  }

  host.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (relatedTarget instanceof Element && !host.contains(relatedTarget)) cameFrom = relatedTarget
    if (target instanceof Element) last = { element: target, index: indexOf(target) }
  })
  // A focus that went elsewhere by itself is not ours any more; one whose toast was removed is.
  host.addEventListener('focusout', () => {
    queueMicrotask(() => {
      if (last?.element.isConnected && !isInside()) last = undefined
    })
  })

  const enter = (): void => {
    cameFrom = document.activeElement
    focus(toasts()[0])
  }

  return {
    handOver: () => {
      if (!last || last.element.isConnected || isInside()) return
      const left = toasts()
      if (left.length > 0) focus(left[Math.min(last.index, left.length - 1)])
      else leave()
    },
    listen: (dismissAt) => {
      const press = (event: KeyboardEvent): void => {
        if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
        const isOurs = event.key === 'F6' || (event.key === 'Escape' && isInside())
        if (!isOurs) return
        event.preventDefault()
        // Else the dialog below takes the same Escape for its own.
        event.stopImmediatePropagation()
        if (event.key === 'Escape') dismissAt(indexOf(document.activeElement ?? host))
        else if (isInside()) leave()
        else enter()
      }
      window.addEventListener('keydown', press, true)
      return () => window.removeEventListener('keydown', press, true)
    },
  }
}
