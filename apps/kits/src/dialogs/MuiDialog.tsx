import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { type ReactElement, useId } from 'react'
import type { DialogProps } from './DialogProps.ts'

export function MuiDialog({ isOpen, close, children }: DialogProps): ReactElement {
  const id = useId()
  return (
    <Dialog open={isOpen} onClose={close} aria-labelledby={id} transitionDuration={0}>
      <DialogTitle id={id}>Basket</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <Button onClick={close}>Back to the shop</Button>
    </Dialog>
  )
}
