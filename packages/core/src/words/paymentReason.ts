import type { PartKey } from './keys.ts'

const reasons: readonly (readonly [RegExp, PartKey])[] = [
  [/insufficient|not_sufficient/i, 'paid_funds'],
  [/expired|expiry/i, 'paid_expired'],
  [/cvc|cvv|security[_ ]code/i, 'paid_code'],
  [/(?:incorrect|invalid|wrong)[_ ](?:card[_ ])?number/i, 'paid_number'],
  [/limit(?!ed)|velocity/i, 'paid_limit'],
  [/authentication_required|3ds|three_d_secure/i, 'paid_confirm'],
]

/** Why a bank refuses, as payment APIs name it (Stripe `decline_code`, Adyen, Checkout.com), else as the English message says: known in every language of the kit. */
export const paymentReason = (...told: readonly (string | undefined)[]): PartKey | undefined =>
  told.flatMap((text = '') => reasons.filter(([pattern]) => pattern.test(text)))[0]?.[1]
