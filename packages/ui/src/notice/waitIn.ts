import type { ApiError } from '@faultkit/core'
import type { Text } from '../useText.ts'

/** The sentence about a wait, as the kit wrote it into a detail: "Try again in 12 seconds.", and the seconds in it. */
export type Wait = readonly [sentence: string, seconds: number]

/** The wait that a detail speaks of; it would soon be wrong, so whoever shows it counts down or leaves it out. */
export function waitIn(detail: string | undefined, error: ApiError | null | undefined, text: Text): Wait | undefined {
  const seconds = Math.ceil((error?.retry.afterMs || 1) / 1000)
  const sentence = text('wait', { n: seconds })
  return sentence && detail?.includes(sentence) ? [sentence, seconds] : undefined
}
