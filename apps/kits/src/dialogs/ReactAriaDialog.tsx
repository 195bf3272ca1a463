import type { ReactElement } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { DialogProps } from './DialogProps.ts'

export const ReactAriaDialog = ({ isOpen, close, children }: DialogProps): ReactElement => (
  <ModalOverlay className="backdrop" isOpen={isOpen} onOpenChange={close} isDismissable>
    <Modal className="popup">
      <Dialog>
        <Heading slot="title">Basket</Heading>
        {children}
        <Button slot="close">Back to the shop</Button>
      </Dialog>
    </Modal>
  </ModalOverlay>
)
