import { expect, userEvent, waitFor, within } from 'storybook/test'
import '../parts/parts.css'
import { surfacesIn } from '../../../packages/testing/src/matchers/surfaces.ts'
import preview from '../../preview.tsx'
import { toasts } from '../parts/toasts.ts'
import { BindAForm } from './BindAForm.tsx'
import { BulkSave } from './BulkSave.tsx'
import { Offline } from './Offline.tsx'
import { RetryAList } from './RetryAList.tsx'
import { SessionExpired } from './SessionExpired.tsx'
import { ToastGlobally } from './ToastGlobally.tsx'
import { UncertainPayment } from './UncertainPayment.tsx'

const meta = preview.meta({
  title: 'Pages/Guides',
  tags: ['!autodocs', '!dev', '!manifest'],
  decorators: [
    (Story) => (
      <div className="book-live">
        <Story />
      </div>
    ),
  ],
  parameters: { controls: { disable: true }, toaster: false, wire: 'live' },
})

const patience = { timeout: 5_000 }

export const Form = meta.story({
  render: () => <BindAForm />,
  play: async ({ canvas }) => {
    const join = canvas.getByRole('button', { name: 'Join the round' })
    await userEvent.click(join)
    const email = canvas.getByRole('textbox', { name: 'Email' })
    await waitFor(() => expect(email).toHaveAccessibleDescription(/Enter your email/), patience)
    await expect(surfacesIn(document.body)).toHaveLength(1)
    await userEvent.type(email, 'ada@example.com')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Age' }), 'forty')
    await userEvent.click(join)
    await waitFor(
      () => expect(canvas.getByRole('textbox', { name: 'Age' })).toHaveAccessibleDescription(/Age must be a number/),
      patience,
    )
    await expect(email).not.toHaveAttribute('aria-invalid')
    await userEvent.clear(canvas.getByRole('textbox', { name: 'Age' }))
    await userEvent.type(canvas.getByRole('textbox', { name: 'Age' }), '40')
    await userEvent.click(join)
    await expect(await canvas.findByText('You are in for Saturday, 9:20.', undefined, patience)).toBeVisible()
  },
})

export const Toasts = meta.story({
  render: () => <ToastGlobally />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Pay by card' }))
    const [toast] = await toasts(1)
    await expect(toast).toHaveTextContent('Your card was declined')
  },
})

export const Payment = meta.story({
  render: () => <UncertainPayment />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Pay 42.00' }))
    await expect(await canvas.findByText("We couldn't confirm your payment", undefined, patience)).toBeVisible()
    await expect(surfacesIn(document.body)).toHaveLength(1)
    await userEvent.click(canvas.getByRole('button', { name: 'Let the webhook arrive' }))
    await expect(await canvas.findByText('Your payment went through', undefined, patience)).toBeVisible()
  },
})

export const Session = meta.story({
  render: () => <SessionExpired />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save the note' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }, patience))
    await userEvent.click(within(canvas.getByRole('dialog')).getByRole('button', { name: 'Continue as Ada' }))
    await expect(await canvas.findByText('The note is saved.', undefined, patience)).toBeVisible()
    await expect(surfacesIn(document.body)).toEqual([])
  },
})

export const Network = meta.story({
  render: () => <Offline />,
  parameters: { wire: 'none' },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Pull the plug' }))
    await expect(await canvas.findByText("You're offline")).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Put it back' }))
    await waitFor(() => expect(canvas.queryByText("You're offline")).toBeNull())
  },
})

export const List = meta.story({
  render: () => <RetryAList />,
  play: async ({ canvas }) => {
    for (const _attempt of [1, 2]) {
      const tryNow = await canvas.findByRole('button', { name: 'Try now' }, patience)
      await waitFor(() => expect(tryNow).not.toHaveAttribute('aria-disabled'), patience)
      await userEvent.click(tryNow)
    }
    await expect(await canvas.findByText('One teapot, 0.8 l', undefined, { timeout: 10_000 })).toBeVisible()
    await expect(surfacesIn(document.body)).toEqual([])
  },
})

export const Bulk = meta.story({
  render: () => <BulkSave />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save six products' }))
    await expect(await canvas.findByText('2 of 6 products were not saved', undefined, patience)).toBeVisible()
    await expect(canvas.getByText('Matcha whisk')).toBeVisible()
    await expect(surfacesIn(document.body)).toHaveLength(1)
    await userEvent.click(canvas.getByRole('button', { name: 'Try the 2 again' }))
    await expect(await canvas.findByText('All six products are saved.', undefined, patience)).toBeVisible()
    await expect(surfacesIn(document.body)).toEqual([])
  },
})
