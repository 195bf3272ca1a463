import '@faultkit/testing/vitest'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createSource } from '../test-support/createSource.ts'
import { failure } from '../test-support/failure.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

it('ErrorSummary shows a form’s errors, or one error', async () => {
  const source = createSource()
  source.answer({ email: ['Enter your email'] })
  const screen = await render(<ErrorSummary errors={source} />)
  await expect.element(page.getByRole('heading', { name: 'Check 1 answer below' })).toBeVisible()
  await screen.rerender(<ErrorSummary error={failure('stripe', 'card-declined')} />)
  await expect.element(page.getByRole('heading', { name: 'Your card was declined' })).toBeVisible()
})

it('ErrorSummary leaves an ended session to its prompt, and is heard when there is none', async () => {
  await render(<ErrorSummary error={failure('sweet-spot', 'unauthorized')} />)
  await expect.element(page.getByRole('group', { name: 'Sign in again' })).toHaveFocus()
  await expect(document).toHaveAnnounced([{ text: /^Sign in again/, politeness: 'assertive' }])
})
