import { sweetSpot } from '../api/sweetSpot.ts'
import type { Checkout, Order } from '../api/types.ts'

export const placeOrder = (
  { coupon, ...values }: Checkout,
  { idempotencyKey, signal }: { idempotencyKey: string; signal: AbortSignal },
): Promise<Order> =>
  sweetSpot<Order>('/v1/orders', {
    method: 'POST',
    headers: { 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify(coupon ? { ...values, coupon } : values),
    signal,
  })
