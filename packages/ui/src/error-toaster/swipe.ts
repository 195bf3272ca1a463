import type { PointerEvent } from 'react'

const farEnough = 60

// By finger only: a mouse must be able to select the reference.
/** Lets a toast be flicked away sideways; it follows the finger and comes back if that was not far enough. */
export function startSwipe(down: PointerEvent<HTMLElement>, dismiss: () => void): void {
  const toast = down.currentTarget
  if (down.pointerType === 'mouse' || (down.target as Element).closest('button, a')) return
  let moved = 0
  const ends = new AbortController()
  const { signal } = ends
  const move = (event: globalThis.PointerEvent): void => {
    moved = event.clientX - down.clientX
    toast.dataset.state = 'swiping'
    toast.style.translate = `${moved}px`
  }
  const end = (event: globalThis.PointerEvent): void => {
    ends.abort()
    delete toast.dataset.state
    toast.style.translate = ''
    if (event.type === 'pointerup' && Math.abs(moved) > farEnough) dismiss()
  }
  toast.setPointerCapture(down.pointerId)
  toast.addEventListener('pointermove', move, { signal })
  toast.addEventListener('pointerup', end, { signal })
  toast.addEventListener('pointercancel', end, { signal })
}
