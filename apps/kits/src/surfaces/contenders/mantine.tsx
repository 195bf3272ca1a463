import { Button, MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { onTestFinished } from 'vitest'
import { type Contender, sentence, step } from '../Contender.ts'

export const mantine: Contender = {
  name: 'Mantine',
  Host: () => (
    <MantineProvider>
      <Notifications />
    </MantineProvider>
  ),
  fail: (retry) => {
    const message = <Button onClick={retry}>{step}</Button>
    notifications.show({ color: 'red', title: sentence, message })
    onTestFinished(() => notifications.clean())
  },
}
