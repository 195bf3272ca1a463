import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react'

/** Renders its children inside an open modal dialog, the browser's own: all else on the page is inert. */
export function Modal({ children }: { children: ReactNode }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return (
    <dialog ref={dialog} className="book-modal" aria-label="An open dialog">
      {children}
    </dialog>
  )
}
