import { expect } from 'storybook/test'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorsOf, Field, ReplyForm } from '../../../../.storybook/pages/parts/ReplyForm.tsx'
import { errorOf } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { FieldMessage } from './FieldMessage.tsx'

const meta = preview.meta({
  title: 'Components/FieldMessage/Features',
  component: FieldMessage,
  render: ({ errors, name }) => (
    <ReplyForm error={errors.error?.()} fields={(part) => <Field {...part} name={name} />} />
  ),
  argTypes: { errors: { control: false }, name: { control: false } },
})

/** Several sentences about one field are read apart. */
export const SeveralMessages = meta.story({
  args: { errors: errorsOf(errorOf('problem-details', 'errors-as-a-map')), name: 'Items.0.Price' },
  play: async ({ canvas, canvasElement, args }) => {
    await expect(canvasElement.querySelectorAll('[data-part="message"]')).toHaveLength(2)
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription(/too low.*two decimals/i)
    await expectOneSurface(args.errors.error?.(), /too low/i)
  },
})

/** A valid field has no message and takes no room. */
export const Valid = meta.story({
  args: { errors: errorsOf(errorOf('sweet-spot', 'parameter-missing')), name: 'phone' },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('textbox', { name: 'Phone' })).not.toHaveAttribute('aria-invalid')
    await expect(canvasElement.querySelector('[data-faultkit="field-message"]')).toBeNull()
  },
})

/** Each message stands at its own field. */
export const InALongerForm = meta.story({
  args: { errors: errorsOf(errorOf('problem-details', 'invalid-params')), name: 'age' },
  render: ({ errors }) => (
    <ReplyForm
      error={errors.error?.()}
      fields={(part) => ['name', 'age', 'colour'].map((name) => <Field key={name} {...part} name={name} />)}
    />
  ),
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('textbox', { name: 'Name' })).not.toHaveAttribute('aria-invalid')
    await expect(canvas.getByRole('textbox', { name: 'Age' })).toHaveAccessibleDescription(/12 or more/)
    await expect(canvas.getByRole('textbox', { name: 'Colour' })).toHaveAccessibleDescription(/red or blue/)
    await expectOneSurface(args.errors.error?.(), 'red or blue')
  },
})
