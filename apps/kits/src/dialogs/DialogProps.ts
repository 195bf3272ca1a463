import type { ReactNode } from 'react'

/** What every dialog of this folder takes, so that one table can try them all. */
export interface DialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly children: ReactNode
}
