import type { PointerEvent } from 'react'

const farEnough = 60

// By finger only: a mouse must be able to select the reference.
/** Lets a toast be flicked away sideways; it follows the finger and comes back if that was not far enough. */
export function startSwipe(down: PointerEvent<HTMLElement>, dismiss: () => void): void {
  const toast = down.currentTarget
  if (down.pointerType === 'mouse' || (down.target as Element).closest('button, a')) return
  let moved = 0
  toast.onpointermove = ({ clientX }) => {
    moved = clientX - down.clientX
    toast.dataset.state = 'swiping'
    toast.style.translate = `${moved}px`
  }
  const end = ({ type }: Event): void => {
    toast.onpointermove = toast.onpointerup = toast.onpointercancel = null
    delete toast.dataset.state
    toast.style.translate = ''
    if (type === 'pointerup' && Math.abs(moved) > farEnough) dismiss()
  }
  toast.onpointerup = toast.onpointercancel = end
  toast.setPointerCapture(down.pointerId)
}
