import { type ApiError, type Notice, phrase } from '@faultkit/core'
import { actOf } from './actOf.ts'
import type { ProvidedWords } from './types.ts'

/** A step of a notice that somebody takes. */
export type TakeableStep = Notice['actions'][number] & { readonly act: () => void }

/** The first step of a notice that somebody takes: the caller's retry, or what the app does for it. */
export function takeableStep(
  error: ApiError,
  notice: Notice,
  words: ProvidedWords,
  retry?: () => void,
): TakeableStep | undefined {
  for (const action of notice.actions) {
    const act = actOf(action.kind, error, words, retry)
    if (act) return { ...action, act }
  }
  return undefined
}

/** Help, where the app gives it, for whoever would be left without a step. */
export function helpStep(error: ApiError, words: ProvidedWords): TakeableStep | undefined {
  const act = actOf('contact', error, words)
  return act && { kind: 'contact', label: phrase('act_help', words), act }
}
