import type { Checkout } from '../api/types.ts'

export const emptyCheckout: Checkout = {
  email: '',
  name: '',
  address: { line1: '', city: '', postcode: '', country: '' },
  items: [],
  coupon: '',
}

/** For visitors who came to see what goes wrong, not to type. */
export const exampleCheckout: Checkout = {
  email: 'ada@example.com',
  name: 'Ada Lindqvist',
  address: { line1: '12 Mill Lane', city: 'Ghent', postcode: '9000', country: 'BE' },
  items: [
    { sku: 'stoneware-mug', quantity: 2 },
    { sku: 'olive-spoon', quantity: 1 },
  ],
  coupon: '',
}
