import { publishError } from '@faultkit/core'
import { ErrorToaster } from '@faultkit/ui'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import './vitest.ts'
import { unavailable } from './test-support/failures.ts'

const toasts = () => page.getByRole('group')

test('one test leaves a toast open', async () => {
  await render(<ErrorToaster />)
  publishError(unavailable())
  await expect.element(toasts()).toBeVisible()
})

test('and the next one finds none', async () => {
  await render(<ErrorToaster />)
  await new Promise((done) => setTimeout(done, 300))
  expect(toasts().elements()).toEqual([])
})
