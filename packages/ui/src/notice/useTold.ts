'use client'
import type { ApiError, Notice, Surface } from '@faultkit/core'
import { actOf, useApiError, useNotice, useWords } from '@faultkit/react'
import { useText } from '../useText.ts'
import { useContest } from './useContest.ts'

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

/** The first step that somebody can take: the caller's retry, or what the provider does for it. */
function useStep(error: ApiError | null, notice: Notice | null, retry?: () => void): Step | undefined {
  const words = useWords()
  const text = useText()
  if (!error || !notice) return undefined
  for (const { kind, label } of notice.actions) {
    const act = actOf(kind, error, words, retry)
    if (act) return { kind, label, act }
  }
  // Of an open outcome only what became of it may be asked: sending it again might do it twice.
  const mayRepeat = error.outcome !== 'indeterminate' && error.retry.verdict !== 'never'
  return retry && mayRepeat ? { kind: 'retry', label: text('act_retry'), act: retry } : undefined
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
  const step = useStep(error, notice, retry)
  const better = error && notice ? betterSurface(error, surface) : undefined
  const [isTheirs, isSettled] = useContest(better && error, surface, better)
  if (!error || !notice || isTheirs) return undefined
  return { error, notice, steps: step ? [step] : [], ...(!isSettled && { say: '' }) }
}
