import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../exchange.ts'
import { forbidden, unauthorized } from './errors.ts'

/** The page's own key. It may be public: it can only do what a customer may do. */
export const sweetSpotKey = 'demo_key'
/** Active, but without a permission. */
export const restrictedSweetSpotKey = 'demo_key_restricted'
/** Was active once. */
export const closedSweetSpotKey = 'demo_key_closed'

/** 401 without an active key, 403 with one that may not. */
export const authenticate: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const sent = c.req.header('Authorization')?.replace(/^Bearer +/i, '')
  const key = c.get('changes').credential ?? sent
  if (key === restrictedSweetSpotKey) return forbidden()
  if (key !== sweetSpotKey) return unauthorized()
  return next()
}
