import { type ApiError, phrase, type Words } from '@faultkit/core'

/** The sentence about a wait, as the kit wrote it into a detail: "Try again in 12 seconds.", and the seconds in it. */
export interface StatedWait {
  readonly sentence: string
  readonly seconds: number
}

/** The wait that a detail speaks of; it would soon be wrong, so whoever shows it counts down or leaves it out. */
export function waitIn(
  detail: string | undefined,
  error: ApiError | null | undefined,
  words: Words,
): StatedWait | undefined {
  const seconds = Math.ceil((error?.retry.afterMs || 1) / 1000)
  const sentence = phrase('wait', words, { n: seconds })
  return sentence && detail?.includes(sentence) ? { sentence, seconds } : undefined
}

/** A detail for where nobody counts the seconds down: they would soon be wrong. */
export const withoutWait = (detail: string, error: ApiError, words: Words): string =>
  detail.replace(waitIn(detail, error, words)?.sentence ?? '', '').trim()
