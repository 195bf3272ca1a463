import type { ShowIncident } from '@faultkit/react'
import type { ReactElement } from 'react'
import { toastMessage } from './toastMessage.ts'
import { untilShownAgain } from './untilShownAgain.ts'

/** What Mantine shows, no more than is used; a type, since Mantine also takes any data attribute, which no interface promises. */
type Notification = {
  readonly id: string
  readonly title: string
  readonly message: ReactElement
  readonly color: string
  readonly autoClose: false
}

/** The three functions of Mantine's `notifications` that are needed. */
export interface MantineNotifications {
  show(notification: Notification): unknown
  update(notification: Notification): unknown
  hide(id: string): unknown
}

/** Shows incidents as Mantine's notifications, until someone sends them away: `<ErrorToaster show={mantineToasts(notifications)} />`. */
export function mantineToasts(notifications: MantineNotifications): ShowIncident {
  return (incident) => {
    const { id, notice, count } = incident
    const notification = {
      id,
      title: count > 1 ? `${notice.title} (${count})` : notice.title,
      message: toastMessage(incident),
      color: 'red',
      autoClose: false,
    } as const
    // Mantine ignores `show` with an id that stands, and `update` with one that was closed: one of them does something.
    notifications.update(notification)
    notifications.show(notification)
    return untilShownAgain(notifications, id, () => void notifications.hide(id))
  }
}
