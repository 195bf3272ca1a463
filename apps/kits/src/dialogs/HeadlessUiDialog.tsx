import { Dialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react'
import type { ReactElement } from 'react'
import type { DialogProps } from './DialogProps.ts'

export const HeadlessUiDialog = ({ isOpen, close, children }: DialogProps): ReactElement => (
  <Dialog open={isOpen} onClose={close}>
    <DialogBackdrop className="backdrop" />
    <DialogPanel className="popup">
      <DialogTitle>Basket</DialogTitle>
      {children}
      <button type="button" onClick={close}>
        Back to the shop
      </button>
    </DialogPanel>
  </Dialog>
)
