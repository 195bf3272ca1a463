import * as Dialog from '@radix-ui/react-dialog'
import type { ReactElement } from 'react'
import type { DialogProps } from './DialogProps.ts'

export const RadixDialog = ({ isOpen, close, children }: DialogProps): ReactElement => (
  <Dialog.Root open={isOpen} onOpenChange={close}>
    <Dialog.Portal>
      <Dialog.Overlay className="backdrop" />
      <Dialog.Content className="popup" aria-describedby={undefined}>
        <Dialog.Title>Basket</Dialog.Title>
        {children}
        <Dialog.Close>Back to the shop</Dialog.Close>
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>
)
