import type { ApiError, Outcome, Surface, Verdict } from '@faultkit/core'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  auto: 'sent again by itself',
  same_key: 'sent again under the same key',
  manual: 'only a person may repeat it',
  never: 'not sent again',
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  failed: 'it failed',
  not_applied: 'nothing was changed',
  indeterminate: 'nobody knows yet',
}

const surfaceWords: Readonly<Record<Surface, string>> = {
  field: 'at the field',
  group: 'beside its group',
  summary: 'in the summary',
  banner: 'in a notice',
  boundary: 'in place of the broken part',
  toast: 'in a toast',
  caller: 'by the page itself',
  silent: 'nowhere, on purpose',
}

/** One prompt stands for all that waits for a sign-in; whoever stood nearer has left the error to it. */
export const placesOf = ({ retry }: ApiError, shownBy: readonly Surface[]): string =>
  retry.scope === 'session' && shownBy.includes('silent')
    ? 'in the prompt to sign in'
    : shownBy.map((surface) => surfaceWords[surface]).join(', ')

export const apiNames = { sweetspot: 'Sweet Spot', spotflow: 'Spotflow' } as const
