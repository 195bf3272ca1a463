import { expect } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorsOf } from '../../../../.storybook/pages/parts/ReplyForm.tsx'
import { errorOf, problemOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { Summarized } from '../../../../.storybook/pages/parts/Summarized.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

const twoAnswers = errorsOf(errorOf('problem-details', 'invalid-params'))

const meta = preview.meta({
  title: 'Components/ErrorSummary/Situations',
  component: ErrorSummary,
  render: (args) => <Summarized {...args} />,
  argTypes: { errors: { control: false }, error: replyControl },
})

const rows = Array.from({ length: 12 }, (_, row) => ({
  pointer: `/guests/${row}/email`,
  code: 'parameter_missing',
}))

/** Twelve rows of a list: each line says which one it means. */
export const ManyIssues = meta.story({
  args: { errors: errorsOf(problemOf(422, rows)) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Check 12 answers below' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: /^Guest 12:/ })).toBeVisible()
  },
})

const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'

export const LongWordsAt320 = meta.story({
  args: {
    errors: errorsOf(problemOf(422, [{ pointer: '/deed', detail: `Attach the ${long} first` }])),
  },
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

export const German = meta.story({
  args: { errors: twoAnswers },
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Prüfe unten 2 Angaben' })).toBeVisible()
    await expect(canvas.getByText('Deine Eingaben sind noch da.')).toBeVisible()
  },
})

export const RightToLeft = meta.story({
  args: { errors: twoAnswers },
  globals: { direction: 'rtl' },
  play: ({ canvas }) => expect(canvas.getByRole('heading')).toBeVisible(),
})

export const Dark = meta.story({
  args: { errors: twoAnswers },
  globals: { theme: 'dark' },
  play: ({ canvas }) => expect(canvas.getByRole('heading')).toBeVisible(),
})

export const Text200Percent = meta.story({
  args: { errors: twoAnswers },
  globals: { textSize: '200' },
  play: ({ canvas }) => expect(canvas.getByRole('heading')).toBeVisible(),
})

export const InsideAModal = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  globals: { place: 'modal' },
  play: ({ args }) => expectOneSurface('error' in args && args.error, 'Your card was declined'),
})
