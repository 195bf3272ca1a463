/** Who takes the key. `draft` is the IETF's Idempotency-Key draft, whose value stands in quotation marks. */
export type IdempotencyProvider = 'stripe' | 'spotflow' | 'paypal' | 'checkout' | 'draft'

const names: Readonly<Partial<Record<IdempotencyProvider, string>>> = {
  paypal: 'PayPal-Request-Id',
  checkout: 'Cko-Idempotency-Key',
}

/**
 * An idempotency key as the header that its provider reads; spread it into the headers of the request. Stripe, Spotflow and
 * most others take a bare `Idempotency-Key`.
 */
export function idempotencyHeader(
  key: string,
  provider: IdempotencyProvider = 'stripe',
): Readonly<Record<string, string>> {
  return { [names[provider] ?? 'Idempotency-Key']: provider === 'draft' ? JSON.stringify(key) : key }
}
