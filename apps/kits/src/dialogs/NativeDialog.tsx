import { type ReactElement, useEffect, useId, useRef } from 'react'
import type { DialogProps } from './DialogProps.ts'

/** `<dialog>` as the browser has it, with light dismiss: a click outside closes it. */
export function NativeDialog({ isOpen, close, children }: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className="popup" aria-labelledby={id} closedby="any" onClose={close}>
      <h2 id={id}>Basket</h2>
      {children}
      <button type="button" onClick={close}>
        Back to the shop
      </button>
    </dialog>
  )
}
