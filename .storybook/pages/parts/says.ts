import { describeError, parseError, phrase } from '@faultkit/core'
import { expect, type within } from 'storybook/test'
import { locales } from '../../surroundings/locales.ts'
import { expectOneSurface } from './expectOneSurface.ts'

interface Playing {
  args: object
  canvas: ReturnType<typeof within>
  globals: Readonly<Record<string, unknown>>
}

type Play = (playing: Playing) => Promise<void>

/** Told by another API, a story says other words. */
export const isOwnDialect = ({ dialect }: Playing['globals']): boolean => dialect === undefined || dialect === 'story'

const errorIn = (args: object): unknown => ('error' in args ? args.error : undefined)

/** A play function: a person sees these sentences, the first of them on the one surface that shows the error. */
export function says(...sentences: readonly [string, ...string[]]): Play {
  return async ({ args, canvas, globals }) => {
    if (!isOwnDialect(globals)) return
    for (const sentence of sentences) await expect(await canvas.findByText(sentence)).toBeVisible()
    await expectOneSurface(errorIn(args), sentences[0])
  }
}

/** A play function: a person sees all of the error's notice in the story's language, on one surface. */
export const saysItsNotice: Play = async (playing) => {
  if (!isOwnDialect(playing.globals)) return
  const locale = locales.get(String(playing.globals.locale))
  const error = parseError(errorIn(playing.args))
  const words = locale ? { locale } : {}
  const { title, detail, reassurance } = describeError(error, words)
  // A wait is another number by now.
  const wait = phrase('wait', words, { n: Math.ceil((error.retry.afterMs ?? 0) / 1000) })
  await says(
    title,
    ...[detail?.replace(wait, '').trim(), reassurance].filter((sentence) => sentence !== undefined),
  )(playing)
}
