import { ErrorToaster } from '@faultkit/ui'
import { hotToasts } from '@faultkit/ui/react-hot-toast'
import { Toaster, toast } from 'react-hot-toast'
import { afterEach, describe } from 'vitest'
import { render } from 'vitest-browser-react'
import { testToasts } from '../test-support/testToasts.ts'

const show = hotToasts(toast)

afterEach(() => toast.dismiss())

describe('hotToasts', () => {
  testToasts({
    shown: () => [...document.querySelectorAll('[role="status"]:has(strong)')].map(({ textContent }) => textContent),
    open: () =>
      render(
        <>
          <Toaster toastOptions={{ removeDelay: 0 }} />
          <ErrorToaster show={show} />
        </>,
      ),
  })
})
