import { expect, fn } from 'storybook/test'
import { at320, expectNoOverflow } from '../../../../.storybook/pages/parts/at320.tsx'
import { expectOneSurface } from '../../../../.storybook/pages/parts/expectOneSurface.ts'
import { errorOf, refusalOf, replyControl } from '../../../../.storybook/pages/parts/replies.ts'
import { says, saysItsNotice } from '../../../../.storybook/pages/parts/says.ts'
import preview from '../../../../.storybook/preview.tsx'
import { ErrorBanner } from './ErrorBanner.tsx'

const meta = preview.meta({
  title: 'Components/ErrorBanner/Situations',
  component: ErrorBanner,
  argTypes: { error: replyControl, onRetry: { control: false } },
})

/** 320 pixels: the button moves below the words, and nothing is cut. */
export const Narrow = meta.story({
  args: { error: errorOf('stripe', 'lock-timeout'), onRetry: fn() },
  decorators: [at320],
  play: async (playing) => {
    await saysItsNotice(playing)
    await expectNoOverflow(playing.canvasElement)
  },
})

const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'

/** A word longer than the line breaks instead of pushing the page wide. */
export const LongWords = meta.story({
  args: { error: refusalOf({ code: 'invalid_request', message: `The round needs the ${longWord} first.` }) },
  decorators: [at320],
  play: ({ canvasElement }) => expectNoOverflow(canvasElement),
})

export const German = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  globals: { locale: 'de' },
  play: async (playing) => {
    await says('Deine Karte wurde abgelehnt')(playing)
    await saysItsNotice(playing)
  },
})

/** Line, icon and button change sides; the reference stays as it is. */
export const RightToLeft = meta.story({
  args: { error: errorOf('stripe', 'card-declined'), onRetry: fn() },
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    const icon = canvas.getByRole('group').querySelector('svg')
    const title = canvas.getByText('Your card was declined')
    await expect(icon?.getBoundingClientRect().left).toBeGreaterThan(title.getBoundingClientRect().left)
  },
})

/** The reader asked for text twice the size. */
export const Text200Percent = meta.story({
  args: { error: errorOf('spotflow', 'charge-failed') },
  globals: { textSize: '200' },
  play: says("The payment didn't go through"),
})

export const MoreContrast = meta.story({
  args: { error: errorOf('spotflow', 'charge-failed') },
  globals: { contrast: 'more' },
  play: says("The payment didn't go through"),
})

export const Dark = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  globals: { theme: 'dark' },
  play: says('Your card was declined'),
})

/** The dialog's own error is shown in the dialog, and the toaster keeps quiet about it. */
export const InsideAModal = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  globals: { place: 'modal' },
  play: async ({ args }) => {
    await expect(document.querySelector('dialog:modal [data-faultkit="error-banner"]')).toBeVisible()
    await expectOneSurface(args.error, 'Your card was declined')
  },
})

/** The page's style sheets do not reach here; the kit's own is inside. */
export const InsideAShadowRoot = meta.story({
  args: { error: errorOf('stripe', 'card-declined') },
  globals: { shadow: 'on' },
  play: async ({ canvasElement }) => {
    const banner = canvasElement.querySelector('.book-shadow')?.shadowRoot?.querySelector('[data-part="frame"]')
    if (!banner) throw new Error('the banner is expected in the shadow root')
    await expect(getComputedStyle(banner).borderRadius).toBe('8px')
  },
})
