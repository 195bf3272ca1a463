import { ErrorToaster } from '@faultkit/ui'
import { mantineToasts } from '@faultkit/ui/mantine'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { afterEach, describe } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { testToasts } from '../test-support/testToasts.ts'

const show = mantineToasts(notifications)

afterEach(() => notifications.clean())

describe('mantineToasts', () => {
  testToasts({
    // Mantine's own, which has no name.
    close: () => page.getByRole('button'),
    shown: () => [...document.querySelectorAll('.mantine-Notification-root')].map(({ textContent }) => textContent),
    open: () =>
      render(
        <MantineProvider>
          <Notifications transitionDuration={0} />
          <ErrorToaster show={show} />
        </MantineProvider>,
      ),
  })
})
