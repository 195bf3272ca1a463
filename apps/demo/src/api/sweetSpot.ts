import { readResponse } from '@faultkit/core'
import { send } from './send.ts'
import type { ShopConfig } from './types.ts'

let config: Promise<ShopConfig> | undefined

/** Where the API is and what opens it, as the shop's own server says; asked once, and again after a failure. */
async function session(): Promise<ShopConfig> {
  config ??= readResponse<ShopConfig>(fetch('/shop/config'), { method: 'GET' })
  try {
    return await config
  } catch (error) {
    config = undefined
    throw error
  }
}

/** Signs in again, as far as this shop asks for it: the next requests carry the key that is active now. */
export async function signIn(): Promise<void> {
  config = undefined
  await session()
}

/** The Sweet Spot API, straight from the page: customers, products and orders. */
export async function sweetSpot<T>(path: string, init: RequestInit = {}): Promise<T> {
  const { sweetSpot: origin, sweetSpotKey } = await session()
  const headers = new Headers(init.headers)
  headers.set('Authorization', `Bearer ${sweetSpotKey}`)
  if (init.body) headers.set('Content-Type', 'application/json')
  return send<T>(origin + path, { ...init, headers })
}
