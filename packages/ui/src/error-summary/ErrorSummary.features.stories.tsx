import { parseError } from '@faultkit/core'
import { FaultkitProvider } from '@faultkit/react'
import { useServerErrors } from '@faultkit/react-hook-form'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorsOf } from '../../../../.storybook/pages/parts/ReplyForm.tsx'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { Summarized } from '../../../../.storybook/pages/parts/Summarized.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

const meta = preview.meta({
  title: 'Components/ErrorSummary/Features',
  component: ErrorSummary,
  render: (args) => <Summarized {...args} />,
  argTypes: { errors: { control: false }, error: replyControl },
})

/** Heading, count and a link for each answer. */
export const SeveralAnswers = meta.story({
  args: { errors: errorsOf(errorOf('problem-details', 'invalid-params')) },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: 'Check 2 answers below' })).toBeVisible()
    await expect(canvas.getAllByRole('link')).toHaveLength(2)
    await expectOneSurface('errors' in args ? args.errors.error?.() : undefined, /./)
  },
})

/** In a dialog or a section the heading goes one level below the one above it. */
export const HeadingLevel = meta.story({
  parameters: { docs: { source: { code: '<ErrorSummary errors={errors} headingLevel={3} />' } } },
  args: { errors: errorsOf(errorOf('sweet-spot', 'parameter-missing')), headingLevel: 3 as const },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 3 })).toBeVisible()
  },
})

/** An error alone takes the focus, so that the keyboard stands where the news is. */
export const TakesTheFocus = meta.story({
  parameters: { docs: { source: { code: '<ErrorSummary error={error} />' } } },
  args: { error: errorOf('stripe', 'card-declined') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('group', { name: 'Your card was declined' })).toHaveFocus()
  },
})

/** A tab in the background says that something is wrong; the title comes back with the summary's end. */
export const PageTitle = meta.story({
  parameters: {
    docs: { source: { code: '<ErrorSummary errors={errors} pageTitle={false} /> // keeps the title as it is' } },
  },
  args: { error: errorOf('stripe', 'card-declined') },
  play: () => expect(document.title).toMatch(/^Error: /),
})

const signIn = fn()

/** What the whole app can do for a person stands in the provider, once. */
export const StepOfTheProvider = meta.story({
  parameters: {
    docs: { source: { code: '<FaultkitProvider actions={{ sign_in: openSignIn }}>\n  <App />\n</FaultkitProvider>' } },
  },
  args: { error: errorOf('sweet-spot', 'unauthorized') },
  render: (args) => (
    <FaultkitProvider actions={{ sign_in: signIn }}>
      <Summarized {...args} />
    </FaultkitProvider>
  ),
  play: async ({ canvas }) => {
    // No prompt came that would tell it better: it is heard, focused, and stays.
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Sign in again' })).toHaveFocus())
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await expect(signIn).toHaveBeenCalledOnce()
  },
})

const unknown = parseError(
  {
    status: 400,
    headers: { 'request-id': 'req_7Hk2vN0aZ' },
    body: { error: { type: 'invalid_request_error', code: 'invalid_parameter', param: 'warehouse' } },
  },
  { method: 'POST', url: 'https://shop.example/orders' },
)

function OrderForm(): ReactElement {
  const errors = useServerErrors(useForm({ defaultValues: { email: 'ada@example.com' } }), { error: unknown })
  return (
    <form className="book-form" noValidate onSubmit={errors.handleSubmit(() => Promise.reject(unknown))}>
      <ErrorSummary errors={errors} />
      <div>
        <label htmlFor="order-email">Email</label>
        <input id="order-email" {...errors.register('email')} />
      </div>
      <button type="submit">Place order</button>
    </form>
  )
}

/** The server names what is no field of this form: the person is not left alone with it. */
export const WhatNoFieldAnswers = meta.story({
  args: { error: unknown },
  render: () => (
    <FaultkitProvider actions={{ contact: () => undefined }}>
      <OrderForm />
    </FaultkitProvider>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Get help' })).toBeVisible()
    await expect(canvas.getByText('req_7Hk2vN0aZ')).toBeVisible()
    await expectOneSurface(unknown, 'There is a problem')
  },
})

export const Nothing = meta.story({
  args: { error: null },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-faultkit="error-summary"]')).toBeNull()
  },
})
