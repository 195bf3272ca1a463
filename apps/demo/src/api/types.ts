export type { Charge, Customer, Order, Product, ShopConfig } from '../../server/wire.ts'

/** What the checkout form holds. */
export interface Checkout {
  email: string
  name: string
  address: { line1: string; city: string; postcode: string; country: string }
  items: { sku: string; quantity: number }[]
  coupon: string
}

/** What the card form holds. */
export interface Payment {
  orderId: string
  amount: number
  currency: string
  card: { number: string; expiry: string; cvc: string }
}
