import { withKind } from '../base/kindOfWord.ts'
import { isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { readBody } from './readers/readBody.ts'

/**
 * Google APIs (AIP-193): a `google.rpc.LocalizedMessage` among `error.details` is the text for people, and
 * `ErrorInfo.reason` the most specific code; the general reader would show the developers' `message`.
 */
export const google: Dialect = defineDialect({
  name: 'google',
  read: (envelope) => {
    const body: unknown = Array.isArray(envelope.body) ? envelope.body[0] : envelope.body
    const error = isMap(body) && isMap(body.error) ? body.error : {}
    const details = Array.isArray(error.details) ? error.details.slice(0, 100).filter(isMap) : []
    const typed = (name: string) => details.find((detail) => String(detail['@type']).endsWith(`rpc.${name}`))
    const message = str(typed('LocalizedMessage')?.message)
    const code = str(typed('ErrorInfo')?.reason)
    if (message === undefined && code === undefined) return undefined
    const told = { ...(message !== undefined && { message }), ...(code !== undefined && { code }) }
    return withKind(envelope.status, { ...readBody(envelope), ...told })
  },
})
