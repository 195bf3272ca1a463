import type { Notice } from '../types.ts'

/** Sentences about one answer in a form. `{label}` stands inside a sentence, `{Label}` begins one. */
export type FieldKey =
  | 'field_missing'
  | 'field_missing_row'
  | 'field_number'
  | 'field_between'
  | 'field_min'
  | 'field_max'
  | 'field_more'
  | 'field_less'
  | 'field_shorter'
  | 'field_longer'
  | 'field_integer'
  | 'field_items_min'
  | 'field_items_max'
  | 'field_date'
  | 'field_email'
  | 'field_url'
  | 'field_option'
  | 'field_taken'
  | 'field_check'

/** What can have happened to a request, from a person's view: one title, one detail, one reassurance each. */
export type SituationKey =
  | 'answers'
  | 'invalid_request'
  | 'upload_too_large'
  | 'upload_type'
  | 'authentication'
  | 'authentication_operator'
  | 'sign_in_refused'
  | 'permission'
  | 'not_found'
  | 'not_found_write'
  | 'conflict'
  | 'conflict_exists'
  | 'busy'
  | 'rate_limit'
  | 'rate_limit_long'
  | 'rate_limit_reached'
  | 'payment_declined'
  | 'payment_failed'
  | 'api_read'
  | 'api_write'
  | 'api_until'
  | 'connection_read'
  | 'connection_write'
  | 'part_unloaded'
  | 'offline'
  | 'offline_read'
  | 'timeout'
  | 'timeout_write'
  | 'indeterminate'
  | 'indeterminate_answer'
  | 'indeterminate_late'
  | 'indeterminate_kept'
  | 'indeterminate_pending'
  | 'indeterminate_safe'
  | 'unsent'
  | 'unsent_kept'
  | 'canceled'
  | 'unknown'

/** The labels of buttons. */
export type ActionKey =
  | 'act_retry'
  | 'act_try_now'
  | 'act_sign_in'
  | 'act_check'
  | 'act_send'
  | 'act_other_card'
  | 'act_other_method'
  | 'act_ask_access'
  | 'act_tell_shop'
  | 'act_help'

/** Small parts that sentences are made of. */
export type PartKey =
  | 'this'
  | 'this_done'
  | 'wait'
  | 'soon'
  | 'when'
  | 'when_day'
  | 'in_group'
  | 'stop'
  | 'and_more'
  | 'paid_funds'
  | 'paid_expired'
  | 'paid_code'
  | 'paid_number'
  | 'paid_limit'
  | 'paid_confirm'

/** Words that belong to components rather than to errors. */
export type UiKey =
  | 'ui_bulk'
  | 'ui_bulk_again'
  | 'ui_bulk_check'
  | 'ui_bulk_rest'
  | 'ui_bulk_unsure'
  | 'ui_check_answers'
  | 'ui_close'
  | 'ui_copied'
  | 'ui_copy'
  | 'ui_crash'
  | 'ui_crash_detail'
  | 'ui_crash_safe'
  | 'ui_error'
  | 'ui_gave_up'
  | 'ui_it'
  | 'ui_kept'
  | 'ui_load_again'
  | 'ui_more'
  | 'ui_next_try'
  | 'ui_not_made'
  | 'ui_notices'
  | 'ui_offline'
  | 'ui_offline_detail'
  | 'ui_page_title'
  | 'ui_paused'
  | 'ui_problem'
  | 'ui_reference'
  | 'ui_reload'
  | 'ui_sending'
  | 'ui_show_more'
  | 'ui_still_here'
  | 'ui_stop'
  | 'ui_trying'
  | 'ui_went_through'

/** What other packages of the kit say under a code of theirs, and in English themselves: changed values must wait. */
export type OpenKey = 'outcome_open' | 'operation_open'

/** What a situation says; `{subject}` is what the operation is about, `{when}` and `{wait}` come from the server's hint. */
export type SituationWords = Pick<Notice, 'title'> & Partial<Pick<Notice, 'detail' | 'reassurance'>>

/**
 * Sentences that count: each may have the forms its language's plural rules name beside it, `wait_one`, `wait_few` …
 * `when` counts the hour: Spanish says "a la 1:05", but "a las 2:05".
 */
type PluralKey =
  | 'wait'
  | 'when'
  | 'when_day'
  | 'and_more'
  | 'field_shorter'
  | 'field_longer'
  | 'field_items_min'
  | 'field_items_max'
  | 'ui_bulk'
  | 'ui_bulk_again'
  | 'ui_bulk_rest'
  | 'ui_check_answers'
  | 'ui_more'
  | 'ui_next_try'
  | 'ui_show_more'

type Forms<Key extends PluralKey> = Readonly<Partial<Record<`${Key}_${Intl.LDMLPluralRule}`, string>>>

/** What English says of errors. A missing key does not compile. */
export type ErrorWords = Readonly<
  Record<SituationKey, SituationWords> & Record<FieldKey | ActionKey | PartKey, string>
> &
  Forms<Exclude<PluralKey, UiKey>>

/** What English says in components. */
export type ComponentWords = Readonly<Record<UiKey, string>> & Forms<Extract<PluralKey, UiKey>>

/** What English says; every other language says the same and the other packages' words. */
export type EnglishCatalog = ErrorWords & ComponentWords

/** A whole language: a missing key does not compile. */
export type LocaleCatalog = EnglishCatalog & Readonly<Record<OpenKey, { readonly detail: string }>>
