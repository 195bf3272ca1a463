import type { Locale } from '../types.ts'
import type { EnglishCatalog } from '../words/keys.ts'

const catalog: EnglishCatalog = {
  field_missing: 'Enter your {label}',
  field_missing_row: 'Enter the {label}',
  field_number: '{Label} must be a number',
  field_between: '{Label} must be between {min} and {max}',
  field_min: '{Label} must be {min} or more',
  field_max: '{Label} must be {max} or less',
  field_shorter: '{Label} must be {max} characters or fewer',
  field_longer: '{Label} must be {min} characters or more',
  field_integer: '{Label} must be a whole number',
  field_items_min: 'Add at least {min} to {label}',
  field_items_max: 'Keep {label} to {max} at most',
  field_date: '{Label} must be a date, like 31 3 2026',
  field_email: '{Label} must be an email address, like name@example.com',
  field_url: '{Label} must be a web address, like https://example.com',
  field_option: 'Choose one of the options for {label}',
  field_taken: '{Label} is already in use. Choose another',
  field_check: 'Check {label}',

  answers: { title: 'Check your answers', detail: '{issues}', reassurance: 'What you typed is still here.' },
  invalid_request: {
    title: "This can't be done as it stands",
    detail: 'Something in it needs to change. Check it and try again.',
  },
  upload_too_large: { title: 'This file is too large', detail: 'Choose a smaller file.' },
  upload_type: { title: "This kind of file can't be used here", detail: 'Choose a file of another kind.' },
  authentication: {
    title: 'Sign in again',
    detail: 'Your session ended.',
    reassurance: 'What you typed is still here.',
  },
  authentication_operator: {
    title: "The shop can't reach its payment service",
    detail: 'Its access key is missing or no longer active.',
    reassurance: 'You have not been charged.',
  },
  sign_in_refused: {
    title: "We couldn't sign you in",
    detail: 'What you entered matches no account. Check it and try again.',
  },
  permission: {
    title: "You don't have access to this",
    detail: "It needs a permission that your account doesn't have.",
    reassurance: 'Nothing was changed.',
  },
  not_found: { title: "We can't find this", detail: 'It may have been moved or deleted. Go back and choose another.' },
  conflict: {
    title: 'Someone changed this before you',
    detail: 'Your version and theirs differ. Load it again and compare.',
    reassurance: 'Your changes are kept here.',
  },
  conflict_exists: {
    title: 'This already exists',
    detail: 'Open the one that is there, or choose another name.',
  },
  rate_limit: {
    title: 'Waiting for a moment',
    detail: 'There were many requests at once. {wait}',
    reassurance: 'What you typed is still here.',
  },
  rate_limit_long: {
    title: 'You can do this again {when}',
    detail: 'You reached the limit for now.',
    reassurance: 'Nothing was lost.',
  },
  payment_declined: {
    title: 'Your card was declined',
    detail: 'Your bank did not say why. Another card may work.',
    reassurance: 'You have not been charged.',
  },
  payment_failed: {
    title: "The payment didn't go through",
    detail: 'Try again with another card or another method.',
    reassurance: 'You have not been charged.',
  },
  api_read: { title: "We can't load {subject} right now", detail: "The service isn't answering. {wait}" },
  api_write: {
    title: "We couldn't save {subject}",
    detail: "The service isn't answering.",
    reassurance: 'Your changes are still here.',
  },
  api_until: { title: 'The service is being updated', detail: 'It is expected back {when}.' },
  connection_read: { title: "We can't reach the service", detail: 'Check your connection. {wait}' },
  connection_write: {
    title: "We couldn't send {subject}",
    detail: 'The connection broke before it was sent. Check your connection, then try again.',
    reassurance: 'What you typed is still here.',
  },
  offline: {
    title: "You're offline",
    detail: 'Nothing was sent. Check your connection, then try again.',
    reassurance: 'What you typed is still here.',
  },
  timeout: { title: 'This is taking longer than usual', detail: 'The service is slow to answer. {wait}' },
  timeout_write: {
    title: 'This is taking longer than usual',
    detail: 'The service did not answer in time.',
    reassurance: 'What you typed is still here.',
  },
  indeterminate: {
    title: "We couldn't confirm {subject}",
    detail: 'The connection broke before the answer came. It may have gone through.',
    reassurance: "Don't send it again yet: first check what became of it.",
  },
  indeterminate_answer: {
    title: "We couldn't confirm {subject}",
    detail: 'The service had a problem before it could answer. It may have gone through.',
    reassurance: "Don't send it again yet: first check what became of it.",
  },
  indeterminate_pending: {
    title: "We couldn't confirm {subject} yet",
    detail: 'It is still in progress. It may take a few minutes.',
    reassurance: "Don't send it again yet: first check what became of it.",
  },
  canceled: { title: 'This was stopped', detail: 'Nothing more happens unless you start it again.' },
  unknown: { title: "We couldn't finish that", detail: "We don't know the reason yet." },

  act_retry: 'Try again',
  act_try_now: 'Try now',
  act_sign_in: 'Sign in',
  act_check: 'Check now',
  act_other_card: 'Try another card',
  act_other_method: 'Try again with another method',
  act_ask_access: 'Ask for access',
  act_tell_shop: 'Tell the shop',
  act_help: 'Get help',

  this: 'this',
  wait: 'Try again in {n} seconds.',
  wait_one: 'Try again in {n} second.',
  soon: 'Try again in a moment.',
  when: 'at {time}',
  when_day: 'on {day} at {time}',
  in_group: '{group}: {sentence}',
  stop: '.',
  and_more: 'And {n} more.',
  paid_funds: 'There is not enough money in the account.',
  paid_expired: 'The card has expired.',
  paid_code: "The security code doesn't match the card.",
  paid_number: "The card number isn't right.",
  paid_limit: "The card's limit is reached.",
  paid_confirm: 'Your bank asks you to confirm the payment.',
}

/** English, the language of the kit when no other is named. */
export const en: Locale = { tag: 'en', catalog }
