'use client'
import { type ApiError, phrase } from '@faultkit/core'
import { seenAt } from './seenAt.ts'
import { useCountdown } from './useCountdown.ts'
import { useWords } from './useWords.ts'
import { waitIn } from './waitIn.ts'

/** A detail in three parts, the middle one the wait as it is now; empty when it is over. */
export type Wait = readonly [before: string, left: string, after: string]

/**
 * The wait that the kit wrote into a detail ("Try again in 12 seconds."), counted down from when the error was first seen;
 * undefined where the detail speaks of none.
 */
export function useWait(detail: string | undefined, error: ApiError | null | undefined): Wait | undefined {
  const words = useWords()
  const wait = waitIn(detail, error, words)
  const left = useCountdown(wait && error ? seenAt(error) + wait.seconds * 1000 : undefined)
  if (!wait) return undefined
  const [before = '', after = ''] = detail?.split(wait.sentence) ?? []
  return [before, left === 0 ? '' : phrase('wait', words, { n: left ?? wait.seconds }), after]
}
