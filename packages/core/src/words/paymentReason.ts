import type { ApiError } from '../ApiError.ts'
import { str } from '../base/safe.ts'
import { originOf } from '../identity.ts'
import type { Words } from '../types.ts'
import type { PartKey } from './keys.ts'
import { sentence } from './lookUp.ts'

const reasons: readonly (readonly [RegExp, PartKey])[] = [
  [/insufficient|not_sufficient/i, 'paid_funds'],
  [/expired|expiry/i, 'paid_expired'],
  [/cvc|cvv|security[_ ]code/i, 'paid_code'],
  [/(?:incorrect|invalid|wrong)[_ ](?:card[_ ])?number/i, 'paid_number'],
  [/limit(?!ed)|velocity/i, 'paid_limit'],
  [/authentication_required|3ds|three_d_secure/i, 'paid_confirm'],
]

/** As payment APIs name it (Stripe `decline_code`, Adyen, Checkout.com), else as the English message says. */
const paymentReason = (...told: readonly (string | undefined)[]): PartKey | undefined =>
  told.flatMap((text = '') => reasons.filter(([pattern]) => pattern.test(text)))[0]?.[1]

/** Why a bank refused, in the kit's words and the reader's language, where it is known. */
export function bankReason(error: ApiError, words: Words): string | undefined {
  const told = [str(originOf(error)?.declineCode), error.code, error.message]
  const part = error.kind === 'payment' ? paymentReason(...told) : undefined
  return part && sentence(part, words)
}

/** "Your card was declined.": the title says that already, in the reader's language. */
export const isBareRefusal = (text: string): boolean => /^(?:your|the) card (?:was|has been) declined\.?$/i.test(text)
