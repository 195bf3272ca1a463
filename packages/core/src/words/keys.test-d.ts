import type {
  ActionKey,
  EnglishCatalog,
  FieldKey,
  LocaleCatalog,
  OpenKey,
  PartKey,
  SituationKey,
  SituationWords,
  UiKey,
} from './keys.ts'

type Sentences = Record<FieldKey | ActionKey | PartKey | UiKey, string>

declare const situations: Record<SituationKey, SituationWords>
declare const open: Record<OpenKey, { readonly detail: string }>
declare const sentences: Sentences
declare const fewer: Omit<Sentences, 'act_retry'>
declare const fewerSituations: Omit<Record<SituationKey, SituationWords>, 'not_found'>

export const whole: LocaleCatalog = { ...open, ...situations, ...sentences }
export const withForms: LocaleCatalog = { ...open, ...situations, ...sentences, wait_few: 'Zkuste to za {n} sekundy.' }
export const english: EnglishCatalog = { ...situations, ...sentences }

// @ts-expect-error a sentence is missing
export const withoutSentence: LocaleCatalog = { ...open, ...situations, ...fewer }
// @ts-expect-error a situation is missing
export const withoutSituation: LocaleCatalog = { ...open, ...fewerSituations, ...sentences }
// @ts-expect-error a situation has a title
export const withoutTitle: LocaleCatalog = { ...open, ...situations, ...sentences, not_found: { detail: 'It moved.' } }
// @ts-expect-error no rule of any language names this form
export const withOddForm: LocaleCatalog = { ...open, ...situations, ...sentences, wait_several: 'Try again.' }
// @ts-expect-error a sentence that does not count has no forms
export const withNeedlessForm: LocaleCatalog = { ...open, ...situations, ...sentences, stop_one: '.' }
// @ts-expect-error no such key
export const withTypo: LocaleCatalog = { ...open, ...situations, ...sentences, act_rety: 'Try again' }
// @ts-expect-error what other packages say is missing
export const withoutOpen: LocaleCatalog = { ...situations, ...sentences }
