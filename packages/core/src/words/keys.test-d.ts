import type {
  ActionKey,
  EnglishCatalog,
  FieldKey,
  LocaleCatalog,
  PartKey,
  SituationKey,
  SituationWords,
  UiKey,
} from './keys.ts'

type Sentences = Record<FieldKey | ActionKey | PartKey | UiKey, string>

declare const situations: Record<SituationKey, SituationWords>
declare const sentences: Sentences
declare const fewer: Omit<Sentences, 'act_retry'>
declare const fewerSituations: Omit<Record<SituationKey, SituationWords>, 'not_found'>

export const whole: LocaleCatalog = { ...situations, ...sentences }
export const withForms: LocaleCatalog = { ...situations, ...sentences, wait_few: 'Zkuste to za {n} sekundy.' }
export const english: EnglishCatalog = { ...situations, ...sentences }

// @ts-expect-error a sentence is missing
export const withoutSentence: LocaleCatalog = { ...situations, ...fewer }
// @ts-expect-error a situation is missing
export const withoutSituation: LocaleCatalog = { ...fewerSituations, ...sentences }
// @ts-expect-error a situation has a title
export const withoutTitle: LocaleCatalog = { ...situations, ...sentences, not_found: { detail: 'It may have moved.' } }
// @ts-expect-error no rule of any language names this form
export const withOddForm: LocaleCatalog = { ...situations, ...sentences, wait_several: 'Try again.' }
// @ts-expect-error a sentence that does not count has no forms
export const withNeedlessForm: LocaleCatalog = { ...situations, ...sentences, stop_one: '.' }
// @ts-expect-error no such key
export const withTypo: LocaleCatalog = { ...situations, ...sentences, act_rety: 'Try again' }
