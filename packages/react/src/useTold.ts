'use client'
import { type ApiError, type Notice, phrase, type Surface } from '@faultkit/core'
import { helpStep, takeableStep } from './takeableStep.ts'
import type { ProvidedWords } from './types.ts'
import { useApiError } from './useApiError.ts'
import { useContest } from './useContest.ts'
import { useNotice } from './useNotice.ts'
import { useWords } from './useWords.ts'

/** A step a notice offers. */
export interface Step {
  readonly kind: string
  readonly label: string
  /** Not offered when nobody can take it. */
  readonly act: (() => void) | undefined
  /** Stays in place and says that it is not possible now. */
  readonly disabled?: boolean
}

/** An error that is to be shown, with its words and the steps that somebody can take. */
export interface Told {
  readonly error: ApiError
  readonly notice: Notice
  readonly steps: readonly Step[]
  /** Silence, as long as another surface may come and say it better. */
  readonly say?: ''
}

/** What a surface offers where nobody takes a step of the notice. */
function lastStep(error: ApiError, words: ProvidedWords, surface: Surface, retry?: () => void): Step | undefined {
  const { outcome, retry: advice } = error
  // Of an open outcome only what became of it may be asked: sending it again might do it twice. A boundary has a way back.
  if (outcome === 'indeterminate') return surface === 'boundary' ? undefined : helpStep(error, words)
  if (!retry || advice.verdict === 'never') return undefined
  return { kind: 'retry', label: phrase('act_retry', words), act: retry }
}

/** To whom a surface leaves an error: a session has one prompt for all that waits for it, an open outcome its own notice. */
const betterSurface = ({ retry, outcome }: ApiError, surface: Surface): RegExp | undefined => {
  if (retry.scope === 'session') return surface === 'boundary' ? undefined : /silent/
  return surface === 'summary' && outcome === 'indeterminate' ? /banner/ : undefined
}

/** What a person is told of anything thrown; undefined when there is nothing to tell, or another surface tells it better. */
export function useTold(thrown: unknown, retry?: () => void, surface: Surface = 'banner'): Told | undefined {
  const error = useApiError(thrown)
  const notice = useNotice(error)
  const words = useWords()
  const better = error && notice ? betterSurface(error, surface) : undefined
  const [isTheirs, isSettled] = useContest(better && error, surface, better)
  if (!error || !notice || isTheirs) return undefined
  const step = takeableStep(error, notice, words, retry) ?? lastStep(error, words, surface, retry)
  return { error, notice, steps: step ? [step] : [], ...(!isSettled && { say: '' }) }
}
