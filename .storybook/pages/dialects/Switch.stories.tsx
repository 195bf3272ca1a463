import { ErrorBanner, FieldMessage } from '@faultkit/ui'
import { expect } from 'storybook/test'
import preview from '../../preview.tsx'
import { errorsOf, Field, ReplyForm } from '../parts/ReplyForm.tsx'
import { errorOf } from '../parts/replies.ts'

const meta = preview.meta({
  title: 'Pages/Dialects/Switch',
  component: FieldMessage,
  tags: ['!autodocs', '!dev', '!manifest'],
  args: { errors: errorsOf(errorOf('sweet-spot', 'parameter-missing')), name: 'email' },
  render: ({ errors, name }) => (
    <ReplyForm error={errors.error?.()} fields={(part) => <Field {...part} name={name} />} />
  ),
})

/** The toolbar tells a field's error as Laravel reports it: another wire, the same place. */
export const FieldByLaravel = meta.story({
  globals: { dialect: 'laravel' },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('textbox', { name: 'Email' })).toHaveAccessibleDescription(/Give us an address/)
    await expect(canvasElement.querySelector('.book-wires')).toHaveTextContent('Give us an address.')
  },
})

/** Where an API has no such reply, the story's own stays. */
export const BannerThatStays = meta.story({
  render: () => <ErrorBanner error={errorOf('sweet-spot', 'forbidden')} />,
  globals: { dialect: 'graphql' },
  play: ({ canvas }) => expect(canvas.getByText("You don't have access to this")).toBeVisible(),
})
