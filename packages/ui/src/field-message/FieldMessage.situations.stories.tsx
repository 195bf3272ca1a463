import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { expectField } from '../../../../.storybook/pages/parts/expectField.ts'
import { errorsOf, Field, ReplyForm } from '../../../../.storybook/pages/parts/ReplyForm.tsx'
import { errorOf, refusalOf } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { FieldMessage } from './FieldMessage.tsx'

const missing = errorOf('sweet-spot', 'parameter-missing')

const meta = preview.meta({
  title: 'Components/FieldMessage/Situations',
  component: FieldMessage,
  render: ({ errors, name }) => (
    <ReplyForm error={errors.error?.()} fields={(part) => <Field {...part} name={name} />} />
  ),
  argTypes: { errors: { control: false }, name: { control: false } },
  args: { errors: errorsOf(missing), name: 'email' },
})

const longMessage = 'Choose another name than Rindfleischetikettierungsüberwachungsaufgaben'

/** A long word breaks instead of pushing the form wide. */
export const LongWordsAt320 = meta.story({
  args: {
    errors: errorsOf(refusalOf({ code: 'invalid_parameter', param: 'email', message: longMessage })),
  },
  decorators: [at320],
  play: async ({ canvasElement, canvas }) => {
    await expect(canvas.getByText(longMessage)).toBeVisible()
    await expectNoOverflow(canvasElement)
  },
})

export const German = meta.story({ globals: { locale: 'de' }, play: expectField('Email', 'Email fehlt noch') })

export const RightToLeft = meta.story({
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const message = canvasElement.querySelector('[data-faultkit="field-message"]')
    const icon = message?.querySelector('svg')?.getBoundingClientRect().left ?? 0
    const words = message?.querySelector('[data-part="message"]')?.getBoundingClientRect().left
    await expect(icon).toBeGreaterThan(words ?? Number.POSITIVE_INFINITY)
  },
})

export const Dark = meta.story({ globals: { theme: 'dark' }, play: expectField('Email', 'Enter your email') })

export const Text200Percent = meta.story({
  globals: { textSize: '200' },
  play: expectField('Email', 'Enter your email'),
})

export const InsideAModal = meta.story({
  globals: { place: 'modal' },
  play: expectField('Email', 'Enter your email'),
})
