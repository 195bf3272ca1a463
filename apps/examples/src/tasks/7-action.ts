'use server'
// Task 7, server side: a Next.js server action that answers with a serialised error.
import { type ApiErrorJSON, isApiError, readResponse } from '@faultkit/core'
import { shopApi } from '#shop/api'
import type { Checkout, Order } from '#shop/types'

export type OrderState = { order?: Order; error?: ApiErrorJSON } | null

export async function placeOrder(_previous: OrderState, values: Checkout): Promise<OrderState> {
  try {
    const answer = fetch(`${shopApi}/orders`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
    })
    return { order: await readResponse<Order>(answer, { method: 'POST' }) }
  } catch (thrown) {
    if (isApiError(thrown)) return { error: thrown.toJSON() }
    throw thrown // redirect(), notFound(), a bug
  }
}
