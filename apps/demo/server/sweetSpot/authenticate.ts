import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../exchange.ts'
import { forbidden, unauthorized } from './errors.ts'
import type { Session } from './session.ts'

/** Active, but without a permission. */
export const restrictedSweetSpotKey = 'demo_key_restricted'
/** Was active once. */
export const closedSweetSpotKey = 'demo_key_closed'

/** 401 without an active key, 403 with one that may not. */
export function authenticate(session: Session): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const changes = c.get('changes')
    if (changes.session === 'ends') session.end()
    const sent = c.req.header('Authorization')?.replace(/^Bearer +/i, '')
    const key = changes.credential ?? sent
    if (key === restrictedSweetSpotKey) return forbidden()
    if (key !== session.key()) return unauthorized()
    return next()
  }
}
