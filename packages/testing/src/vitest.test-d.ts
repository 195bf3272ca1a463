import type { ExpectStatic } from 'vitest'
import './vitest.ts'

declare const claim: ExpectStatic
declare const error: unknown

claim(error).toBeApiError()
claim(error).toBeApiError({ kind: 'api', retry: { verdict: 'auto' }, status: claim.any(Number) })
// @ts-expect-error no such kind
claim(error).toBeApiError({ kind: 'server_error' })
// @ts-expect-error no such verdict
claim(error).toBeApiError({ retry: { verdict: 'always' } })
// @ts-expect-error the name is the same for all
claim(error).toBeApiError({ name: 'ApiError' })

claim(document).toHaveFieldError('email', 'Enter your email')
claim(document).not.toHaveFieldError('email', /email/)
// @ts-expect-error which field?
claim(document).toHaveFieldError()

export const one: Promise<void> = claim(document).toShowOneSurface()
export const rejected: Promise<void> = claim(Promise.reject(error)).rejects.toBeApiError({ kind: 'api' })
export const said: Promise<void> = claim(document).toHaveAnnounced([{ text: 'Copied', politeness: 'polite' }])
export const silence: Promise<void> = claim(document).toHaveAnnounced([])
// @ts-expect-error no such politeness
void claim(document).toHaveAnnounced([{ text: 'Copied', politeness: 'rude' }])
// @ts-expect-error a check that did not wait has not checked anything
export const atOnce: undefined = claim(document).toShowOneSurface()
