import type { PartKey } from './keys.ts'

const reasons: readonly (readonly [RegExp, PartKey])[] = [
  [/insufficient|not_sufficient/i, 'paid_funds'],
  [/expired|expiry/i, 'paid_expired'],
  [/cvc|cvv|security_code/i, 'paid_code'],
  [/(?:incorrect|invalid|wrong)_(?:card_)?number/i, 'paid_number'],
  [/limit|velocity/i, 'paid_limit'],
  [/authentication_required|3ds|three_d_secure/i, 'paid_confirm'],
]

/** Why a bank refuses, as payment APIs name it (Stripe `decline_code`, Adyen, Checkout.com): known in every language of the kit. */
export const paymentReason = (code: string | undefined): PartKey | undefined =>
  reasons.find(([pattern]) => pattern.test(code ?? ''))?.[1]
