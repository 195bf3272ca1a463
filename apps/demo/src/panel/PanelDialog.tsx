import { useEffect, useRef } from 'react'
import { Icon } from '../shell/Icon.tsx'
import type { Route } from '../shell/router.ts'
import { Panel } from './Panel.tsx'

interface PanelDialogProps {
  route: Route
  open: boolean
  onClose: () => void
}

/** The panel on a narrow screen: the browser's own dialog keeps the focus and knows Escape. */
export function PanelDialog({ route, open, onClose }: PanelDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="panel-dialog" aria-label="What goes wrong next" onClose={onClose}>
      <button type="button" className="button round panel-close" aria-label="Back to the shop" onClick={onClose}>
        <Icon name="cross" />
      </button>
      <Panel route={route} />
    </dialog>
  )
}
