import { Dialog } from '@base-ui/react/dialog'
import type { ReactElement } from 'react'
import type { DialogProps } from './DialogProps.ts'

export const BaseUiDialog = ({ isOpen, close, children }: DialogProps): ReactElement => (
  <Dialog.Root open={isOpen} onOpenChange={close}>
    <Dialog.Portal>
      <Dialog.Backdrop className="backdrop" />
      <Dialog.Popup className="popup">
        <Dialog.Title>Basket</Dialog.Title>
        {children}
        <Dialog.Close>Back to the shop</Dialog.Close>
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
)
