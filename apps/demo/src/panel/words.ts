import type { Outcome, Surface, Verdict } from '@faultkit/core'

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

export const surfaceWords: Readonly<Record<Surface, string>> = {
  field: 'at the field',
  group: 'beside its group',
  summary: 'in the summary',
  banner: 'in a notice',
  boundary: 'in place of the broken part',
  toast: 'in a toast',
  caller: 'by the page itself',
  silent: 'nowhere, on purpose',
}

export const apiNames = { sweetspot: 'Sweet Spot', spotflow: 'Spotflow' } as const
