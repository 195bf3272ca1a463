import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../exchange.ts'
import { badKey, notPermitted } from './errors.ts'

/** A type of key that may not touch charges. */
export const restrictedSpotflowKey = 'rk_demo_no_charges'
/** Was active once. */
export const closedSpotflowKey = 'sk_demo_closed'

/** 401 unless the request carries the secret key, 403 with a key of another type. */
export function authenticate(secretKey: string): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const sent = c.req.header('Authorization')?.replace(/^Bearer +/i, '')
    const key = c.get('changes').credential ?? sent ?? ''
    if (isSame(key, restrictedSpotflowKey)) return notPermitted()
    if (!isSame(key, secretKey)) return badKey()
    return next()
  }
}

// Hashes have one length, and comparing them takes the same time wherever they differ.
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
