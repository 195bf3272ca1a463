/** A complete order. */
export const order = {
  email: 'ada@example.com',
  name: 'Ada Lindqvist',
  address: { line1: '12 Mill Lane', city: 'Ghent', postcode: '9000', country: 'BE' },
  items: [
    { sku: 'stoneware-mug', quantity: 2 },
    { sku: 'olive-spoon', quantity: 1 },
  ],
}

/** A complete charge of the order that stands unpaid on the first day. */
export const charge = {
  orderId: 'ord_seed_3',
  amount: 4900,
  currency: 'EUR',
  card: { number: '4242 4242 4242 4242', expiry: '04/59', cvc: '123' },
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
