/** Brings the keyboard to the toasts and back to where it came from. */
export interface FocusKeeper {
  /** F6 goes in and out, Escape sends the focused toast away. Returns "stop". */
  readonly listen: () => () => void
  /** After toasts went: gives the focus that went with them to the next one, or back. */
  readonly handOver: () => void
}

export const focus = (target: Element | null | undefined): void =>
  (target as HTMLElement | null | undefined)?.focus?.({ preventScroll: true })

export function createFocusKeeper(host: HTMLElement): FocusKeeper {
  let cameFrom: Element | null = null
  let last: { readonly element: Element; readonly index: number } | undefined
  const toasts = (): Element[] => [...host.querySelectorAll('[data-part=toast]')]
  const isInside = (): boolean => host.contains(document.activeElement)
  const enter = (): void => {
    cameFrom = document.activeElement
    focus(toasts()[0])
  }
  const leave = (): void => {
    last = undefined
    if (cameFrom?.isConnected) focus(cameFrom)
  }

  host.addEventListener('focusin', ({ target, relatedTarget }) => {
    const element = target as Element
    if (relatedTarget && !host.contains(relatedTarget as Element)) cameFrom = relatedTarget as Element
    last = { element, index: toasts().findIndex((toast) => toast.contains(element)) }
  })
  // A focus that went elsewhere by itself is not ours any more; one whose toast was removed is.
  host.addEventListener('focusout', () => {
    queueMicrotask(() => {
      if (last?.element.isConnected && !isInside()) last = undefined
    })
  })

  const press = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (key !== 'F6' && !(key === 'Escape' && isInside())) return
    event.preventDefault()
    // Else the dialog below takes the same Escape for its own.
    event.stopImmediatePropagation()
    if (key === 'Escape')
      document.activeElement?.closest('[data-part=toast]')?.querySelector<HTMLElement>('[data-part=close]')?.click()
    else if (isInside()) leave()
    else enter()
  }

  return {
    handOver: () => {
      if (!last || last.element.isConnected || isInside()) return
      const left = toasts()
      if (left[0]) focus(left[last.index] ?? left.at(-1))
      else leave()
    },
    listen: () => {
      window.addEventListener('keydown', press, true)
      return () => window.removeEventListener('keydown', press, true)
    },
  }
}
