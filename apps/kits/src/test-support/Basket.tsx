import { type ComponentType, type ReactElement, type ReactNode, useState } from 'react'
import type { DialogProps } from '../dialogs/DialogProps.ts'
import '../dialogs/dialogs.css'

interface BasketProps {
  Dialog: ComponentType<DialogProps>
  /** The toaster of the page. */
  children: ReactNode
}

/** A page with a toaster, and a basket that opens in a modal. */
export function Basket({ Dialog, children }: BasketProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      {children}
      <button type="button" onClick={() => setIsOpen(true)}>
        Open the basket
      </button>
      <Dialog isOpen={isOpen} close={() => setIsOpen(false)}>
        <input aria-label="Coupon" />
      </Dialog>
    </>
  )
}
