import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

/** A native modal, open from the start. */
export function Modal({ children }: { children: ReactNode }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-label="Basket">
      {children}
    </dialog>
  )
}
