import { expect, spyOn, userEvent } from 'storybook/test'
import { errorOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import preview from '../../../../.storybook/preview.tsx'
import { RequestReference } from './RequestReference.tsx'

const meta = preview.meta({
  title: 'Components/RequestReference/Features',
  component: RequestReference,
  argTypes: { error: replyControl },
  args: { error: errorOf('stripe', 'card-declined') },
})

/** Reference, code, status, time and page: never a body, a token or a stack. */
export const Copy = meta.story({
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy reference' }))
    const [text] = write.mock.calls[0] ?? []
    await expect(text).toMatch(/Reference: req_7Hq2vN0aZ\nCode: card_declined\nStatus: 402\nTime: \d{4}-.*\nPage: /)
    await expect(text).not.toMatch(/There is not enough money|[?#]/)
    await expect(canvas.getByRole('button', { name: 'Copy reference' })).toHaveAttribute('data-state', 'copied')
  },
})

/** Without a clipboard the reference is selected, ready for the keyboard. */
export const WithoutAClipboard = meta.story({
  play: async ({ canvas }) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy reference' }))
    await expect(String(getSelection())).toBe('req_7Hq2vN0aZ')
  },
})
