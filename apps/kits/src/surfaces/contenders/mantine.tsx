import { Button, MantineProvider } from '@mantine/core'
import '@mantine/core/styles.css'
import { Notifications, notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.css'
import { type Contender, sentence, step } from '../Contender.ts'

export const mantine: Contender = {
  name: 'Mantine',
  Host: () => (
    <MantineProvider>
      <Notifications />
    </MantineProvider>
  ),
  fail: (retry, stays) => {
    const message = <Button onClick={retry}>{step}</Button>
    notifications.show({ color: 'red', title: sentence, message, ...(stays && { autoClose: false }) })
    return () => notifications.clean()
  },
}
