import { expect, userEvent, waitFor, type within } from 'storybook/test'
import '../parts/parts.css'
import preview from '../../preview.tsx'
import { Order } from './Order.tsx'
import { Steps } from './Steps.tsx'

const meta = preview.meta({
  title: 'Pages/Forms',
  component: Order,
  parameters: { toaster: false, wire: 'live' },
})

type Canvas = ReturnType<typeof within>
const patience = { timeout: 5_000 }
const submit = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Place order' }))
const box = (canvas: Canvas, name: string) => canvas.getByRole('textbox', { name })
const says = (canvas: Canvas, name: string, words: RegExp) =>
  waitFor(() => expect(box(canvas, name)).toHaveAccessibleDescription(words), patience)

/** The server's `address[postcode]` is the form's `address.postcode`. */
export const Nested = meta.story({
  args: { refused: { 'address[postcode]': ['The postcode must have five digits.'] } },
  play: async ({ canvas }) => {
    await submit(canvas)
    await says(canvas, 'Postcode', /must have five digits/)
    await waitFor(() => expect(box(canvas, 'Postcode')).toHaveFocus(), patience)
  },
})

/** The error goes with its row when the one before it is removed. */
export const Row = meta.story({
  args: { refused: { 'items.1.quantity': ['The quantity must be at most 1.'] } },
  play: async ({ canvas }) => {
    await submit(canvas)
    const [first, second] = canvas.getAllByRole('textbox', { name: 'Quantity' })
    await waitFor(() => expect(second).toHaveAccessibleDescription(/at most 1/), patience)
    await expect(first).not.toHaveAttribute('aria-invalid')
    await userEvent.click(canvas.getByRole('button', { name: 'Remove item 1' }))
    await says(canvas, 'Quantity', /at most 1/)
  },
})

/** The field is not on the page: its part opens, and the focus goes there. */
export const HiddenPart = meta.story({
  args: { refused: { coupon: ['The coupon has expired.'] } },
  play: async ({ canvas }) => {
    await submit(canvas)
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Coupon' })).toHaveFocus(), patience)
    await says(canvas, 'Coupon', /expired/)
  },
})

/** No field of this form: the summary says it, and the next submit goes. */
export const Unknown = meta.story({
  args: { refused: { loyalty_tier: ['The loyalty tier is not known.'] } },
  play: async ({ canvas }) => {
    await submit(canvas)
    await waitFor(() => expect(canvas.getByRole('group', { name: 'There is a problem' })).toHaveFocus(), patience)
  },
})

/** The answer is about a value that was changed meanwhile: told in the summary, not at the field. */
export const Stale = meta.story({
  args: { refused: { email: ['The email has already been taken.'] }, afterMs: 300 },
  play: async ({ canvas }) => {
    await submit(canvas)
    await userEvent.type(box(canvas, 'Email'), '.org')
    await waitFor(() => expect(canvas.getByRole('group', { name: 'There is a problem' })).toBeVisible(), patience)
    await expect(box(canvas, 'Email')).not.toHaveAttribute('aria-invalid')
  },
})

export const SeveralMessages = meta.story({
  args: { refused: { email: ['The email is too long.', 'The email has already been taken.'] } },
  play: async ({ canvas }) => {
    await submit(canvas)
    await says(canvas, 'Email', /too long.*already been taken/s)
  },
})

/** It stays until another file is chosen. */
export const FileInput = meta.story({
  args: { refused: { photo: ['The photo must be at most 5 MB.'] } },
  play: async ({ canvas }) => {
    const photo = canvas.getByLabelText('Photo')
    await submit(canvas)
    await waitFor(() => expect(photo).toHaveAccessibleDescription(/at most 5 MB/), patience)
    await userEvent.upload(photo, new File(['x'], 'small.png', { type: 'image/png' }))
    await waitFor(() => expect(photo).not.toHaveAttribute('aria-invalid'), patience)
  },
})

/** What a server action returned: state, not an exception. */
export const ActionState = meta.story({
  args: { refused: { email: ['The email has already been taken.'] }, asState: true },
  play: async ({ canvas }) => {
    await submit(canvas)
    await says(canvas, 'Email', /already been taken/)
  },
})

/** The field is on a step that is left: that step opens, the focus goes there, and its name counts what is to be checked. */
export const SeveralSteps = meta.story({
  args: { refused: { email: ['The email has already been taken.'] } },
  render: ({ refused }) => <Steps refused={refused} />,
  play: async ({ canvas }) => {
    await submit(canvas)
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Email' })).toHaveFocus(), patience)
    await says(canvas, 'Email', /already been taken/)
    await expect(canvas.getByRole('button', { name: 'Contact (1 to check)' })).toHaveAttribute('aria-current', 'step')
  },
})
